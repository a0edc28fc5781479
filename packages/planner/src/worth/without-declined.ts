import type { Declined } from '../model/declined.ts';
import { placeOf } from '../problem/keys.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { Searcher } from '../search/searcher.ts';

/** Places that no search may touch. */
export interface Closed {
  /** Released lots: they stay. */
  frozenLots?: readonly Lot[];
  /** Work that members have said no to: no lot is put there. */
  declined?: readonly Declined[];
}

/**
 * The plan without the lots that their members have declined since, and with what lacks pieces then mended as far as there is room;
 * the plan itself where none of its lots was declined.
 *
 * @example
 * withoutDeclined(problem, plan, { declined: [] }) === plan // true
 */
export function withoutDeclined(problem: Problem, plan: Plan, { frozenLots = [], declined = [] }: Closed): Plan {
  const places = new Set(declined.map(placeOf));
  if (!plan.lots.some((lot) => places.has(placeOf(lot)))) return plan;
  return new Searcher(problem, { seed: 0, frozenLots, declined, startFrom: plan }).best().plan;
}
