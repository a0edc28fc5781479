import type { Delivery, Heat, Lot, Plan } from './plan.ts';
import type { Furnace, Member, Order, Part, Problem, Route } from './problem.ts';

/** What a plan costs, by the parts of the objective. */
export interface Cost {
  making: number;
  setup: number;
  heat: number;
  late: number;
  unserved: number;
  hold: number;
  exposure: number;
  share: number;
}

/** The referee's findings: its figures, and the rules that the plan breaks. */
export interface Check {
  feasible: boolean;
  total: number;
  cost: Cost;
  /** Share of the ordered pieces; null where nothing is ordered. */
  onTimePieces: number | null;
  latePieces: number | null;
  shareMin: number;
  shareJain: number;
  lots: number;
  heats: number;
  errors: string[];
  moreErrors?: number;
}

/** Slack that the referee grants to sums of hours and kilograms, and to expected stock. */
export const HOURS_KG_SLACK = 1e-6;
export const STOCK_SLACK = 1e-4;
const MOST_ERRORS = 50;

/** Sums by key, in the order in which the keys first came. */
class Sums extends Map<string, number> {
  plus(key: string, amount: number) {
    this.set(key, (this.get(key) ?? 0) + amount);
  }
  of(key: string): number {
    return this.get(key) ?? 0;
  }
}

const key = (...ids: (string | number)[]) => ids.join('|');

interface Entry {
  member: Member | undefined;
  part: Part | undefined;
  week: number;
}

/** One checking: the problem by id, the sums so far, the errors so far. */
class Checking {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly cost: Cost = { making: 0, setup: 0, heat: 0, late: 0, unserved: 0, hold: 0, exposure: 0, share: 0 };
  readonly errors: string[] = [];
  moreErrors = 0;
  readonly parts: Map<string, Part>;
  readonly members: Map<string, Member>;
  readonly orders: Map<string, Order>;
  readonly routes: Map<string, Route>;
  readonly hours = new Sums();
  readonly hoursOf = new Map<string, Entry & { process: string }>();
  readonly poured = new Sums();
  readonly toolUse = new Sums();
  readonly toolOf = new Map<string, Entry & { stage: number }>();
  readonly seen = new Set<string>();
  readonly good = new Sums();
  readonly used = new Sums();
  readonly value = new Sums();
  readonly melted = new Sums();
  readonly heatCount = new Sums();
  readonly heatOf = new Map<string, { furnace: Furnace; week: number }>();
  readonly sent = new Sums();
  readonly delivered = new Sums();

  constructor(problem: Problem, plan: Plan) {
    this.problem = problem;
    this.plan = plan;
    this.parts = new Map(problem.parts.map((part) => [part.id, part]));
    this.members = new Map(problem.members.map((member) => [member.id, member]));
    this.orders = new Map(problem.orders.map((order) => [order.id, order]));
    this.routes = new Map(problem.routes.map((route) => [key(route.member, route.part, route.stage), route]));
  }

  isWeek(week: number): boolean {
    return Number.isInteger(week) && week >= 1 && week <= this.problem.weeks;
  }

  bad(error: string) {
    if (this.errors.length < MOST_ERRORS) this.errors.push(error);
    else this.moreErrors += 1;
  }
}

/** Rule 1: a lot needs a route, comes once per member, part, stage and week, and has at least the minimum. */
function lotIsAllowed(checking: Checking, lot: Lot): { route: Route; part: Part } | null {
  const way = key(lot.member, lot.part, lot.stage);
  const id = key(way, lot.week);
  if (!Number.isInteger(lot.stage)) {
    checking.bad(`lot ${id}: stage ${JSON.stringify(lot.stage)} is not a whole number`);
    return null;
  }
  const route = checking.routes.get(way);
  const part = checking.parts.get(lot.part);
  const stage = part?.stages[lot.stage];
  if (!route || !part || !stage) {
    checking.bad(`lot ${id}: the member is not qualified`);
    return null;
  }
  if (!checking.isWeek(lot.week)) {
    checking.bad(`lot ${id}: week outside 1..${checking.problem.weeks}`);
    return null;
  }
  if (!Number.isInteger(lot.qty) || lot.qty < stage.minLot) {
    checking.bad(`lot ${id}: qty ${lot.qty} is not a whole number of at least ${stage.minLot}`);
    return null;
  }
  if (checking.seen.has(id)) {
    checking.bad(`lot ${id}: appears twice`);
    return null;
  }
  checking.seen.add(id);
  return { route, part };
}

