import type { Check, LowerBound, Plan, Problem } from '@sentra/planner';
import { startThread } from './thread.ts';
import { askToStop, knownBound, newSharedState, type Planned, plannedOf, type SearchProgress } from './workerMessages.ts';

export interface ThreadedPlanning {
  readonly plan: Plan;
  readonly check: Check;
  /** Null where none was proved in time. */
  readonly bound: LowerBound | null;
}

export interface ThreadedPlanningOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Ends the search; the best plan so far is kept. */
  readonly signal?: AbortSignal;
}

/**
 * Plans a problem off the calling thread, with the bound proved beside it: for whoever has a problem and no order book.
 *
 * @throws ThreadLost where the thread died; Error where the problem cannot be planned
 */
export async function planInThreads(problem: Problem, { seed, seconds, onProgress, signal }: ThreadedPlanningOptions): Promise<ThreadedPlanning> {
  const shared = newSharedState();
  const stop = () => askToStop(shared);
  signal?.addEventListener('abort', stop, { once: true });
  const bound = startThread({ do: 'bound', problem, seconds, shared }, (message) => (message.say === 'bounded' ? true : undefined));
  const search = startThread<Planned>({ do: 'plan', problem, frozenLots: [], declined: [], startFrom: null, seed, seconds, shared }, (message) => {
    if (message.say === 'progress') onProgress?.(message.progress);
    return plannedOf(message);
  });
  try {
    const result = await search.answer;
    if (result.say !== 'planned') throw new Error('the problem was refused by the planner');
    return { plan: result.plan, check: result.check, bound: knownBound(shared) };
  } finally {
    signal?.removeEventListener('abort', stop);
    bound.kill();
    search.kill();
  }
}
