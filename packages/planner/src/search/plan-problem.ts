import { anneal } from './anneal.ts';
import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import { construct } from './construct.ts';
import { closeDeclined, type Declined } from '../model/declined.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { seededRandom } from '../model/random.ts';
import { freeze } from '../model/released.ts';
import { takeOver } from '../model/warm-start.ts';

/** A total that no plan can go below, and the making in it: what castings cost however well one plans. */
export interface LowerBound {
  total: number;
  making: number;
}

export interface PlanningProgress {
  phase: 'construct' | 'improve' | 'done';
  /** Of the plan at hand, in thousands of rupiah. */
  total: number;
  bound: number | null;
  /** (total − bound) ÷ bound. */
  gap: number | null;
  elapsedMs: number;
  iterations: number;
}

export interface PlanningOptions {
  seed: number;
  /** Milliseconds now, from any start. */
  clock: () => number;
  /** One of the two limits, or both: the first one reached ends the search. Only iterations make it repeatable. */
  timeLimitMs?: number;
  iterations?: number;
  onProgress?: (progress: PlanningProgress) => void;
  isCancelled?: () => boolean;
  /** The bound as far as it is known by now. The search ends when it is reached. */
  bound?: () => LowerBound | null;
  /** Released lots: they stay as they are, and count towards everything. */
  frozenLots?: readonly Lot[];
  /** Work that members have said no to: no lot is put there. */
  declined?: readonly Declined[];
  /** An earlier plan to start from, as far as it still fits. */
  startFrom?: Plan;
  /** Parts that the search may touch; all where it is not said. The others keep the lots that they begin with. */
  focus?: ReadonlySet<string>;
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
/** A search from an earlier plan begins this much cooler, so as not to forget it. */
const WARM = 0.05;
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
  const draft = new Draft(compileModel(problem));
  let stopped: Planning['stopped'] = 'limit';
  let reportedAt = -Infinity;

  const report = (phase: PlanningProgress['phase'], iterations: number, total: number) => {
    const lower = bound();
    const elapsedMs = clock() - began;
    reportedAt = elapsedMs;
    onProgress?.({ phase, total: Math.round(total), bound: lower?.total ?? null, gap: gapOf(total, lower), elapsedMs, iterations });
  };

  freeze(draft, options.frozenLots ?? []);
  closeDeclined(draft, options.declined ?? []);
  if (options.startFrom) takeOver(draft, options.startFrom);
  else construct(draft);
  draft.reckon();
  report('construct', 0, draft.total);

  const mostIterations = options.iterations ?? (options.timeLimitMs === undefined ? DEFAULT_ITERATIONS : Infinity);
  const search = { random: seededRandom(options.seed), heat: options.startFrom ? WARM : 1, ...(options.focus && { focus: options.focus }) };
  const iterations = anneal(draft, search, (done) => {
    if (isCancelled?.()) {
      stopped = 'cancelled';
      return 1;
    }
    const lower = bound();
    if (lower && draft.total <= lower.total) {
      stopped = 'closed';
      return 1;
    }
    const elapsedMs = clock() - began;
    if (elapsedMs - reportedAt >= BETWEEN_REPORTS_MS) report('improve', done, draft.total);
    if (done >= mostIterations) return 1;
    return Math.max(done / mostIterations, options.timeLimitMs === undefined ? 0 : elapsedMs / Math.max(1, options.timeLimitMs));
  });

  const plan = draft.toPlan();
  const check = checkPlan(problem, plan);
  if (!check.feasible) throw new Error(`the planner broke a rule, which is a fault of the planner: ${check.errors.slice(0, 5).join('; ')}`);
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
