import type { Problem } from '../problem/problem.ts';

/**
 * A problem as flat arrays, for the search. Everything is an index from 0, weeks too.
 *
 * - A *stage* here is a part's stage: stages of part p are `stageStart[p] … stageStart[p+1]-1`, in order.
 * - Routes of a stage are `routeStart[s] … routeStart[s+1]-1`.
 * - A *slot* is `route * weeks + week`: the place of the one lot that may stand there.
 */
export interface Model {
  problem: Problem;
  weeks: number;
  processes: string[];
  stageStart: Int32Array;
  /** `pieces`: ordered within the horizon. */
  part: { orderStart: Int32Array; pourKg: Float64Array; material: Int32Array; exposureCost: Float64Array; pieces: Float64Array };
  stage: {
    part: Int32Array; process: Int32Array; setupHours: Float64Array; setupCost: Float64Array; minLot: Int32Array; tools: Int32Array;
    lead: Int32Array; holdCost: Float64Array; initial: Float64Array;
    /** 1 for the stage that casts, and for the one whose pieces are delivered. */
    casts: Uint8Array; last: Uint8Array;
  };
  routeStart: Int32Array;
  route: {
    member: Int32Array; stage: Int32Array; hoursPerPiece: Float64Array; yield: Float64Array; cost: Float64Array; value: Float64Array;
    /** Where the hours of its process begin among those by (member, process, week), and the metal of its part among that by (member, material, week). */
    hoursAt: Int32Array; kgAt: Int32Array;
  };
  member: { shareTarget: Float64Array };
  /** Orders by part, then due week. `due` counts from 0, and is `weeks` where it lies beyond the horizon. */
  order: { index: Int32Array; qty: Int32Array; due: Int32Array; lateCost: Float64Array; unservedCost: Float64Array };
  /** Per part, its orders from the one that is cheapest to deny. */
  denial: Int32Array;
  /** By (member, process, week). */
  hoursOffered: Float64Array;
  /** By (part, week): pieces due, the first order of the part that is due later, and pieces up to which metal cast is covered by orders. */
  dueQty: Float64Array;
  dueEnd: Int32Array;
  covered: Float64Array;
  /** Good castings on hand before week 1, all stages. */
  initialOfPart: Float64Array;
}

function starts(counts: readonly number[]): Int32Array {
  const at = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (at[i + 1] = (at[i] ?? 0) + count));
  return at;
}

const indexOf = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));
const at = (index: Map<string, number>, id: string) => index.get(id) ?? -1;

