import type { Plan } from '../problem/plan.ts';
import type { Part, Problem } from '../problem/problem.ts';
import { groupBy, sumBy } from '../problem/sums.ts';
import { routeKey, stageKey } from '../problem/keys.ts';

/** What a part costs in a plan, in thousands of rupiah, not rounded. `heat` is its share of its heats by kilograms poured. */
export interface PartCost {
  part: string;
  making: number;
  setup: number;
  heat: number;
  late: number;
  unserved: number;
  hold: number;
  exposure: number;
}

/** Costs by part. The shortfall of members belongs to no part; nor does a heat from which nothing is poured (`idleHeat`). */
export interface CostByPart {
  parts: PartCost[];
  idleHeat: number;
}

/** Splits the cost of a plan that keeps the rules over its parts. */
export function costByPart(problem: Problem, plan: Plan): CostByPart {
  const lotsOf = groupBy(plan.lots, (lot) => lot.part);
  const ordersOf = groupBy(problem.orders, (order) => order.part);
  const deliveriesOf = groupBy(plan.deliveries, (delivery) => delivery.order);
  const routes = new Map(problem.routes.map((route) => [routeKey(route), route]));
  const initial = sumBy(problem.stock, stageKey, (stock) => stock.qty);
  const heat = heatCostPerKg(problem, plan);
  const parts = problem.parts.map((part) => {
    const cost: PartCost = { part: part.id, making: 0, setup: 0, heat: 0, late: 0, unserved: 0, hold: 0, exposure: 0 };
    const change = part.stages.map(() => new Float64Array(problem.weeks));
    const cast = new Float64Array(problem.weeks);
    for (const lot of lotsOf.get(part.id) ?? []) {
      const stage = part.stages[lot.stage];
      const route = routes.get(routeKey(lot));
      if (!stage || !route) continue;
      cost.making += route.costPerPiece * lot.qty;
      cost.setup += stage.setupCost;
      add(change[lot.stage], lot.week + stage.leadWeeks, route.yield * lot.qty);
      if (lot.stage > 0) add(change[lot.stage - 1], lot.week, -lot.qty);
      if (lot.stage > 0) continue;
      add(cast, lot.week, route.yield * lot.qty);
      cost.heat += part.pourKg * lot.qty * (heat.perKg.get(JSON.stringify([lot.member, part.material, lot.week])) ?? 0);
    }
    for (const order of ordersOf.get(part.id) ?? []) {
      let missing = order.qty;
      for (const delivery of deliveriesOf.get(order.id) ?? []) {
        missing -= delivery.qty;
        cost.late += order.lateCost * (delivery.week - order.due) * delivery.qty;
        add(change.at(-1), delivery.week, -delivery.qty);
      }
      cost.unserved += order.unservedCost * missing;
    }
    const onHand = part.stages.map((_, stage) => initial.get(stageKey({ part: part.id, stage })) ?? 0);
    cost.hold = holdCost(part, onHand, change);
    cost.exposure = exposureCost(part, onHand.reduce((a, b) => a + b, 0), cast, ordersOf.get(part.id) ?? []);
    return cost;
  });
  return { parts, idleHeat: heat.idle };
}

function add(weeks: Float64Array | undefined, week: number, amount: number) {
  const before = weeks?.[week - 1];
  if (weeks && before !== undefined) weeks[week - 1] = before + amount;
}

function holdCost(part: Part, onHand: readonly number[], change: readonly Float64Array[]): number {
  let cost = 0;
  part.stages.forEach((stage, s) => {
    let stock = onHand[s] ?? 0;
    for (const pieces of change[s] ?? []) {
      stock += pieces;
      cost += stage.holdCost * Math.max(0, stock);
    }
  });
  return cost;
}

function exposureCost(part: Part, onHand: number, cast: Float64Array, orders: Problem['orders']): number {
  const firm = orders.reduce((sum, order) => sum + (order.firm ? order.qty : 0), 0);
  let castings = onHand;
  let cost = 0;
  cast.forEach((pieces, t) => {
    castings += pieces;
    const covered = firm + orders.reduce((sum, order) => sum + (!order.firm && order.due <= t + 1 ? order.qty : 0), 0);
    cost += part.exposureCost * Math.max(0, castings - covered);
  });
  return cost;
}

/** What the heats of a member, material and week cost per kilogram poured from them; and the cost of heats from which nothing is poured. */
function heatCostPerKg(problem: Problem, plan: Plan): { perKg: Map<string, number>; idle: number } {
  const costOf = new Map(problem.members.flatMap((member) => member.furnaces.map((furnace) => [JSON.stringify([member.id, furnace.id]), furnace.costPerHeat] as const)));
  const partOf = new Map(problem.parts.map((part) => [part.id, part]));
  const cost = sumBy(plan.heats, (heat) => JSON.stringify([heat.member, heat.material, heat.week]), (heat) => heat.count * (costOf.get(JSON.stringify([heat.member, heat.furnace])) ?? 0));
  const poured = sumBy(
    plan.lots.filter((lot) => lot.stage === 0),
    (lot) => JSON.stringify([lot.member, partOf.get(lot.part)?.material, lot.week]),
    (lot) => (partOf.get(lot.part)?.pourKg ?? 0) * lot.qty,
  );
  let idle = 0;
  const perKg = new Map<string, number>();
  for (const [key, total] of cost) {
    const kg = poured.get(key) ?? 0;
    if (kg > 0) perKg.set(key, total / kg);
    else idle += total;
  }
  return { perKg, idle };
}
