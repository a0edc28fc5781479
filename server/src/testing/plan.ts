import { plainDate, rupiah } from '@sentra/measures';
import type { Insertable } from 'kysely';
import { outsideScope } from '../database/index.ts';
import type { Database } from '../database/tables.ts';
import type { Store } from '../store.ts';

type Of<Table extends keyof Database> = Omit<Insertable<Database[Table]>, 'cooperative_id' | 'plan_id'>;

export interface TestPlan {
  readonly lots?: readonly Of<'plan_lot'>[];
  readonly orders?: readonly Of<'plan_order'>[];
  readonly deliveries?: readonly Of<'plan_delivery'>[];
}

/** Stores a plan as the planner would, from the week of 23 November 2026, and gives its id. */
export function storePlan({ database }: Store, cooperative_id: string, version: number, { lots = [], orders = [], deliveries = [] }: TestPlan): Promise<string> {
  const id = `00000000-0000-4000-8000-${String(version).padStart(12, '0')}`;
  const of = { cooperative_id, plan_id: id };
  return outsideScope(database, async (trx) => {
    await trx
      .insertInto('plan')
      .values({
        cooperative_id, id, version, base_plan_id: null, first_week: plainDate('2026-11-23'), weeks: 13, total: rupiah(1), cost: '{}', bound: null, on_time: 1,
        share_min: 1, share_jain: 1, lots: lots.length, heats: 1, seed: 1, seconds: 1, made_by: 'uji', note: null,
      })
      .execute();
    if (lots.length > 0) await trx.insertInto('plan_lot').values(lots.map((lot) => ({ ...lot, ...of }))).execute();
    if (orders.length > 0) await trx.insertInto('plan_order').values(orders.map((order) => ({ ...order, ...of }))).execute();
    if (deliveries.length > 0) await trx.insertInto('plan_delivery').values(deliveries.map((delivery) => ({ ...delivery, ...of }))).execute();
    return id;
  });
}
