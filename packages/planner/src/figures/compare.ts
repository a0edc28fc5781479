import type { Cost } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import type { OrderPromise, ShareReached } from './load.ts';
import { promises, sharesReached } from './load.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { placeOf } from '../problem/keys.ts';

/** What changes from a plan `a` to a plan `b`. Costs are b − a, in thousands of rupiah: below 0 is cheaper. */
export interface PlanComparison {
  total: number;
  cost: Cost;
  lotsAdded: Lot[];
  lotsRemoved: Lot[];
  /** Same member, part, stage and week, other quantity. */
  lotsChanged: { before: Lot; after: Lot }[];
  /** Orders with more pieces late or unserved than before, and with fewer. */
  ordersWorse: { before: OrderPromise; after: OrderPromise }[];
  ordersBetter: { before: OrderPromise; after: OrderPromise }[];
  /** Members whose work value changes, the one who gains most first. */
  members: { before: ShareReached; after: ShareReached; gain: number }[];
}


/**
 * Compares two plans of one problem.
 *
 * @example
 * comparePlans(problem, plan, plan).lotsAdded // []
 */
export function comparePlans(problem: Problem, a: Plan, b: Plan): PlanComparison {
  const [before, after] = [checkPlan(problem, a), checkPlan(problem, b)];
  const cost = { ...after.cost };
  for (const name of Object.keys(cost) as (keyof Cost)[]) cost[name] -= before.cost[name];

  const lotsBefore = new Map(a.lots.map((lot) => [placeOf(lot), lot]));
  const lotsAfter = new Map(b.lots.map((lot) => [placeOf(lot), lot]));

  const promisesAfter = promises(problem, b);
  const orders = promises(problem, a).flatMap((was, i) => (promisesAfter[i] ? [{ before: was, after: promisesAfter[i] }] : []));
  const waiting = (promise: OrderPromise) => promise.late + promise.unserved;

  const sharesAfter = sharesReached(problem, b);
  const members = sharesReached(problem, a)
    .flatMap((was, i) => (sharesAfter[i] ? [{ before: was, after: sharesAfter[i], gain: sharesAfter[i].value - was.value }] : []))
    .filter(({ gain }) => Math.abs(gain) > 1e-6)
    .sort((x, y) => y.gain - x.gain);

  return {
    total: after.total - before.total,
    cost,
    lotsAdded: b.lots.filter((lot) => !lotsBefore.has(placeOf(lot))),
    lotsRemoved: a.lots.filter((lot) => !lotsAfter.has(placeOf(lot))),
    lotsChanged: a.lots.flatMap((lot) => {
      const other = lotsAfter.get(placeOf(lot));
      return other && other.qty !== lot.qty ? [{ before: lot, after: other }] : [];
    }),
    ordersWorse: orders.filter((order) => waiting(order.after) > waiting(order.before)),
    ordersBetter: orders.filter((order) => waiting(order.after) < waiting(order.before)),
    members,
  };
}
