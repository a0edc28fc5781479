import type { Language, Run, Sentence } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import type { BrokenRule, LowerBound, Plan } from '@sentra/planner';
import { systemActor } from '../cooperative/index.ts';
import { Refused } from '../refusal.ts';
import { instant, reading, type Store, today, writing } from '../store.ts';
import { keepPlanIn, packProblem, provedBoundIn, rupiahOf } from './commands/keepPlan.ts';
import { type PosedProblem, problemIn, someOf } from './commands/problem.ts';
import { claimRunIn, endRunIn, giveBackRunIn, noteProgressIn, type RunKey, type RunOptions } from './commands/runs.ts';
import { basisOf } from './queries/basis.ts';
import { namesIn, wordsWith } from './queries/names.ts';
import { planningRefusals } from './refusals.ts';
import { wordsOfBroken } from './sentences.ts';
import { startThread, type Thread, ThreadLost } from './thread.ts';
import { askToStop, type FromThread, knownBound, newSharedState, type SearchProgress, tellBound } from './workerMessages.ts';

/** A run of this process, to be stopped from outside. */
export interface RunningRun {
  readonly runId: string;
  /** Ends the search with the best plan so far. */
  readonly cancel: () => void;
  /** Ends it now and gives the run back to the queue. */
  readonly giveUp: () => void;
}

const msBetweenNotes = 1000;
/** How much longer the bound may take than the search, as a share of the search's seconds. */
const boundGrace = 0.25;

type Planned = Extract<FromThread, { say: 'planned' | 'refused' | 'unplannable' }>;

/** What the cooperative looked like when the run began, and what was asked for. */
interface Started {
  readonly options: RunOptions;
  readonly requestedBy: string;
  readonly posed: PosedProblem;
  readonly startFrom: Plan | null;
  readonly packed: Buffer;
  /** Proved for the same problem before. */
  readonly bound: LowerBound | null;
}

/**
 * Does one run from taking it off the queue to keeping its plan. Every way in which it can end leaves the run in a state
 * that says so; it never throws.
 */
