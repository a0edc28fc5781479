import type { Study } from '@sentra/contract';
import { type Actor, may } from '../actor.ts';
import type { Store } from '../store.ts';
import type { Planner } from './planner.ts';
import { basisOf } from './queries/basis.ts';
import { closedOf } from './queries/closed.ts';
import { scenarioToRun } from './queries/scenarios.ts';
import { patchOf } from './scenarioPatch.ts';
import { startStudy } from './study.ts';

/** Plans a scenario beside the newest plan; it is made in the background, and its result is read with the scenario. */
export async function runScenario(store: Store, actor: Actor, planner: Planner, id: string, { seconds, seed }: { seconds: number; seed: number }): Promise<Study> {
  may(actor, ['office']);
  const basis = await basisOf(store, actor, 'newest');
  const { problem, record } = basis;
  const { changes, ordersOf } = await scenarioToRun(store, actor, id);
  const patch = patchOf(changes, { problem, firstWeek: record.first_week, ordersOf });
  return startStudy(store, actor, planner, { kind: 'scenario', plan: record.id, subject: id, params: { patch, seconds, seed, ...(await closedOf(store, actor, basis)) } });
}
