import type { Cost, PlanRow } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { type PlanName, type PlanRecord, planRecordIn } from './basis.ts';

/** Versions of the plan, newest first. */
export function listPlans(store: Store, actor: Actor): Promise<{ plans: PlanRow[] }> {
  return reading(store, actor, async (trx) => {
    const records = await trx.selectFrom('plan').selectAll().orderBy('version', 'desc').execute();
    return { plans: await planRowsIn(trx, records) };
  });
}

export function readPlanRow(store: Store, actor: Actor, name: PlanName): Promise<PlanRow> {
  return reading(store, actor, async (trx) => planRowIn(trx, await planRecordIn(trx, name)));
}

export async function planRowIn(trx: Trx, record: PlanRecord): Promise<PlanRow> {
  const [row] = await planRowsIn(trx, [record]);
  if (!row) throw new Error('one record makes one row');
  return row;
}

async function planRowsIn(trx: Trx, records: readonly PlanRecord[]): Promise<PlanRow[]> {
  const versions = await trx.selectFrom('plan').select(['id', 'version']).execute();
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  const released = await trx
    .selectFrom('lot')
    .select(['plan_id', (e) => e.fn.countAll<number>().as('lots')])
    .where('state', '=', 'released')
    .groupBy('plan_id')
    .execute();
  const releasedOf = new Map(released.map(({ plan_id, lots }) => [plan_id, Number(lots)]));
  return records.map((record) => rowOf(record, versionOf.get(record.base_plan_id ?? '') ?? null, releasedOf.get(record.id) ?? 0));
}

function rowOf(record: PlanRecord, baseVersion: number | null, releasedLots: number): PlanRow {
  const { total, bound, bound_making: making } = record;
  const touchable = bound !== null && making !== null ? bound - making : 0;
  return {
    id: record.id,
    version: record.version,
    basePlanId: record.base_plan_id,
    baseVersion,
    firstWeek: record.first_week,
    weeks: record.weeks,
    total,
    cost: record.cost as Cost,
    bound,
    gap: bound !== null && bound > 0 ? (total - bound) / bound : null,
    controllableGap: bound !== null && touchable > 0 ? (total - bound) / touchable : null,
    onTime: record.on_time,
    shareMin: record.share_min,
    shareJain: record.share_jain,
    lots: record.lots,
    heats: record.heats,
    seconds: record.seconds,
    madeBy: record.made_by,
    madeAt: record.made_at,
    note: record.note,
    releasedLots,
  };
}
