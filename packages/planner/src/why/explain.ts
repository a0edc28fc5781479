import { groupBy } from '../problem/sums.ts';
import type { OrderPromise } from '../figures/load.ts';
import { promises } from '../figures/load.ts';
import type { Plan } from '../problem/plan.ts';
import type { Order, Part, Problem, Route, Stage } from '../problem/problem.ts';
import { Room } from './room.ts';

/**
 * Why pieces of an order are late or never come. `used` of `offered` in the weeks named, and what is `missing`, in `unit`.
 *
 * - `notQualified`: nobody has a route for the stage.
 * - `leadTime`: the stages take more weeks than there are until it is due.
 * - `frozen`: the weeks that would have been in time are released already.
 * - `tools`, `hours`, `heats`: no room in the weeks that would have been in time.
 * - `minimumLot`: what is missing is less than the smallest lot; `missing` are the pieces too many.
 * - `cheaperNotMade`: a piece this late would cost more than denying it.
 * - `dearerThanLate`: there is room, but a lot more costs more than what is missing (`used` its cost, `offered` what it would save).
 * - `roomLeft`: there is room and it would pay: a longer search may find it.
 */
export const ORDER_REASONS = [
  'notQualified', 'leadTime', 'frozen', 'tools', 'hours', 'heats', 'minimumLot', 'cheaperNotMade', 'dearerThanLate', 'roomLeft',
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
  weeks: number[];
  used: number;
  offered: number;
  missing: number;
  unit: 'pieces' | 'lots' | 'hours' | 'heats' | 'weeks' | 'cost' | 'value' | 'members' | 'routes';
}

export interface OrderExplanation extends OrderPromise {
  /** The reason that closes most of the ways in which the pieces could have come in time first. */
  reasons: Reason<OrderReasonCode>[];
}

/** A reason and how many ways (route and week) it closes. */
interface Blocked {
  reason: Reason<OrderReasonCode>;
  ways: number;
}

/**
 * Why an order gets what it gets: for each route and week that would have been in time, what binds there. Null for an order that the problem does not hold.
 * `frozenThrough` is the last week whose lots are released.
 *
 * @example
 * explainOrder(problem, plan, 'O1')?.reasons[0] // { code: 'hours', member: 'M1', process: 'mould', weeks: [1, 2], used: 78, offered: 80, missing: 9, unit: 'hours' }
 */
export function explainOrder(problem: Problem, plan: Plan, orderId: string, options: { frozenThrough?: number } = {}): OrderExplanation | null {
  const order = problem.orders.find((one) => one.id === orderId);
  const part = problem.parts.find((one) => one.id === order?.part);
  if (!order || !part) return null;
  const [promise] = promises({ ...problem, orders: [order] }, plan);
  if (!promise) return null;
  const missing = promise.late + promise.unserved;
  if (missing === 0) return { ...promise, reasons: [] };

  const room = new Room(problem, plan);
  const routesOf = groupBy(problem.routes.filter((route) => route.part === part.id), (route) => String(route.stage));
  const found = part.stages.map((stage, s) => stageReasons({ problem, order, part, stage, s, missing, room, routes: routesOf.get(String(s)) ?? [], frozenThrough: options.frozenThrough ?? 0 }));
  const blocked = found.flatMap(({ reasons }) => reasons);
  // Where a stage has no open way at all, room elsewhere would not have helped: those stages come first.
  const closed = found.filter(({ open }) => open === null).flatMap(({ reasons }) => reasons);
  const reasons = (closed.length > 0 ? closed : blocked).sort((a, b) => b.ways - a.ways);
  const economics = closed.length > 0 ? [] : money(part, order, promise, found.flatMap(({ open }) => (open ? [open] : [])));
  return { ...promise, reasons: [...denial(problem, order, promise), ...economics, ...reasons.map(({ reason }) => reason)] };
}

interface StageQuestion {
  problem: Problem;
  order: Order;
  part: Part;
  stage: Stage;
  s: number;
  missing: number;
  room: Room;
  routes: readonly Route[];
  frozenThrough: number;
}

interface Open {
  route: Route;
  stage: Stage;
  s: number;
  week: number;
}

