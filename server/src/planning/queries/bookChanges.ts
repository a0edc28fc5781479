import type { BookChanges } from '@sentra/contract';
import { checkPlan, placeOf, problemChanges } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store, today } from '../../store.ts';
import { problemIn } from '../commands/problem.ts';
import { basisOf, type PlanName } from './basis.ts';

/** What changed in the order book since a plan was made. It counts; what the changes do to the plan, re-planning tells. */
export async function readBookChanges(store: Store, actor: Actor, name: PlanName): Promise<BookChanges> {
  const basis = await basisOf(store, actor, name);
  const { record, plan } = basis;
  const { problem, firstWeek, declined } = await reading(store, actor, (trx) => problemIn(trx, today(store), { mayGiveWay: true }));
  const none = { planVersion: record.version, weeksMoved: true, fits: false, orders: 0, members: 0, routes: 0, parts: 0, stock: 0, declined: 0 };
  if (firstWeek !== record.first_week || problem.weeks !== record.weeks) return none;
  const { orders, members, routes, parts, stock } = problemChanges(basis.problem, problem);
  const places = new Set(declined.map(placeOf));
  return {
    planVersion: record.version,
    weeksMoved: false,
    fits: checkPlan(problem, plan).feasible,
    orders: orders.length,
    members: members.length,
    routes: routes.length,
    parts: parts.length,
    stock: stock.length,
    declined: plan.lots.filter((lot) => places.has(placeOf(lot))).length,
  };
}
