import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import { feedLaterStages } from './construct.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/**
 * What an office does by hand, as the honest baseline: orders by due date, and for each the pieces that are not on hand yet. They join
 * a lot of that part which stands already, where waiting costs less than a set-up; else they are a lot for themselves, in the last
 * week that is in time and with the cheapest member who has room; else in the first week that is late. What a minimum lot makes too
 * many is there for the next order. Nothing is moved again.
 */
export function planEarliestDueDate(problem: Problem): { plan: Plan; check: Check } {
  const draft = new Draft(compileModel(problem));
  const { order, part, stage, stageStart } = draft.model;
  const partOf = new Int32Array(order.qty.length);
  problem.parts.forEach((_, p) => partOf.fill(p, part.orderStart[p]!, part.orderStart[p + 1]!));
  const spare = problem.parts.map((_, p) => stage.initial[stageStart[p + 1]! - 1]!);
  const byDue = Array.from(order.qty, (_, i) => i).sort((a, b) => order.due[a]! - order.due[b]! || order.index[a]! - order.index[b]!);
  for (const i of byDue) {
    const p = partOf[i]!;
    const missing = order.qty[i]! - spare[p]!;
    const made = missing > PIECE_SLACK ? makeFor(draft, p, order.due[i]!, missing) : 0;
    spare[p] = Math.max(0, made - missing);
  }
  draft.reckon();
  const plan = draft.toPlan();
  return { plan, check: checkPlan(problem, plan) };
}

/** Good pieces of the lot that was found, at least those missing; 0 where there is no room. */
function makeFor(draft: Draft, p: number, due: number, missing: number): number {
  const { qty, model } = draft;
  const { weeks, route, stage, stageStart } = model;
  const s = stageStart[p + 1]! - 1;
  for (const slot of slotsFor(draft, s, due - stage.lead[s]!, missing)) {
    const good = route.yield[Math.trunc(slot / weeks)]!;
    const pieces = Math.ceil(missing / good - PIECE_SLACK);
    const started = qty[slot]! > 0 ? pieces : Math.max(stage.minLot[s]!, pieces);
    const placed = draft.place(slot, qty[slot]! + started) && feedLaterStages(draft, p);
    const delta = placed ? draft.settle() : Infinity;
    if (delta < Infinity) {
      draft.accept(delta);
      return started * good;
    }
    draft.undo();
  }
  return 0;
}

/** Where a lot could stand, in the order in which an office would try. */
function slotsFor({ model, qty }: Draft, s: number, inTime: number, missing: number): number[] {
  const { weeks, route, routeStart, stage } = model;
  const routes = Array.from({ length: routeStart[s + 1]! - routeStart[s]! }, (_, i) => routeStart[s]! + i).filter((r) => route.yield[r]! > 0);
  routes.sort((a, b) => route.cost[a]! / route.yield[a]! - route.cost[b]! / route.yield[b]!);
  const inOrder = Array.from({ length: weeks }, (_, t) => t).filter((t) => t + stage.lead[s]! < weeks);
  inOrder.sort((a, b) => Number(a > inTime) - Number(b > inTime) || (a > inTime ? a - b : b - a));
  const slots = inOrder.flatMap((t) => routes.map((r) => r * weeks + t));
  const worthWaiting = (slot: number) => {
    const waits = inTime - (slot % weeks);
    return qty[slot]! > 0 && waits >= 0 && waits * missing * stage.holdCost[s]! < stage.setupCost[s]!;
  };
  return [...slots.filter(worthWaiting), ...slots.filter((slot) => !worthWaiting(slot))];
}