/** Weeks in which a lot of the stage would have been in time. */
function weeksInTime({ problem, order, part, s }: StageQuestion): number[] {
  const lead = (stages: readonly Stage[]) => stages.reduce((sum, stage) => sum + stage.leadWeeks, 0);
  const last = Math.min(order.due, problem.weeks) - lead(part.stages.slice(s));
  const onHand = problem.stock.some((stock) => stock.part === part.id && stock.stage === s - 1 && stock.qty > 0);
  const first = 1 + (onHand ? 0 : lead(part.stages.slice(0, s)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function stageReasons(question: StageQuestion): { reasons: Blocked[]; open: Open | null } {
  const { part, stage, s, missing, room, routes, order, frozenThrough } = question;
  const here = { part: part.id, stage: s };
  if (routes.length === 0) {
    return { open: null, reasons: [{ ways: Infinity, reason: { ...here, code: 'notQualified', weeks: [], used: 0, offered: 0, missing, unit: 'pieces' } }] };
  }
  const inTime = weeksInTime(question);
  if (inTime.length === 0) {
    const needed = 1 + part.stages.reduce((sum, one) => sum + one.leadWeeks, 0);
    return { open: null, reasons: [{ ways: Infinity, reason: { ...here, code: 'leadTime', weeks: [order.due], used: needed, offered: order.due, missing: Math.max(1, needed - order.due), unit: 'weeks' } }] };
  }
  const weeks = inTime.filter((week) => week > frozenThrough);
  const reasons: Blocked[] = [];
  if (weeks.length < inTime.length) {
    const frozen = inTime.filter((week) => week <= frozenThrough);
    reasons.push({ ways: frozen.length * routes.length, reason: { ...here, code: 'frozen', weeks: frozen, used: frozen.length, offered: inTime.length, missing, unit: 'weeks' } });
  }
  const toolsTaken = weeks.filter((week) => room.lots(part.id, s, week) >= stage.tools);
  let toolWays = 0;
  let open: Open | null = null;
  for (const route of routes) {
    // A lot that stands there already could be larger: no other set-up, no other tool.
    const grows = (week: number) => room.hasLot(route.member, part.id, s, week);
    const needed = route.yield > 0 ? Math.ceil(missing / route.yield - 1e-9) : missing;
    const pieces = (week: number) => (grows(week) ? needed : Math.max(stage.minLot, needed));
    const hours = room.hoursShort(route.member, stage.process, weeks, (week) => (grows(week) ? 0 : stage.setupHours) + route.hoursPerPiece * pieces(week));
    if (hours) reasons.push({ ways: hours.figures.weeks.length, reason: { ...here, ...hours.figures, code: 'hours', member: route.member, process: stage.process, unit: 'hours' } });
    const heats = s === 0 ? room.heatsShort(route.member, part.material, weeks, (week) => part.pourKg * pieces(week)) : null;
    if (heats) reasons.push({ ways: heats.figures.weeks.length, reason: { ...here, ...heats.figures, ...heats.furnace, code: 'heats', member: route.member, material: part.material, unit: 'heats' } });
    const noTool = toolsTaken.filter((week) => !grows(week));
    toolWays += noTool.length;
    const blocked = new Set([...noTool, ...(hours?.figures.weeks ?? []), ...(heats?.figures.weeks ?? [])]);
    const week = weeks.findLast((one) => !blocked.has(one));
    if (week !== undefined && route.yield > 0 && (!open || route.costPerPiece / route.yield < open.route.costPerPiece / open.route.yield)) open = { route, stage, s, week };
  }
  if (toolWays > 0) {
    const used = toolsTaken.reduce((sum, week) => sum + room.lots(part.id, s, week), 0);
    reasons.push({ ways: toolWays, reason: { ...here, code: 'tools', weeks: toolsTaken, used, offered: stage.tools * toolsTaken.length, missing: 1, unit: 'lots' } });
  }
  return { reasons, open };
}

/** Room was there at every stage: what the lots would cost against what they would save. */
function money(part: Part, order: Order, promise: OrderPromise, ways: readonly Open[]): Reason<OrderReasonCode>[] {
  const missing = promise.late + promise.unserved;
  const lateNow = promise.deliveries.reduce((sum, { week, qty }) => sum + order.lateCost * Math.max(0, week - order.due) * qty, 0);
  const saved = lateNow + order.unservedCost * promise.unserved;
  let cost = 0;
  const small: Reason<OrderReasonCode>[] = [];
  for (const { route, stage, s, week } of ways) {
    const needed = Math.ceil(missing / route.yield - 1e-9);
    // Late pieces are made in any case: only their set-up is new.
    const toMake = Math.max(stage.minLot, needed) - (promise.unserved === 0 ? needed : Math.floor((needed * promise.late) / missing));
    cost += stage.setupCost + route.costPerPiece * toMake;
    if (needed < stage.minLot) small.push({ code: 'minimumLot', member: route.member, part: part.id, stage: s, weeks: [week], used: needed, offered: stage.minLot, missing: stage.minLot - needed, unit: 'pieces' });
  }
  const weeks = [...new Set(ways.map(({ week }) => week))];
  const verdict = { part: part.id, weeks, used: cost, offered: saved, missing: Math.abs(cost - saved), unit: 'cost' as const };
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
