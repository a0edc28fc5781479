import type { Run } from '@sentra/contract';
import { systemActor } from '../cooperative/index.ts';
import { type Store, writing } from '../store.ts';
import { rupiahOf } from './commands/keepPlan.ts';
import { claimRunIn, noteProgressIn, type RunKey } from './commands/runs.ts';
import { beginRun, searchTask } from './runBeginning.ts';
import { failRun, giveBackRun, keepResult } from './runEnding.ts';
import { startSearch, type TeamSearch } from './searchTeam.ts';
import { askToStop, knownBound, newSharedState, type SearchProgress } from './workerMessages.ts';

/** A run of this process, to be stopped from outside. */
export interface RunningRun {
  readonly runId: string;
  /** Ends the search with the best plan so far. */
  readonly cancel: () => void;
  /** Ends it now and gives the run back to the queue. */
  readonly giveUp: () => void;
}

const msBetweenNotes = 1000;
/** How long a run waits for the bound after the search, as a share of the search's seconds. */
const boundGrace = 0.25;

/**
 * Does one run from taking it off the queue to keeping its plan. Every way in which it can end leaves the run in a state
 * that says so; it never throws.
 */
export async function doRun(store: Store, key: RunKey, running: Set<RunningRun>): Promise<void> {
  const { cooperativeId, runId } = key;
  const system = systemActor(cooperativeId);
  const shared = newSharedState();
  const began = store.clock();
  let givenUp = false;
  let cancelled = false;
  let seconds = 0;
  let latest: SearchProgress | undefined;
  let search: TeamSearch | undefined;

  const kill = () => search?.kill();
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
    const started = await beginRun(store, key, claimed.run);
    seconds = started.options.seconds;
    if (givenUp) return await giveBackRun(store, key);

    search = startSearch(searchTask(started, shared), { known: started.bound, onProgress: (told) => (latest = told) });
    const planned = await search.answer;
    // A bound that is not there in time, or at all, is a plan without a bound and not a failure.
    if (planned.say === 'planned' && !cancelled) await Promise.race([search.bounded, pause(boundGrace * seconds * 1000)]);
    if (givenUp) return await giveBackRun(store, key);
    await keepResult(store, key, started, planned, { cancelled, began, bound: knownBound(shared), progress: progress() });
  } catch (error) {
    if (givenUp) return await giveBackRun(store, key).catch(() => undefined);
    await failRun(store, key, error).catch(() => undefined);
  } finally {
    clearInterval(notes);
    kill();
    running.delete(handle);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

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
