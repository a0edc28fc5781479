import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import { feedLaterStages } from './construct.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * What an office does by hand, as the honest baseline: orders by due date, each one lot for itself, with the member whose piece is
 * cheapest and who has room, in the last week that is in time; else in the first that is late. Nothing is moved again.
 */
export function planEarliestDueDate(problem: Problem): { plan: Plan; check: Check } {
  const draft = new Draft(compileModel(problem));
  const { order, part, stageStart } = draft.model;
  const partOf = new Int32Array(order.qty.length);
  problem.parts.forEach((_, p) => partOf.fill(p, part.orderStart[p]!, part.orderStart[p + 1]!));
  const onHand = problem.parts.map((_, p) => Math.floor(draft.model.stage.initial[stageStart[p + 1]! - 1]!));
  const byDue = Array.from(order.qty, (_, i) => i).sort((a, b) => order.due[a]! - order.due[b]! || order.index[a]! - order.index[b]!);
  for (const i of byDue) {
    const p = partOf[i]!;
    const fromStock = Math.min(onHand[p]!, order.qty[i]!);
    onHand[p]! -= fromStock;
    if (order.qty[i]! > fromStock) makeFor(draft, p, order.due[i]!, order.qty[i]! - fromStock);
  }
  draft.reckon();
  const plan = draft.toPlan();
  return { plan, check: checkPlan(problem, plan) };
}

function makeFor(draft: Draft, p: number, due: number, pieces: number) {
  const { model, qty } = draft;
  const { weeks, route, routeStart, stage, stageStart } = model;
  const s = stageStart[p + 1]! - 1;
  const routes = Array.from({ length: routeStart[s + 1]! - routeStart[s]! }, (_, i) => routeStart[s]! + i).filter((r) => route.yield[r]! > 0);
  routes.sort((a, b) => route.cost[a]! / route.yield[a]! - route.cost[b]! / route.yield[b]!);
  const inTime = due - stage.lead[s]!;
  const late = Array.from({ length: weeks }, (_, t) => t).filter((t) => t + stage.lead[s]! < weeks);
  late.sort((a, b) => Number(a > inTime) - Number(b > inTime) || (a > inTime ? a - b : b - a));
  for (const t of late) {
    for (const r of routes) {
      const slot = r * weeks + t;
      const lot = Math.max(stage.minLot[s]!, Math.ceil(pieces / route.yield[r]! - 1e-6));
      draft.begin(p);
      const placed = draft.place(slot, qty[slot]! + lot) && feedLaterStages(draft, p);
      const delta = placed ? draft.settle() : Infinity;
      if (delta < Infinity) return draft.accept(delta);
      draft.undo();
    }
  }
}
