import type { Delivery, Lot, Plan } from '../problem/plan.ts';
import type { Order, Problem } from '../problem/problem.ts';
import { groupBy } from '../problem/sums.ts';
import { ordersOfLots } from './for-whom.ts';
import { placeOf, stageKey } from '../problem/keys.ts';

interface LotAt {
  member: string;
  week: number;
  qty: number;
}

/** A lot that is not as it was. A lot that moved to another week or member has both `from` and `to`, and may have other pieces. */
export interface LotMove {
  kind: 'appeared' | 'gone' | 'larger' | 'smaller' | 'week' | 'member';
  part: string;
  stage: number;
  from: LotAt | null;
  to: LotAt | null;
  /** The orders that its pieces go to, or went to, the first ones first. */
  orders: string[];
}

/** An order that is delivered otherwise: of the pieces that came before and come now, how many earlier and later; and how many more or fewer come at all. */
export interface OrderMove {
  order: string;
  part: string;
  from: { week: number; qty: number }[];
  to: { week: number; qty: number }[];
  earlier: number;
  later: number;
  more: number;
  fewer: number;
}

const at = ({ member, week, qty }: Lot): LotAt => ({ member, week, qty });

/** What became of each lot: where one went and another came, it is one that moved, to the nearest week of its member or to another member. */
export function movedLots(before: Plan, after: Plan, partOf: (order: string) => string | undefined): LotMove[] {
  const was = new Map(before.lots.map((lot) => [placeOf(lot), lot]));
  const is = new Map(after.lots.map((lot) => [placeOf(lot), lot]));
  const [forWhomBefore, forWhomAfter] = [ordersOfLots(before, partOf), ordersOfLots(after, partOf)];
  const move = (kind: LotMove['kind'], from: Lot | null, to: Lot | null): LotMove => {
    const { part, stage } = (from ?? to)!;
    const orders = [...new Set([...(from ? forWhomBefore(from) : []), ...(to ? forWhomAfter(to) : [])])];
    return { kind, part, stage, from: from && at(from), to: to && at(to), orders };
  };
  const resized = before.lots.flatMap((lot) => {
    const now = is.get(placeOf(lot));
    return now && now.qty !== lot.qty ? [move(now.qty > lot.qty ? 'larger' : 'smaller', lot, now)] : [];
  });
  const came = groupBy(after.lots.filter((lot) => !was.has(placeOf(lot))), stageKey);
  const left = before.lots.filter((lot) => !is.has(placeOf(lot))).map((lot) => ({ lot, to: null as Lot | null }));
  const pair = (fits: (from: Lot, to: Lot) => boolean) => {
    for (const gone of left) {
      const open = gone.to ? [] : (came.get(stageKey(gone.lot)) ?? []).filter((to) => fits(gone.lot, to));
      const [nearest] = open.toSorted((a, b) => Math.abs(a.week - gone.lot.week) - Math.abs(b.week - gone.lot.week) || Math.abs(a.qty - gone.lot.qty) - Math.abs(b.qty - gone.lot.qty));
      if (!nearest) continue;
      gone.to = nearest;
      came.set(stageKey(nearest), came.get(stageKey(nearest))!.filter((one) => one !== nearest));
    }
  };
  pair((from, to) => from.member === to.member);
  pair((from, to) => from.week === to.week);
  const gone = left.map(({ lot, to }) => (to ? move(lot.member === to.member ? 'week' : 'member', lot, to) : move('gone', lot, null)));
  const appeared = [...came.values()].flat().map((lot) => move('appeared', null, lot));
  const weekOf = ({ from, to }: LotMove) => Math.min(from?.week ?? Infinity, to?.week ?? Infinity);
  return [...resized, ...gone, ...appeared].sort((a, b) => weekOf(a) - weekOf(b) || (a.part < b.part ? -1 : a.part > b.part ? 1 : a.stage - b.stage));
}

/** Orders of the problem, or of the earlier one, that are delivered otherwise. */
export function movedOrders(problem: Problem, before: Plan, after: Plan, ordersBefore: readonly Order[]): OrderMove[] {
  const was = groupBy(before.deliveries, ({ order }) => order);
  const is = groupBy(after.deliveries, ({ order }) => order);
  const known = new Map([...ordersBefore, ...problem.orders].map((order) => [order.id, order]));
  return [...known.values()].flatMap(({ id, part }) => {
    const [from, to] = [byWeek(was.get(id)), byWeek(is.get(id))];
    const { earlier, later } = shifts(from, to);
    const difference = pieces(to) - pieces(from);
    if (earlier + later === 0 && difference === 0) return [];
    return [{ order: id, part, from, to, earlier, later, more: Math.max(0, difference), fewer: Math.max(0, -difference) }];
  });
}

const byWeek = (deliveries: readonly Delivery[] = []) => deliveries.map(({ week, qty }) => ({ week, qty })).sort((a, b) => a.week - b.week);
const pieces = (deliveries: readonly { qty: number }[]) => deliveries.reduce((sum, { qty }) => sum + qty, 0);

/** Piece by piece, in the order in which they come: how many come earlier and later than before. */
function shifts(from: readonly { week: number; qty: number }[], to: readonly { week: number; qty: number }[]): { earlier: number; later: number } {
  let [i, j, earlier, later] = [0, 0, 0, 0];
  let [a, b] = [from[0]?.qty ?? 0, to[0]?.qty ?? 0];
  while (i < from.length && j < to.length) {
    const step = Math.min(a, b);
    if (to[j]!.week < from[i]!.week) earlier += step;
    if (to[j]!.week > from[i]!.week) later += step;
    a -= step;
    b -= step;
    if (a === 0) a = from[++i]?.qty ?? 0;
    if (b === 0) b = to[++j]?.qty ?? 0;
  }
  return { earlier, later };
}