function countLot(checking: Checking, lot: Lot) {
  const allowed = lotIsAllowed(checking, lot);
  if (!allowed) return;
  const { route, part } = allowed;
  const stage = part.stages[lot.stage];
  if (!stage) return;
  checking.cost.making += route.costPerPiece * lot.qty;
  checking.cost.setup += stage.setupCost;
  const entry = { member: checking.members.get(lot.member), part, week: lot.week };
  const hoursKey = key(lot.member, stage.process, lot.week);
  checking.hours.plus(hoursKey, stage.setupHours + route.hoursPerPiece * lot.qty);
  checking.hoursOf.set(hoursKey, { ...entry, process: stage.process });
  const toolKey = key(lot.part, lot.stage, lot.week);
  checking.toolUse.plus(toolKey, 1);
  checking.toolOf.set(toolKey, { ...entry, stage: lot.stage });
  checking.value.plus(lot.member, route.valuePerPiece * lot.qty);
  if (lot.stage === 0) checking.poured.plus(key(lot.member, part.material, lot.week), part.pourKg * lot.qty);
  else checking.used.plus(key(lot.part, lot.stage - 1, lot.week), lot.qty);
  const ready = lot.week + stage.leadWeeks;
  if (ready <= checking.problem.weeks) checking.good.plus(key(lot.part, lot.stage, ready), lot.qty * route.yield);
  if (lot.stage === 0) checking.good.plus(key(lot.part, 'cast', lot.week), lot.qty * route.yield);
}

/** Rule 2: hours of a member's process in a week stay within what it offered. */
function hoursStayWithinOffer(checking: Checking) {
  for (const [id, hours] of checking.hours) {
    const { member, process, week } = checking.hoursOf.get(id) ?? { member: undefined, process: '', week: 0 };
    const offered = member?.hours[process]?.[week - 1] ?? 0;
    if (hours > offered + HOURS_KG_SLACK) checking.bad(`${member?.id} ${process} week ${week}: ${hours.toFixed(2)} h of ${offered} h`);
  }
}

/** Rule 5: a pattern is in one place at a time. */
function toolsStayWithinSets(checking: Checking) {
  for (const [id, lots] of checking.toolUse) {
    const { part, stage, week } = checking.toolOf.get(id) ?? { part: undefined, stage: 0, week: 0 };
    const tools = part?.stages[stage]?.tools ?? 0;
    if (lots > tools) checking.bad(`part ${part?.id} stage ${stage} week ${week}: ${lots} lots with ${tools} tool set(s)`);
  }
}

function countHeat(checking: Checking, heat: Heat) {
  const furnace = checking.members.get(heat.member)?.furnaces.find((one) => one.id === heat.furnace);
  if (!furnace) return checking.bad(`heat ${heat.member}/${heat.furnace}: no such furnace`);
  if (!checking.isWeek(heat.week) || !Number.isInteger(heat.count) || heat.count < 1) {
    return checking.bad(`heat ${heat.furnace} week ${heat.week}: count ${heat.count}`);
  }
  if (!furnace.materials.includes(heat.material)) return checking.bad(`heat ${heat.furnace}: cannot melt ${heat.material}`);
  checking.cost.heat += furnace.costPerHeat * heat.count;
  const heatKey = key(heat.member, heat.furnace, heat.week);
  checking.heatCount.plus(heatKey, heat.count);
  checking.heatOf.set(heatKey, { furnace, week: heat.week });
  checking.melted.plus(key(heat.member, heat.material, heat.week), furnace.kgPerHeat * heat.count);
}

/** Rule 3: heats of a furnace in a week, over all materials, stay within what it offered. */
function heatsStayWithinOffer(checking: Checking) {
  for (const [id, count] of checking.heatCount) {
    const found = checking.heatOf.get(id);
    const offered = found?.furnace.heatsPerWeek[found.week - 1] ?? 0;
    if (found && count > offered) checking.bad(`furnace ${found.furnace.id} week ${found.week}: ${count} heats of ${offered}`);
  }
}

/** Rule 4: what a member pours of a material in a week, it has melted. */
function metalPouredIsMelted(checking: Checking) {
  for (const [id, kg] of checking.poured) {
    const melted = checking.melted.of(id);
    if (kg > melted + HOURS_KG_SLACK) checking.bad(`${id}: ${kg.toFixed(1)} kg poured from ${melted} kg melted`);
  }
}

/** Rule 7, first half: a delivery is of a whole quantity, in its order's due week or later. */
function countDelivery(checking: Checking, delivery: Delivery) {
  const order = checking.orders.get(delivery.order);
  if (!order) return checking.bad(`delivery: no order ${delivery.order}`);
  if (!checking.isWeek(delivery.week) || delivery.week < order.due || !Number.isInteger(delivery.qty) || delivery.qty < 1) {
    return checking.bad(`delivery ${delivery.order} week ${delivery.week}: qty ${delivery.qty}, due ${order.due}`);
  }
  checking.sent.plus(key(order.part, delivery.week), delivery.qty);
  checking.delivered.plus(delivery.order, delivery.qty);
  checking.cost.late += order.lateCost * (delivery.week - order.due) * delivery.qty;
}

/** Rule 7, second half: in total at most the quantity ordered; what is missing at the end is unserved. */
function ordersStayWithinQuantity(checking: Checking) {
  for (const order of checking.problem.orders) {
    const delivered = checking.delivered.of(order.id);
    if (delivered > order.qty) checking.bad(`order ${order.id}: ${delivered} delivered of ${order.qty}`);
    checking.cost.unserved += order.unservedCost * (order.qty - delivered);
  }
}

