import type { Check } from '../problem/check.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { Searcher, type SearchOptions } from './searcher.ts';

/** A total that no plan can go below, and the making in it: what castings cost however well one plans. */
export interface LowerBound {
  total: number;
  making: number;
}

export interface PlanningProgress {
  phase: 'construct' | 'improve' | 'done';
  /** Of the best plan so far, in thousands of rupiah. */
  total: number;
  bound: number | null;
  /** (total − bound) ÷ bound. */
  gap: number | null;
  elapsedMs: number;
  iterations: number;
}

export interface PlanningOptions extends SearchOptions {
  /** Milliseconds now, from any start. */
  clock: () => number;
  /** One of the two limits, or both: the first one reached ends the search. Only iterations make it repeatable. */
  timeLimitMs?: number;
  iterations?: number;
  onProgress?: (progress: PlanningProgress) => void;
  isCancelled?: () => boolean;
  /** The bound as far as it is known by now. The search ends when it is reached. */
  bound?: () => LowerBound | null;
}

export interface Planning {
  plan: Plan;
  check: Check;
  bound: number | null;
  gap: number | null;
  /** (total − bound) ÷ (bound − making): the gap on what planning can influence. */
  controllableGap: number | null;
  stopped: 'limit' | 'cancelled' | 'closed';
  iterations: number;
}

const DEFAULT_ITERATIONS = 500_000;
const BETWEEN_REPORTS_MS = 200;

/**
 * Plans a problem: a first plan at once, then better ones until the limit. The plan returned keeps every rule.
 *
 * Runs to its end in the calling thread; progress, cancelling and the bound come by callbacks.
 * Throws {@link ReleasedLotsError} where released lots cannot all stay.
 *
 * @example
 * planProblem(problem, { seed: 1, iterations: 100_000, clock: () => performance.now() }).check.total
 */
export function planProblem(problem: Problem, options: PlanningOptions): Planning {
  const { clock, onProgress, isCancelled, bound = () => null } = options;
  const began = clock();
  let stopped: Planning['stopped'] = 'limit';
  let reportedAt = -Infinity;

  const report = (phase: PlanningProgress['phase'], iterations: number, total: number) => {
    const lower = bound();
    const elapsedMs = clock() - began;
    reportedAt = elapsedMs;
    onProgress?.({ phase, total: Math.round(total), bound: lower?.total ?? null, gap: gapOf(total, lower), elapsedMs, iterations });
  };

  const search = new Searcher(problem, options);
  report('construct', 0, search.total);

  const mostIterations = options.iterations ?? (options.timeLimitMs === undefined ? DEFAULT_ITERATIONS : Infinity);
  const iterations = search.round({ number: 0, searcher: 0, searchers: 1, until: 1 }, (done) => {
    if (isCancelled?.()) {
      stopped = 'cancelled';
      return 2;
    }
    const lower = bound();
    if (lower && search.total <= lower.total) {
      stopped = 'closed';
      return 2;
    }
    const elapsedMs = clock() - began;
    if (elapsedMs - reportedAt >= BETWEEN_REPORTS_MS) report('improve', done, search.total);
    if (done >= mostIterations) return 1;
    return Math.max(done / mostIterations, options.timeLimitMs === undefined ? 0 : elapsedMs / Math.max(1, options.timeLimitMs));
  });

  const { plan, check } = search.best();
  const lower = bound();
  report('done', iterations, check.total);
  return {
    plan, check, stopped, iterations,
    bound: lower?.total ?? null,
    gap: gapOf(check.total, lower),
    controllableGap: lower && lower.total > lower.making ? (check.total - lower.total) / (lower.total - lower.making) : null,
  };
}

function gapOf(total: number, lower: LowerBound | null): number | null {
  return lower && lower.total > 0 ? (total - lower.total) / lower.total : null;
}
