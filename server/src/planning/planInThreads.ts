import type { Check, LowerBound, Plan, Problem } from '@sentra/planner';
import { startSearch } from './searchTeam.ts';
import { askToStop, knownBound, newSharedState, type SearchProgress } from './workerMessages.ts';

// What plans a problem from a file takes these alone, and does not load the server.
export { threadsHere } from './searchTeam.ts';

export interface ThreadedPlanning {
  readonly plan: Plan;
  readonly check: Check;
  /** Null where none was proved in time. */
  readonly bound: LowerBound | null;
}

export interface ThreadedPlanningOptions {
  readonly seed: number;
  readonly seconds: number;
  /** Moves of all threads together; where they are given, time does not count, and the plan is the same for the same seed and threads. */
  readonly iterations?: number;
  /** As many as there are cores, where it is not said. */
  readonly threads?: number;
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Ends the search; the best plan so far is kept. */
  readonly signal?: AbortSignal;
}

/**
 * Plans a problem off the calling thread, with the bound proved beside it: for whoever has a problem and no order book.
 *
 * @throws ThreadLost where a thread died; Error where the problem cannot be planned
 */
export async function planInThreads(problem: Problem, { seed, seconds, iterations, threads, onProgress, signal }: ThreadedPlanningOptions): Promise<ThreadedPlanning> {
  const shared = newSharedState();
  const stop = () => askToStop(shared);
  signal?.addEventListener('abort', stop, { once: true });
  const search = startSearch(
    { do: 'plan', problem, frozenLots: [], declined: [], startFrom: null, seed, seconds, ...(iterations !== undefined && { iterations }), shared },
    { ...(threads !== undefined && { threads }), known: null, onProgress: (progress) => onProgress?.(progress) },
  );
  try {
    const result = await search.answer;
    if (result.say !== 'planned') throw new Error('the problem was refused by the planner');
    return { plan: result.plan, check: result.check, bound: knownBound(shared) };
  } finally {
    signal?.removeEventListener('abort', stop);
    search.kill();
  }
}
