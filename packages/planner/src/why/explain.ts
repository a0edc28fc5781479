import { groupBy } from '../problem/sums.ts';
import type { OrderPromise } from '../figures/load.ts';
import { promises } from '../figures/load.ts';
import type { Declined } from '../model/declined.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Order, Part, Problem } from '../problem/problem.ts';
import { Room } from './room.ts';
import { type StageWays, summed, type Way, waysOfStage } from './ways.ts';

/**
 * Why pieces of an order are late or never come. `used` of `offered` in the weeks named, and what is `missing`, in `unit`.
 *
 * - `notQualified`: nobody has a route for the stage.
 * - `leadTime`: the stages take more weeks than there are until it is due.
 * - `frozen`: the lots that would have been in time are released already, or their weeks may not be touched.
 * - `declined`: the member has said no to it in these weeks.
 * - `tools`, `hours`, `heats`: no room in the weeks that would have been in time. `elsewhere`: the members where the tool sets are.
 * - `minimumLot`: what is missing is less than the smallest lot; `missing` are the pieces too many.
 * - `cheaperNotMade`: a piece this late would cost more than denying it.
 * - `dearerThanLate`: there is room, but a lot more costs more than what is missing (`used` its cost, `offered` what it would save).
 * - `roomLeft`: there is room and it would pay: a longer search may find it.
 */
export const ORDER_REASONS = [
  'notQualified', 'leadTime', 'frozen', 'declined', 'tools', 'hours', 'heats', 'minimumLot', 'cheaperNotMade', 'dearerThanLate', 'roomLeft',
] as const;
export type OrderReasonCode = (typeof ORDER_REASONS)[number];

export interface Reason<Code extends string = string> {
  code: Code;
  member?: string;
  process?: string;
  furnace?: string;
  material?: string;
  part?: string;
  stage?: number;
  /** Members where the tool sets are in these weeks. */
  elsewhere?: string[];
  weeks: number[];
  used: number;
  offered: number;
  missing: number;
  unit: 'pieces' | 'lots' | 'hours' | 'heats' | 'weeks' | 'cost' | 'value' | 'members' | 'routes';
}

export interface OrderExplanation extends OrderPromise {
  /** Every way in which the missing pieces could have come in time, with its own numbers: by stage, member, week. */
  ways: Way[];
  /** The reason that closes most of the ways in which the pieces could have come in time first. */
  reasons: Reason<OrderReasonCode>[];
}

/** A reason and how many ways (route and week) it closes. */
interface Blocked {
  reason: Reason<OrderReasonCode>;
  ways: number;
}

export interface ExplainOptions {
  /** The last week that nothing touches. */
  frozenThrough?: number;
  /** Released lots: they neither move nor grow. */
  frozenLots?: readonly Lot[];
  /** Work that members have said no to. */
  declined?: readonly Declined[];
}

/**
 * Why an order gets what it gets: for each route and week that would have been in time, what binds there, way by way and
 * added up. Null for an order that the problem does not hold. A stage counts as closed where all its ways together do not
 * bring what is missing; ways of different stages are looked at one by one, not as a chain.
 *
 * @example
 * explainOrder(problem, plan, 'O1')?.reasons[0] // { code: 'hours', member: 'M1', process: 'mould', weeks: [1, 2], used: 78, offered: 80, missing: 9, unit: 'hours' }
 */