/** Rule 6: stock never falls below zero; what lies there at a week's end costs its keeping. */
function stockStaysAboveZero(checking: Checking, part: Part, initial: Sums) {
  const last = part.stages.length - 1;
  part.stages.forEach((stage, s) => {
    let stock = initial.of(key(part.id, s));
    for (let week = 1; week <= checking.problem.weeks; week++) {
      const out = s < last ? checking.used.of(key(part.id, s, week)) : checking.sent.of(key(part.id, week));
      stock += checking.good.of(key(part.id, s, week)) - out;
      if (stock < -STOCK_SLACK) {
        checking.bad(`part ${part.id} stage ${s} week ${week}: stock ${stock.toFixed(2)}`);
        break;
      }
      checking.cost.hold += stage.holdCost * Math.max(0, stock);
    }
  });
}

/** Metal cast for orders that nobody has placed. */
function priceExposure(checking: Checking, part: Part, initial: Sums, orders: readonly Order[]) {
  const firm = orders.reduce((sum, order) => sum + (order.firm ? order.qty : 0), 0);
  let cast = part.stages.reduce((sum, _, s) => sum + initial.of(key(part.id, s)), 0);
  for (let week = 1; week <= checking.problem.weeks; week++) {
    cast += checking.good.of(key(part.id, 'cast', week));
    const covered = firm + orders.reduce((sum, order) => sum + (!order.firm && order.due <= week ? order.qty : 0), 0);
    checking.cost.exposure += part.exposureCost * Math.max(0, cast - covered);
  }
}

/** The share of each member that has a target, as reached ÷ target, ascending; prices what is missing. */
function priceShortfall(checking: Checking): number[] {
  const reached: number[] = [];
  for (const member of checking.problem.members) {
    if (!(member.shareTarget > 0)) continue;
    const value = checking.value.of(member.id);
    checking.cost.share += checking.problem.shortfallCost * Math.max(0, member.shareTarget - value);
    reached.push(value / member.shareTarget);
  }
  return reached.sort((a, b) => a - b);
}

/** Jain's index of fairness: 1 where all have the same, k/n where k of n have all. */
function jain(shares: readonly number[]): number {
  const sum = shares.reduce((a, b) => a + b, 0);
  return (sum * sum) / (shares.length * shares.reduce((a, b) => a + b * b, 0) || 1);
}

/** Order pieces by whether they came in their due week or later. */
function pieces(checking: Checking): { onTime: number | null; late: number | null } {
  let late = 0;
  let onTime = 0;
  for (const delivery of checking.plan.deliveries) {
    const order = checking.orders.get(delivery.order);
    if (order && delivery.week === order.due) onTime += delivery.qty;
    else if (order) late += delivery.qty;
  }
  const ordered = checking.problem.orders.reduce((sum, order) => sum + order.qty, 0);
  const part = (count: number) => (ordered === 0 ? null : Number((count / ordered).toFixed(4)));
  return { onTime: part(onTime), late: part(late) };
}

/**
 * Checks a plan against every rule of the problem and prices it, as the referee does: same figures, same words.
 * Costs are in thousands of rupiah, each rounded for itself; `total` is rounded once, so it can differ from their sum by a few.
 *
 * @example
 * checkPlan(problem, { lots: [], heats: [], deliveries: [] }).cost.unserved // every piece ordered, at its unserved cost
 */
export function checkPlan(problem: Problem, plan: Plan): Check {
  const checking = new Checking(problem, plan);
  for (const lot of plan.lots) countLot(checking, lot);
  hoursStayWithinOffer(checking);
  toolsStayWithinSets(checking);
  for (const heat of plan.heats) countHeat(checking, heat);
  heatsStayWithinOffer(checking);
  metalPouredIsMelted(checking);
  for (const delivery of plan.deliveries) countDelivery(checking, delivery);
  ordersStayWithinQuantity(checking);
  const initial = new Sums();
  for (const stock of problem.stock) initial.plus(key(stock.part, stock.stage), stock.qty);
  const ordersOf = new Map<string, Order[]>(problem.parts.map((part) => [part.id, []]));
  for (const order of problem.orders) ordersOf.get(order.part)?.push(order);
  for (const part of problem.parts) {
    stockStaysAboveZero(checking, part, initial);
    priceExposure(checking, part, initial, ordersOf.get(part.id) ?? []);
  }
  const reached = priceShortfall(checking);
  const { onTime, late } = pieces(checking);
  const { cost, errors, moreErrors } = checking;
  const total = Object.values(cost).reduce((a: number, b: number) => a + b, 0);
  for (const name of Object.keys(cost) as (keyof Cost)[]) cost[name] = Math.round(cost[name]);
  return {
    feasible: errors.length === 0,
    total: Math.round(total),
    cost,
    onTimePieces: onTime,
    latePieces: late,
    shareMin: Number((reached[0] ?? 1).toFixed(3)),
    shareJain: Number(jain(reached).toFixed(4)),
    lots: plan.lots.length,
    heats: plan.heats.reduce((sum, heat) => sum + heat.count, 0),
    errors,
    ...(moreErrors > 0 ? { moreErrors } : {}),
  };
}