/** Lays a problem out as flat arrays. */
export function compileModel(problem: Problem): Model {
  const { weeks, parts, members } = problem;
  const partIndex = indexOf(parts.map((part) => part.id));
  const memberIndex = indexOf(members.map((member) => member.id));
  const materialIndex = indexOf(problem.materials);
  const processes = [...new Set(parts.flatMap((part) => part.stages.map((stage) => stage.process)))];
  const processIndex = indexOf(processes);

  const stageStart = starts(parts.map((part) => part.stages.length));
  const stages = parts.flatMap((part, p) => part.stages.map((stage, s) => ({ ...stage, p, s, last: s === part.stages.length - 1 })));
  const stageOf = (part: string, stage: number) => (stageStart[at(partIndex, part)] ?? 0) + stage;

  const initial = new Float64Array(stages.length);
  for (const stock of problem.stock) initial[stageOf(stock.part, stock.stage)]! += stock.qty;

  const routes = problem.routes.map((route) => ({ ...route, s: stageOf(route.part, route.stage), m: at(memberIndex, route.member) }));
  routes.sort((a, b) => a.s - b.s || a.m - b.m);
  const routeCounts = stages.map(() => 0);
  for (const route of routes) routeCounts[route.s]! += 1;

  const orders = problem.orders.map((order, index) => ({ ...order, index, p: at(partIndex, order.part) }));
  orders.sort((a, b) => a.p - b.p || a.due - b.due || b.lateCost - a.lateCost || a.index - b.index);
  const orderCounts = parts.map(() => 0);
  for (const order of orders) orderCounts[order.p]! += 1;
  const denial = orders.map((_, i) => i);
  denial.sort((a, b) => {
    const [x, y] = [orders[a]!, orders[b]!];
    return x.p - y.p || x.unservedCost - y.unservedCost || y.due - x.due || a - b;
  });

  const hoursOffered = new Float64Array(members.length * processes.length * weeks);
  members.forEach((member, m) => {
    processes.forEach((process, c) => {
      if (Object.hasOwn(member.hours, process)) hoursOffered.set(member.hours[process] ?? [], (m * processes.length + c) * weeks);
    });
  });

  const dueQty = new Float64Array(parts.length * weeks);
  const covered = new Float64Array(parts.length * weeks);
  for (const order of orders) {
    if (order.due <= weeks) dueQty[order.p * weeks + order.due - 1]! += order.qty;
    for (let t = order.firm ? 0 : order.due - 1; t < weeks; t++) covered[order.p * weeks + t]! += order.qty;
  }

  const orderStart = starts(orderCounts);
  const dueEnd = new Int32Array(parts.length * weeks);
  parts.forEach((_, p) => {
    let next = orderStart[p]!;
    for (let t = 0; t < weeks; t++) {
      while (next < orderStart[p + 1]! && orders[next]!.due - 1 <= t) next++;
      dueEnd[p * weeks + t] = next;
    }
  });

  const pieces = new Float64Array(parts.length);
  for (const order of orders) if (order.due <= weeks) pieces[order.p]! += order.qty;

  const initialOfPart = new Float64Array(parts.length);
  stages.forEach((stage, i) => (initialOfPart[stage.p]! += initial[i] ?? 0));

  return {
    problem, weeks, processes, stageStart, routeStart: starts(routeCounts), denial: Int32Array.from(denial), hoursOffered, dueQty, dueEnd, covered, initialOfPart,
    part: {
      orderStart,
      pourKg: Float64Array.from(parts, (part) => part.pourKg),
      material: Int32Array.from(parts, (part) => at(materialIndex, part.material)),
      exposureCost: Float64Array.from(parts, (part) => part.exposureCost),
      pieces,
    },
    stage: {
      part: Int32Array.from(stages, (stage) => stage.p),
      process: Int32Array.from(stages, (stage) => at(processIndex, stage.process)),
      setupHours: Float64Array.from(stages, (stage) => stage.setupHours),
      setupCost: Float64Array.from(stages, (stage) => stage.setupCost),
      minLot: Int32Array.from(stages, (stage) => Math.max(1, Math.ceil(stage.minLot))),
      tools: Int32Array.from(stages, (stage) => stage.tools),
      lead: Int32Array.from(stages, (stage) => stage.leadWeeks),
      holdCost: Float64Array.from(stages, (stage) => stage.holdCost),
      initial,
      casts: Uint8Array.from(stages, (stage) => (stage.s === 0 ? 1 : 0)),
      last: Uint8Array.from(stages, (stage) => (stage.last ? 1 : 0)),
    },
    route: {
      member: Int32Array.from(routes, (route) => route.m),
      stage: Int32Array.from(routes, (route) => route.s),
      hoursPerPiece: Float64Array.from(routes, (route) => route.hoursPerPiece),
      yield: Float64Array.from(routes, (route) => route.yield),
      cost: Float64Array.from(routes, (route) => route.costPerPiece),
      value: Float64Array.from(routes, (route) => route.valuePerPiece),
      hoursAt: Int32Array.from(routes, ({ m, s }) => (m * processes.length + at(processIndex, stages[s]!.process)) * weeks),
      kgAt: Int32Array.from(routes, ({ m, s }) => (m * problem.materials.length + at(materialIndex, parts[stages[s]!.p]!.material)) * weeks),
    },
    member: { shareTarget: Float64Array.from(members, (member) => member.shareTarget) },
    order: {
      index: Int32Array.from(orders, (order) => order.index),
      qty: Int32Array.from(orders, (order) => order.qty),
      due: Int32Array.from(orders, (order) => Math.min(order.due - 1, weeks)),
      lateCost: Float64Array.from(orders, (order) => order.lateCost),
      unservedCost: Float64Array.from(orders, (order) => order.unservedCost),
    },
  };
}
