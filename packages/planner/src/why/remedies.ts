import type { OrderPromise } from '../figures/load.ts';
import { promises } from '../figures/load.ts';
import { checkPlan } from '../problem/check.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { focusOf } from '../worth/focus.ts';
import { improved, type Improvement } from '../worth/improvement.ts';
import { type Effort, type Found, sameEffort } from '../worth/same-effort.ts';
import { useOf } from '../worth/use.ts';
import { type Closed, withoutDeclined } from '../worth/without-declined.ts';
import { explainOrder } from './explain.ts';
import { remedyCandidates } from './remedy-candidates.ts';

/** Pieces of an order by how they come. */
export type OrderOutcome = Pick<OrderPromise, 'onTime' | 'late' | 'unserved'> & { lastWeek: number | null };

export interface OtherOrder {
  order: string;
  part: string;
  onTimeFrom: number;
  onTimeTo: number;
}

/** Something that would help an order, priced by planning again. Money in thousands of rupiah. */
export interface Remedy {
  /** To be made together; `use` is how much of each the plan uses, null where it has no amount. */
  improvements: { improvement: Improvement; use: number | null }[];
  /** What the cooperative saves, before what the remedy itself costs; below 0: what it costs more. */
  saving: number;
  after: OrderOutcome;
  /** Other orders that would come with more or fewer pieces in time; those that lose first. */
  others: OtherOrder[];
}

export interface Remedies {
  order: string;
  now: OrderOutcome;
  /** What planning again gives without any remedy, by the same search: the measure for all of them. */
  searchAlone: OrderOutcome & { saving: number };
  /** How many were tried. */
  tried: number;
  /** At most three, the greatest saving first. */
  remedies: Remedy[];
}

export interface RemedyOptions extends Closed {
  seed: number;
  /** Moves of each search; two searches for each thing tried. The same number gives the same remedies. */
  iterations?: number;
  /** From 0 to 1. */
  onProgress?: (done: number) => void;
}

const DEFAULT_ITERATIONS = 20_000;
const MOST_SHOWN = 3;
const MOST_OTHERS = 8;
/** Parts searched: the order's own and those that compete with it most. */
const FOCUS = 16;
/**
 * The plan is first searched on with so many times the effort, so that little is left to find by chance: on large-1, four searches from a
 * plan settled so differ by Rp 30,000; from the plan itself, by Rp 800,000.
 */
const SETTLING = 20;

/**
 * The three things that would help an order most cheaply, each tried as a changed problem that is planned again from the
 * plan, and compared with the same search without it. A remedy is only told where the order comes out better than in every
 * search without it. Null for an order that the problem does not hold.
 *
 * @example
 * findRemedies(problem, plan, 'O1', { seed: 1 })?.remedies[0]?.saving
 */
export function findRemedies(problem: Problem, plan: Plan, orderId: string, { seed, iterations = DEFAULT_ITERATIONS, onProgress, ...closed }: RemedyOptions): Remedies | null {
  const order = problem.orders.find(({ id }) => id === orderId);
  const part = problem.parts.find(({ id }) => id === order?.part);
  const standing = withoutDeclined(problem, plan, closed);
  const explained = explainOrder(problem, standing, orderId, closed);
  if (!order || !part || !explained) return null;
  const candidates = explained.late + explained.unserved > 0 ? remedyCandidates({ problem, plan: standing, order, part, explained, declined: closed.declined ?? [] }) : [];
  const members = new Set(problem.routes.filter((route) => route.part === part.id).map(({ member }) => member));
  for (const improvement of candidates.flat()) if ('member' in improvement) members.add(improvement.member);
  const focus = focusOf(problem, standing, { parts: [part.id], members: [...members] }, FOCUS);

  const settled = sameEffort(problem, standing, { focus, seeds: [seed], iterations: iterations * SETTLING }, closed)[0]!.plan;
  const effort: Effort = { focus, seeds: [seed, seed + 1], iterations };
  const without = sameEffort(problem, settled, effort, closed);
  const best = without.reduce((one, found) => (betterFor(outcome(problem, found.plan, orderId), one) ? outcome(problem, found.plan, orderId) : one), outcome(problem, without[0]!.plan, orderId));
  onProgress?.(1 / (candidates.length + 1));

  const remedies = candidates.flatMap((improvements, i) => {
    const remedy = tried(problem, settled, improvements, { effort, without, best, orderId, closed });
    onProgress?.((i + 2) / (candidates.length + 1));
    return remedy ? [remedy] : [];
  });
  return {
    order: orderId,
    now: outcome(problem, plan, orderId),
    searchAlone: { ...best, saving: checkPlan(problem, plan).total - without[0]!.total },
    tried: candidates.length,
    remedies: remedies.sort((a, b) => b.saving - a.saving).slice(0, MOST_SHOWN),
  };
}

interface Measure {
  effort: Effort;
  without: readonly Found[];
  best: OrderOutcome;
  orderId: string;
  closed: Closed;
}

function tried(problem: Problem, settled: Plan, improvements: readonly Improvement[], { effort, without, best, orderId, closed }: Measure): Remedy | null {
  const changed = improvements.reduce(improved, problem);
  const found = sameEffort(changed, settled, effort, closed);
  const { plan } = found[0]!;
  const after = outcome(changed, plan, orderId);
  if (!betterFor(after, best)) return null;
  // What is saved for certain: the cheapest plan found without, less the dearest found with. An order that goes first makes no other price true.
  const asPriced = improvements.some(({ kind }) => kind === 'priority') ? problem : changed;
  const dearest = Math.max(...found.map((one) => checkPlan(asPriced, one.plan).total));
  const before = promises(problem, without[0]!.plan);
  const others = promises(changed, plan)
    .map((now, i): OtherOrder => ({ order: now.order, part: now.part, onTimeFrom: before[i]!.onTime, onTimeTo: now.onTime }))
    .filter((one) => one.order !== orderId && one.onTimeFrom !== one.onTimeTo)
    .sort((a, b) => a.onTimeTo - a.onTimeFrom - (b.onTimeTo - b.onTimeFrom));
  return { improvements: improvements.map((improvement) => ({ improvement, use: useOf(changed, plan, improvement) })), saving: without[0]!.total - dearest, after, others: others.slice(0, MOST_OTHERS) };
}

function outcome(problem: Problem, plan: Plan, orderId: string): OrderOutcome {
  const [{ onTime, late, unserved, deliveries }] = promises({ ...problem, orders: problem.orders.filter(({ id }) => id === orderId) }, plan) as [OrderPromise];
  return { onTime, late, unserved, lastWeek: deliveries.at(-1)?.week ?? null };
}

/** More in time; else fewer never; else all of them earlier. */
function betterFor(a: OrderOutcome, b: OrderOutcome): boolean {
  if (a.onTime !== b.onTime) return a.onTime > b.onTime;
  if (a.unserved !== b.unserved) return a.unserved < b.unserved;
  return a.lastWeek !== null && b.lastWeek !== null && a.lastWeek < b.lastWeek;
}
