import type { Lot, Plan } from '../problem/plan.ts';
import { groupBy } from '../problem/sums.ts';
import { stageKey } from '../problem/keys.ts';

/**
 * The orders that a lot's pieces go to: lots of a part and stage in the order of their weeks, deliveries of the part in the order
 * of theirs, both laid out along the same line, from the last piece backwards, so that stock on hand goes to the first deliveries.
 * Pieces bear no names: this is the order in which they would be used, and no promise.
 */
export function ordersOfLots(plan: Plan, partOf: (order: string) => string | undefined): (lot: Lot) => string[] {
  const deliveries = groupBy(plan.deliveries.filter(({ order }) => partOf(order) !== undefined), ({ order }) => partOf(order) ?? '');
  const stages = groupBy(plan.lots, stageKey);
  return (lot) => {
    const sent = (deliveries.get(lot.part) ?? []).toSorted((a, b) => b.week - a.week || (a.order < b.order ? 1 : -1));
    const after = (stages.get(stageKey(lot)) ?? []).reduce((sum, other) => sum + (other.week > lot.week ? other.qty : 0), 0);
    const orders: string[] = [];
    let from = 0;
    for (const { order, qty } of sent) {
      if (from < after + lot.qty && from + qty > after) orders.unshift(order);
      from += qty;
    }
    return [...new Set(orders)];
  };
}
