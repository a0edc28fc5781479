import type { Answer, PlannedLot, planningEndpoints } from '@sentra/contract';
import { mondayOfWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { type PlanName, type PlanRecord, planRecordIn } from './basis.ts';

export interface LotsWanted {
  readonly member?: string | undefined;
  readonly part?: string | undefined;
  readonly week?: PlainDate | undefined;
}

interface LotRow {
  member_code: string;
  member_name: string;
  part_code: string;
  part_name: string;
  stage: number;
  week: number;
  quantity: number;
  process: string;
  material_code: string;
  lead_weeks: number;
  code: string | null;
}

/** Lots of a plan. Row-level security leaves a member his own. */
export function listLots(store: Store, actor: Actor, plan: PlanName, wanted: LotsWanted): Promise<{ lots: PlannedLot[] }> {
  return reading(store, actor, async (trx) => {
    const record = await planRecordIn(trx, plan);
    return { lots: (await lotsIn(trx, record, wanted)).map((row) => lotOf(record, row)) };
  });
}

async function lotsIn(trx: Trx, record: PlanRecord, { member, part, week }: LotsWanted): Promise<LotRow[]> {
  const number = week ? weekNumber(record.first_week, week) : null;
  const { rows } = await sql<LotRow>`
    select l.member_code, coalesce(m.name, l.member_code) as member_name, l.part_code, coalesce(p.name, l.part_code) as part_name,
      l.stage, l.week, l.quantity, coalesce(s.process, '') as process, coalesce(p.material_code, '') as material_code, coalesce(s.lead_weeks, 0) as lead_weeks,
      (select r.code from lot r where r.cooperative_id = l.cooperative_id and r.state = 'released' and r.member_code = l.member_code
        and r.part_code = l.part_code and r.stage = l.stage and r.week = ${record.first_week}::date + 7 * (l.week - 1)) as code
    from plan_lot l
    left join member m on m.cooperative_id = l.cooperative_id and m.code = l.member_code
    left join part p on p.cooperative_id = l.cooperative_id and p.code = l.part_code
    left join stage s on s.cooperative_id = l.cooperative_id and s.part_code = l.part_code and s.stage = l.stage
    where l.plan_id = ${record.id}::uuid
      and (${member ?? null}::text is null or l.member_code = ${member ?? null})
      and (${part ?? null}::text is null or l.part_code = ${part ?? null})
      and (${number}::integer is null or l.week = ${number})
    order by l.week, l.part_code collate "C", l.stage, l.member_code collate "C"`.execute(trx);
  return rows;
}

const lotOf = (record: PlanRecord, row: LotRow): PlannedLot => ({
  memberCode: row.member_code,
  memberName: row.member_name,
  partCode: row.part_code,
  partName: row.part_name,
  stage: row.stage,
  process: row.process,
  materialCode: row.material_code,
  week: mondayOfWeek(record.first_week, row.week),
  quantity: row.quantity,
  released: row.code !== null,
  code: row.code,
  leadWeeks: row.lead_weeks,
});

type Released = Answer<typeof planningEndpoints.releasedLots>;

/** Released lots, by week. */
export function listReleasedLots(store: Store, actor: Actor, { member, from }: { member?: string | undefined; from?: PlainDate | undefined }): Promise<Released> {
  return reading(store, actor, async (trx) => {
    const { rows } = await sql<Released['lots'][number]>`
      select l.code, l.member_code as "memberCode", coalesce(m.name, l.member_code) as "memberName", l.part_code as "partCode", coalesce(p.name, l.part_code) as "partName",
        l.stage, coalesce(s.process, '') as process, coalesce(p.material_code, '') as "materialCode", l.week, l.quantity, coalesce(s.lead_weeks, 0) as "leadWeeks",
        v.version as "planVersion", l.released_by as "releasedBy", l.released_at as "releasedAt",
        y.said_by as "acceptedBy", y.received_at as "acceptedAt"
      from lot l
      join plan v on v.cooperative_id = l.cooperative_id and v.id = l.plan_id
      left join member m on m.cooperative_id = l.cooperative_id and m.code = l.member_code
      left join part p on p.cooperative_id = l.cooperative_id and p.code = l.part_code
      left join stage s on s.cooperative_id = l.cooperative_id and s.part_code = l.part_code and s.stage = l.stage
      left join lateral (
        select a.said_by, a.received_at from lot_answer a where a.cooperative_id = l.cooperative_id and a.lot_code = l.code and a.answer = 'accepted'
        order by a.received_at limit 1) y on true
      where l.state = 'released'
        and (${member ?? null}::text is null or l.member_code = ${member ?? null})
        and (${from ?? null}::date is null or l.week >= ${from ?? null}::date)
      order by l.week, l.code`.execute(trx);
    return { lots: rows };
  });
}
