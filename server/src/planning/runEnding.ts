import type { Language, Run } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import type { LowerBound } from '@sentra/planner';
import { systemActor } from '../cooperative/index.ts';
import { freshStatistics } from '../database/index.ts';
import { Refused } from '../refusal.ts';
import { instant, reading, type Store, writing } from '../store.ts';
import { keepPlanIn, rupiahOf } from './commands/keepPlan.ts';
import { keepMovesIn } from './commands/keepMoves.ts';
import { someOf } from './commands/problem.ts';
import { keepShareDueIn } from './commands/shareRules.ts';
import { endRunIn, giveBackRunIn, type RunKey } from './commands/runs.ts';
import { namesIn, wordsWith } from './queries/names.ts';
import { planningRefusals } from './refusals.ts';
import type { Started } from './runBeginning.ts';
import { wordsOfBroken } from './sentences.ts';
import { ThreadLost } from './thread.ts';
import type { Planned } from './workerMessages.ts';

interface Ending {
  readonly cancelled: boolean;
  readonly began: number;
  readonly bound: LowerBound | null;
  readonly progress: Run['progress'];
}

/** Keeps the plan that came out, if it is one, and ends the run with it in one transaction. */
export async function keepResult(store: Store, { cooperativeId, runId }: RunKey, { options, requestedBy, posed, packed }: Started, planned: Planned, ending: Ending): Promise<void> {
  if (planned.say === 'unplannable') throw planningRefusals.refuse('unplannable', { faults: someOf(planned.faults) });
  if (planned.say === 'refused' || planned.say === 'fenced') throw await tooMuch(store, cooperativeId, posed.firstWeek, planned);
  const { plan, check, moved } = planned;
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
    if (posed.shares) await keepShareDueIn(trx, actor, kept.id, posed.shares);
    if (moved && options.basePlan) await keepMovesIn(trx, actor, { planId: kept.id, basePlanId: options.basePlan, frozenWeeks: options.replan?.frozenWeeks ?? 0, moved });
    const last = ending.progress && { ...ending.progress, total: rupiahOf(check.total) };
    const mine = await endRunIn(trx, store, runId, { state: ending.cancelled ? 'cancelled' : 'done', planId: kept.id, progress: last });
    // Thrown, so that the plan of a run that is no longer ours goes back with the transaction.
    if (!mine) throw planningRefusals.refuse('server-stopped');
    return kept;
  });
  await freshStatistics(store.database, ['plan', 'plan_lot', 'plan_heat', 'plan_delivery', 'plan_order']);
}

/** The refusal of released lots that do not fit, or of frozen weeks that cannot stay, in the words of each language. */
async function tooMuch(store: Store, cooperativeId: string, firstWeek: PlainDate, { say, broken }: Extract<Planned, { say: 'refused' | 'fenced' }>): Promise<Refused> {
  const names = await reading(store, systemActor(cooperativeId), namesIn);
  const sentences = broken.map((one) => wordsOfBroken(one, wordsWith(firstWeek, names)));
  const code = say === 'refused' ? 'released-too-much' : 'frozen-weeks-broken';
  const inLanguage = (language: Language) => planningRefusals.refuse(code, { broken: someOf(sentences.map((sentence) => sentence[language])) })[language];
  return new Refused(`planning.${code}`, { status: 409, id: inLanguage('id'), en: inLanguage('en') }, {}, []);
}

/** Ends the run with the sentence of what went wrong. */
export async function failRun(store: Store, { cooperativeId, runId }: RunKey, error: unknown): Promise<void> {
  const { id, en } = asRefusal(error);
  await writing(store, systemActor(cooperativeId), async (trx) => ({ ended: await endRunIn(trx, store, runId, { state: 'failed', failure: { id, en } }) }));
}

/** Puts the run back on the queue, as if it had not begun. */
export async function giveBackRun(store: Store, { cooperativeId, runId }: RunKey): Promise<void> {
  await writing(store, systemActor(cooperativeId), async (trx) => {
    await giveBackRunIn(trx, runId);
    return {};
  });
}

/** What went wrong, as a refusal with a sentence. */
export function asRefusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof ThreadLost && error.outOfMemory) return planningRefusals.refuse('out-of-memory');
  return planningRefusals.refuse('thread-died', { reason: error instanceof Error ? error.message : String(error) });
}
