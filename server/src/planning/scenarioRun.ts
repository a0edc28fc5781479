import type { ScenarioChange, Study } from '@sentra/contract';
import { weekNumber } from '@sentra/measures';
import type { Lot } from '@sentra/planner';
import { type Actor, may } from '../actor.ts';
import { reading, type Store } from '../store.ts';
import type { Planner } from './planner.ts';
import { type Basis, basisOf } from './queries/basis.ts';
import { planningRefusals } from './refusals.ts';
import { patchOf } from './scenarioPatch.ts';
import { startStudy } from './study.ts';

/** Plans a scenario beside the newest plan; it is made in the background, and its result is read with the scenario. */
export async function runScenario(store: Store, actor: Actor, planner: Planner, id: string, { seconds, seed }: { seconds: number; seed: number }): Promise<Study> {
  may(actor, ['office']);
  const basis = await basisOf(store, actor, 'newest');
  const { problem, record } = basis;
  const { changes, lines } = await reading(store, actor, async (trx) => {
    const row = await trx.selectFrom('scenario').select('changes').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
    if (!row) throw planningRefusals.refuse('unknown-scenario', { scenario: id });
    return { changes: row.changes as ScenarioChange[], lines: await trx.selectFrom('order_line').select(['code', 'buyer_code']).orderBy('code').execute() };
  });
  const ordersOf = (buyer: string) => lines.filter(({ buyer_code }) => buyer_code === buyer).map(({ code }) => code);
  const patch = patchOf(changes, { problem, firstWeek: record.first_week, ordersOf });
  const releasedLots = await releasedOf(store, actor, basis);
  return startStudy(store, actor, planner, { kind: 'scenario', plan: record.id, subject: id, params: { patch, seconds, seed, releasedLots } });
}

/** Lots of the plan that were released, with its weeks. */
export async function releasedOf(store: Store, actor: Actor, { record, plan }: Basis): Promise<Lot[]> {
  const rows = await reading(store, actor, (trx) => trx.selectFrom('lot').select(['member_code', 'part_code', 'stage', 'week']).where('state', '=', 'released').where('week', '>=', record.first_week).execute());
  const places = new Set(rows.map((row) => JSON.stringify([row.member_code, row.part_code, row.stage, weekNumber(record.first_week, row.week)])));
  return plan.lots.filter((lot) => places.has(JSON.stringify([lot.member, lot.part, lot.stage, lot.week])));
}