export function explainOrder(problem: Problem, plan: Plan, orderId: string, { frozenThrough = 0, frozenLots = [], declined = [] }: ExplainOptions = {}): OrderExplanation | null {
  const order = problem.orders.find((one) => one.id === orderId);
  const part = problem.parts.find((one) => one.id === order?.part);
  if (!order || !part) return null;
  const [promise] = promises({ ...problem, orders: [order] }, plan);
  if (!promise) return null;
  const missing = promise.late + promise.unserved;
  if (missing === 0) return { ...promise, ways: [], reasons: [] };

  const room = new Room(problem, plan);
  const routesOf = groupBy(problem.routes.filter((route) => route.part === part.id), (route) => String(route.stage));
  const ofPart = <T extends Declined>(all: readonly T[]) => all.filter((one) => one.part === part.id);
  const found = part.stages.map((_, s) => waysOfStage({ problem, order, part, missing, room, routes: routesOf.get(String(s)) ?? [], frozenThrough, frozenLots: ofPart(frozenLots), declined: ofPart(declined) }, s));
  // Where a stage cannot bring the pieces at all, room elsewhere would not have helped: those stages come first.
  const closed = found.filter(({ taken }) => taken === null);
  const reasons = (closed.length > 0 ? closed : found).flatMap((stage) => stageReasons(problem, order, part, missing, stage)).sort((a, b) => b.ways - a.ways);
  const economics = closed.length > 0 ? [] : money(part, order, promise, found, room);
  return { ...promise, ways: found.flatMap(({ ways }) => ways), reasons: [...denial(problem, order, promise), ...economics, ...reasons.map(({ reason }) => reason)] };
}

function stageReasons(problem: Problem, order: Order, part: Part, missing: number, { s, ways }: StageWays): Blocked[] {
  if (ways.length > 0) return summed(ways);
  const here = { part: part.id, stage: s };
  if (!problem.routes.some((route) => route.part === part.id && route.stage === s)) return [{ ways: Infinity, reason: { ...here, code: 'notQualified', weeks: [], used: 0, offered: 0, missing, unit: 'pieces' } }];
  const needed = 1 + part.stages.reduce((sum, one) => sum + one.leadWeeks, 0);
  return [{ ways: Infinity, reason: { ...here, code: 'leadTime', weeks: [order.due], used: needed, offered: order.due, missing: Math.max(1, needed - order.due), unit: 'weeks' } }];
}

/** Room was there at every stage: what the lots would cost, with the heats they need, against what they would save. */
function money(part: Part, order: Order, promise: OrderPromise, stages: readonly StageWays[], room: Room): Reason<OrderReasonCode>[] {
  const missing = promise.late + promise.unserved;
  const lateNow = promise.deliveries.reduce((sum, { week, qty }) => sum + order.lateCost * Math.max(0, week - order.due) * qty, 0);
  const saved = lateNow + order.unservedCost * promise.unserved;
  // Late pieces are made in any case: only their set-up is new.
  const madeAnyway = promise.late / missing;
  let cost = 0;
  const small: Reason<OrderReasonCode>[] = [];
  const weeks = new Set<number>();
  for (const { s, stage, taken } of stages) {
    for (const { route, week, pieces, grows } of taken ?? []) {
      const needed = Math.min(pieces, Math.ceil(missing / route.yield - 1e-9));
      cost += (grows ? 0 : stage.setupCost) + route.costPerPiece * (pieces - Math.floor(needed * madeAnyway));
      if (s === 0) cost += room.heatCost(route.member, part.material, week, part.pourKg * pieces);
      weeks.add(week);
      if (needed < pieces) small.push({ code: 'minimumLot', member: route.member, part: part.id, stage: s, weeks: [week], used: needed, offered: stage.minLot, missing: pieces - needed, unit: 'pieces' });
    }
  }
  const verdict = { part: part.id, weeks: [...weeks].sort((a, b) => a - b), used: cost, offered: saved, missing: Math.abs(cost - saved), unit: 'cost' as const };
  return cost > saved ? [...small, { ...verdict, code: 'dearerThanLate' }] : [{ ...verdict, code: 'roomLeft' }];
}

/** Pieces that could still come late, but would then cost more than not coming. */
function denial(problem: Problem, order: Order, promise: OrderPromise): Reason<OrderReasonCode>[] {
  if (promise.unserved === 0 || order.lateCost === 0) return [];
  const weeksWorthWaiting = Math.floor(order.unservedCost / order.lateCost);
  const last = order.due + weeksWorthWaiting;
  if (last >= problem.weeks) return [];
  const weeks = Array.from({ length: problem.weeks - last }, (_, i) => last + 1 + i);
  return [{ code: 'cheaperNotMade', part: order.part, weeks, used: order.lateCost * (weeksWorthWaiting + 1), offered: order.unservedCost, missing: promise.unserved, unit: 'cost' }];
}
