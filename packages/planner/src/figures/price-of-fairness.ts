import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { planProblem } from '../search/plan-problem.ts';
import { checkPlan } from '../problem/check.ts';
import { sharesReached } from './load.ts';

/** How dear a missing share is at each point, in multiples of the problem's own price: from "ignore shares" to "equal shares". */
export const FAIRNESS_MULTIPLES: readonly number[] = [0, 0.25, 0.5, 1, 2, 4, 16];
/** Where the problem asks nothing for a missing share, multiples are of this: thousand rupiah per thousand rupiah missing. */
const PRICE_WHERE_NONE = 0.1;

export interface FairnessPoint {
  multiple: number;
  /** Cost of the plan without the share part, in thousands of rupiah. */
  cost: number;
  /** Work value by which members stay below their targets, summed, in thousands of rupiah. */
  shortfall: number;
  /** Reached ÷ target of each member who has a target, in the order of the problem. */
  ratios: number[];
}

export interface FairnessOptions {
  seed: number;
  /** Milliseconds now, from any start. */
  clock: () => number;
  /** Moves of the search for each point. The same number gives the same curve. */
  iterations: number;
  frozenLots?: readonly Lot[];
  isCancelled?: () => boolean;
  /** Points done, of all. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * The price of fairness: what the cooperative's plan costs as missing shares become dearer, from where they are ignored to
 * where they are enforced. Each point is planned from the one before it with the same effort.
 *
 * Every plan met, the given one too, stands for every point: each point takes the one that is cheapest at its own price of
 * shares. So cost never falls, and shortfall never rises, from one multiple to the next, however well the search did.
 * (Bertsimas, Farias, Trichakis, "The price of fairness", Operations Research 59(1), 2011, compare the two ends.)
 *
 * @example
 * priceOfFairness(problem, plan, { seed: 1, iterations: 20_000, clock }).map(({ cost }) => cost) // rises with the multiple
 */
export function priceOfFairness(problem: Problem, plan: Plan, { iterations, onProgress, ...search }: FairnessOptions): FairnessPoint[] {
  const price = problem.shortfallCost > 0 ? problem.shortfallCost : PRICE_WHERE_NONE;
  const met = [pointOf(problem, plan)];
  let done = 0;
  const walk = (multiples: readonly number[]) => {
    let from = plan;
    for (const multiple of multiples) {
      const priced = { ...problem, shortfallCost: price * multiple };
      from = planProblem(priced, { ...search, iterations, startFrom: from }).plan;
      met.push(pointOf(problem, from));
      onProgress?.(++done, FAIRNESS_MULTIPLES.length);
    }
  };
  walk(FAIRNESS_MULTIPLES.filter((multiple) => multiple >= 1));
  walk(FAIRNESS_MULTIPLES.filter((multiple) => multiple < 1).toReversed());
  return FAIRNESS_MULTIPLES.map((multiple) => {
    const at = ({ cost, shortfall }: Omit<FairnessPoint, 'multiple'>) => cost + price * multiple * shortfall;
    return { multiple, ...met.reduce((best, one) => (at(one) < at(best) || (at(one) === at(best) && one.shortfall < best.shortfall) ? one : best)) };
  });
}

function pointOf(problem: Problem, plan: Plan): Omit<FairnessPoint, 'multiple'> {
  const { cost, total } = checkPlan(problem, plan);
  const shares = sharesReached(problem, plan);
  return {
    cost: total - cost.share,
    shortfall: shares.reduce((sum, { value, target }) => sum + Math.max(0, target - value), 0),
    ratios: shares.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])),
  };
}
