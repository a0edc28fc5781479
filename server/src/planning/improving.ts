import type { Study } from '@sentra/contract';
import { type Actor, may } from '../actor.ts';
import type { Store } from '../store.ts';
import type { Planner } from './planner.ts';
import { basisOf, type PlanName } from './queries/basis.ts';
import { closedOf } from './queries/closed.ts';
import { planningRefusals } from './refusals.ts';
import { startStudy } from './study.ts';

/** Looks in the background for what would help an order. */
export async function startRemedies(store: Store, actor: Actor, planner: Planner, plan: PlanName, order: string, { seed, iterations }: { seed: number; iterations: number }): Promise<Study> {
  may(actor, ['office', 'coach']);
  const basis = await basisOf(store, actor, plan);
  if (!basis.problem.orders.some(({ id }) => id === order)) throw planningRefusals.refuse('unknown-order', { version: basis.record.version, order });
  return startStudy(store, actor, planner, { kind: 'remedies', plan: basis.record.id, subject: order, params: { order, seed, iterations, ...(await closedOf(store, actor, basis)) }, who: ['coach'] });
}

/** Computes in the background what is worth most to the cooperative. */
export async function startWorth(store: Store, actor: Actor, planner: Planner, plan: PlanName, { seed, most, movesPerPart }: { seed: number; most: number; movesPerPart: number }): Promise<Study> {
  may(actor, ['office', 'coach']);
  const basis = await basisOf(store, actor, plan);
  return startStudy(store, actor, planner, { kind: 'worth', plan: basis.record.id, params: { seed, most, movesPerPart, ...(await closedOf(store, actor, basis)) }, who: ['coach'] });
}
