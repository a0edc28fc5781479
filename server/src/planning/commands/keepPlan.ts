import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type PlainDate, roundRupiah } from '@sentra/measures';
import type { Check, LowerBound, Plan, Problem } from '@sentra/planner';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import type { Trx } from '../../store.ts';

const zip = promisify(gzip);

export interface MadePlan {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly check: Check;
  readonly bound: LowerBound | null;
  readonly firstWeek: PlainDate;
  readonly basePlanId: string | null;
  readonly seed: number;
  readonly seconds: number;
  readonly madeAt: string;
  readonly note: string | null;
}

/** The planner counts in thousands of rupiah. */
export const rupiahOf = (thousands: number) => roundRupiah(thousands * 1000);

/** The problem as it is kept, so that a plan can be checked and explained after its data changed. */
export const packProblem = (problem: Problem): Promise<Buffer> => zip(JSON.stringify(problem));

/** The best bound that was proved for this very problem before: it takes longer to prove than many a plan to make. */
export async function provedBoundIn(trx: Trx, packed: Buffer): Promise<LowerBound | null> {
  const proved = await trx
    .selectFrom('plan as p')
    .innerJoin('plan_problem as q', (join) => join.onRef('q.cooperative_id', '=', 'p.cooperative_id').onRef('q.plan_id', '=', 'p.id'))
    .select(['p.bound', 'p.bound_making'])
    .where('q.content', '=', packed)
    .where('p.bound', 'is not', null)
    .orderBy('p.bound', 'desc')
    .limit(1)
    .executeTakeFirst();
  return proved ? { total: Number(proved.bound) / 1000, making: Number(proved.bound_making ?? 0) / 1000 } : null;
}

/** Keeps a plan as the next version. It has been checked before. */
export async function keepPlanIn(trx: Trx, actor: Actor, made: MadePlan, packed: Buffer): Promise<{ id: string; version: number }> {
  const id = randomUUID();
  const { problem, check } = made;
  const cost = Object.fromEntries(Object.entries(check.cost).map(([part, thousands]: [string, number]) => [part, rupiahOf(thousands)]));
  const total = rupiahOf(check.total);
  const { version } = await trx
    .insertInto('plan')
    .values({
      cooperative_id: actor.cooperativeId,
      id,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from plan)`,
      base_plan_id: made.basePlanId,
      first_week: made.firstWeek,
      weeks: problem.weeks,
      total,
      cost: JSON.stringify(cost),
      bound: made.bound && rupiahOf(made.bound.total),
      bound_making: made.bound && rupiahOf(made.bound.making),
      on_time: check.onTimePieces ?? 1,
      share_min: check.shareMin,
      share_jain: check.shareJain,
      lots: check.lots,
      heats: check.heats,
      seed: made.seed,
      seconds: made.seconds,
      made_by: actor.name,
      made_at: made.madeAt,
      note: made.note,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  await trx.insertInto('plan_problem').values({ cooperative_id: actor.cooperativeId, plan_id: id, content: packed }).execute();
  await insertParts(trx, actor.cooperativeId, id, made);
  await recordActs(trx, actor, [
    { act: 'plan.made', subject: 'plan', subjectCode: String(version), reason: made.note, before: null, after: { id, version, total, lots: check.lots, heats: check.heats, firstWeek: made.firstWeek, weeks: problem.weeks } },
  ]);
  return { id, version };
}

async function insertParts(trx: Trx, cooperative: string, id: string, { problem, plan }: MadePlan): Promise<void> {
  await sql`insert into plan_lot (cooperative_id, plan_id, member_code, part_code, stage, week, quantity)
    select ${cooperative}::uuid, ${id}::uuid, member, part, stage, week, qty
    from json_to_recordset(${JSON.stringify(plan.lots)}::json) as r (member text, part text, stage integer, week integer, qty integer)`.execute(trx);
  await sql`insert into plan_heat (cooperative_id, plan_id, member_code, furnace_code, material_code, week, count)
    select ${cooperative}::uuid, ${id}::uuid, member, furnace, material, week, count
    from json_to_recordset(${JSON.stringify(plan.heats)}::json) as r (member text, furnace text, material text, week integer, count integer)`.execute(trx);
  await sql`insert into plan_delivery (cooperative_id, plan_id, order_code, week, quantity)
    select ${cooperative}::uuid, ${id}::uuid, "order", week, sum(qty)::integer
    from json_to_recordset(${JSON.stringify(plan.deliveries)}::json) as r ("order" text, week integer, qty integer) group by "order", week`.execute(trx);
  const known = problem.orders.filter((order) => order.qty > 0).map(({ id: code, due, qty }) => ({ code, due, qty }));
  await sql`insert into plan_order (cooperative_id, plan_id, order_code, due_week, quantity)
    select ${cooperative}::uuid, ${id}::uuid, code, due, qty
    from json_to_recordset(${JSON.stringify(known)}::json) as r (code text, due integer, qty integer)`.execute(trx);
}