export async function doRun(store: Store, key: RunKey, running: Set<RunningRun>): Promise<void> {
  const { cooperativeId, runId } = key;
  const system = systemActor(cooperativeId);
  const shared = newSharedState();
  const threads: Thread<unknown>[] = [];
  const began = store.clock();
  let givenUp = false;
  let cancelled = false;
  let seconds = 0;
  let latest: SearchProgress | undefined;

  const kill = () => threads.forEach((thread) => thread.kill());
  const cancel = () => {
    cancelled = true;
    askToStop(shared);
  };
  const handle: RunningRun = {
    runId,
    cancel,
    giveUp: () => {
      givenUp = true;
      kill();
    },
  };
  const progress = (): Run['progress'] => latest ? progressOf(latest, seconds, (store.clock() - began) / 1000, knownBound(shared)?.total ?? null) : null;
  const note = async () => {
    const answer = await writing(store, system, async (trx) => ({ do: await noteProgressIn(trx, store, runId, progress()) }));
    if (answer.do === 'stop') cancel();
    if (answer.do === 'leave') handle.giveUp();
  };

  const claimed = await writing(store, system, async (trx) => ({ run: await claimRunIn(trx, store, runId) }));
  if (!claimed.run) return;
  running.add(handle);
  // A note that fails is not the end of the run: the next one, or the end itself, will be told.
  const notes = setInterval(() => void note().catch(() => undefined), msBetweenNotes);
  try {
    const started = await begin(store, key, claimed.run);
    const { problem, frozenLots } = started.posed;
    seconds = started.options.seconds;
    if (givenUp) return await giveBack(store, key);

    if (started.bound) tellBound(shared, started.bound);
    else threads.push(startThread({ do: 'bound', problem, seconds: seconds * (1 + boundGrace), shared }, (message) => (message.say === 'bounded' ? true : undefined)));
    const search = startThread<Planned>({ do: 'plan', problem, frozenLots, startFrom: started.startFrom, seed: started.options.seed, seconds, shared }, (message) => {
      if (message.say === 'progress') latest = message.progress;
      return message.say === 'progress' || message.say === 'bounded' ? undefined : message;
    });
    threads.push(search);
    const planned = await search.answer;
    // A bound that is not there in time, or at all, is a plan without a bound and not a failure.
    if (planned.say === 'planned' && !cancelled) await Promise.race([Promise.allSettled(threads.map((thread) => thread.answer)), pause(boundGrace * seconds * 1000)]);
    if (givenUp) return await giveBack(store, key);
    await keep(store, key, started, planned, { cancelled, began, bound: knownBound(shared), progress: progress() });
  } catch (error) {
    if (givenUp) return await giveBack(store, key).catch(() => undefined);
    await fail(store, key, sentenceOf(error)).catch(() => undefined);
  } finally {
    clearInterval(notes);
    kill();
    running.delete(handle);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

async function begin(store: Store, { cooperativeId }: RunKey, claimed: { options: RunOptions; requestedBy: string }): Promise<Started> {
  const system = systemActor(cooperativeId);
  const posed = await reading(store, system, (trx) => problemIn(trx, today(store)));
  const base = claimed.options.basePlan;
  const packed = await packProblem(posed.problem);
  const bound = await reading(store, system, (trx) => provedBoundIn(trx, packed));
  return { ...claimed, posed, packed, bound, startFrom: base ? (await basisOf(store, system, base)).plan : null };
}

interface Ending {
  readonly cancelled: boolean;
  readonly began: number;
  readonly bound: ReturnType<typeof knownBound>;
  readonly progress: Run['progress'];
}

async function keep(store: Store, { cooperativeId, runId }: RunKey, { options, requestedBy, posed, packed }: Started, planned: Planned, ending: Ending): Promise<void> {
  if (planned.say === 'unplannable') throw planningRefusals.refuse('unplannable', { faults: someOf(planned.faults) });
  if (planned.say === 'refused') throw await tooMuch(store, cooperativeId, posed.firstWeek, planned.broken);
  const { plan, check } = planned;
  if (!check.feasible) throw planningRefusals.refuse('plan-broken', { errors: someOf(check.errors) });
  const actor = { ...systemActor(cooperativeId), personId: options.personId, name: requestedBy };
  await writing(store, actor, async (trx) => {
    const kept = await keepPlanIn(
      trx,
      actor,
      {
        problem: posed.problem, plan, check, bound: ending.bound, firstWeek: posed.firstWeek, basePlanId: options.basePlan ?? null,
        seed: options.seed, seconds: Math.round(store.clock() - ending.began) / 1000, madeAt: instant(store), note: options.note ?? null,
      },
      packed,
    );
    const last = ending.progress && { ...ending.progress, total: rupiahOf(check.total) };
    const mine = await endRunIn(trx, store, runId, { state: ending.cancelled ? 'cancelled' : 'done', planId: kept.id, progress: last });
    // Thrown, so that the plan of a run that is no longer ours goes back with the transaction.
    if (!mine) throw planningRefusals.refuse('server-stopped');
    return kept;
  });
}

/** The refusal of released lots that do not fit, in the words of each language. */
async function tooMuch(store: Store, cooperativeId: string, firstWeek: PlainDate, broken: readonly BrokenRule[]): Promise<Refused> {
  const names = await reading(store, systemActor(cooperativeId), namesIn);
  const sentences = broken.map((one) => wordsOfBroken(one, wordsWith(firstWeek, names)));
  const inLanguage = (language: Language) => planningRefusals.refuse('released-too-much', { broken: someOf(sentences.map((sentence) => sentence[language])) })[language];
  return new Refused('planning.released-too-much', { status: 409, id: inLanguage('id'), en: inLanguage('en') }, {}, []);
}

const fail = (store: Store, { cooperativeId, runId }: RunKey, failure: Sentence) =>
  writing(store, systemActor(cooperativeId), async (trx) => ({ ended: await endRunIn(trx, store, runId, { state: 'failed', failure }) }));

const giveBack = async (store: Store, { cooperativeId, runId }: RunKey): Promise<void> => {
  await writing(store, systemActor(cooperativeId), async (trx) => {
    await giveBackRunIn(trx, runId);
    return {};
  });
};

function sentenceOf(error: unknown): Sentence {
  const refused = asRefusal(error);
  return { id: refused.id, en: refused.en };
}

function asRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof ThreadLost && error.outOfMemory) return planningRefusals.refuse('out-of-memory');
  return planningRefusals.refuse('thread-died', { reason: error instanceof Error ? error.message : String(error) });
}

/** What the page shows of a run: in rupiah, with the bound as it is known now. */
function progressOf({ phase, total }: SearchProgress, limitSeconds: number, elapsedSeconds: number, bound: number | null): NonNullable<Run['progress']> {
  return {
    phase,
    total: rupiahOf(total),
    bound: bound === null ? null : rupiahOf(bound),
    gap: bound === null || bound <= 0 ? null : (total - bound) / bound,
    elapsedSeconds: Math.round(elapsedSeconds * 10) / 10,
    limitSeconds,
  };
}
