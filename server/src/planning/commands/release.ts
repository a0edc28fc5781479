import { isoWeekOf, mondayOfWeek, type PlainDate } from '@sentra/measures';
import { sql } from 'kysely';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { type PlanName, type PlanRecord, planRecordIn } from '../queries/basis.ts';
import { planningRefusals } from '../refusals.ts';
import { refuseEndedSince } from './endedSince.ts';
import { someOf } from './problem.ts';
import { withdrawWhatGaveWay } from './withdraw.ts';

export interface Release {
  readonly released: number;
  readonly alreadyReleased: number;
  readonly weeks: PlainDate[];
}

export interface LotToBe {
  readonly member_code: string;
  readonly part_code: string;
  readonly stage: number;
  readonly week: PlainDate;
  readonly quantity: number;
}

/** Makes the lots of the first weeks of a plan stay. Doing it again releases nothing more. */
export function releasePlan(store: Store, actor: Actor, name: PlanName, { weeks, reason }: { weeks: number; reason?: string | undefined }): Promise<Release> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    // Two releases at once wait for each other here.
    await takeTurnIn(trx);
    const record = await planRecordIn(trx, name);
    const last = mondayOfWeek(record.first_week, Math.min(weeks, record.weeks));
    await refuseOlder(trx, record);
    await withdrawWhatGaveWay(trx, actor, record);
    await refuseConflicts(trx, record);
    const wanted = await plannedIn(trx, record, last);
    const standing = new Set((await standingIn(trx, record.first_week, last)).map(keyOf));
    const fresh = wanted.filter((lot) => !standing.has(keyOf(lot)));
    await refuseLostRoutes(trx, fresh);
    await refuseEndedSince(trx, record, fresh);
    const codes = await insertLots(trx, actor, record, fresh, instant(store));
    if (fresh.length > 0) {
      await recordActs(trx, actor, [
        { act: 'plan.released', subject: 'plan', subjectCode: String(record.version), reason, before: null, after: { lots: fresh.length, from: codes[0], to: codes.at(-1), weeks: Math.min(weeks, record.weeks) } },
      ]);
    }
    return { released: fresh.length, alreadyReleased: wanted.length - fresh.length, weeks: mondays(record, last) };
  });
}

const mondays = (record: PlanRecord, last: PlainDate): PlainDate[] =>
  Array.from({ length: record.weeks }, (_, week) => mondayOfWeek(record.first_week, week + 1)).filter((monday) => monday <= last);

const wayOf = (lot: Omit<LotToBe, 'quantity' | 'week'>) => JSON.stringify([lot.member_code, lot.part_code, lot.stage]);
const keyOf = (lot: Omit<LotToBe, 'quantity'>) => JSON.stringify([lot.member_code, lot.part_code, lot.stage, lot.week]);

async function plannedIn(trx: Trx, record: PlanRecord, last: PlainDate): Promise<LotToBe[]> {
  const { rows } = await sql<LotToBe>`
    select member_code, part_code, stage, ${record.first_week}::date + 7 * (week - 1) as week, quantity
    from plan_lot where plan_id = ${record.id}::uuid and ${record.first_week}::date + 7 * (week - 1) <= ${last}::date
    order by week, member_code collate "C", part_code collate "C", stage`.execute(trx);
  return rows;
}

const standingIn = (trx: Trx, from: PlainDate, to: PlainDate) =>
  trx.selectFrom('lot').select(['code', 'member_code', 'part_code', 'stage', 'week', 'quantity']).where('state', '=', 'released').where('week', '>=', from).where('week', '<=', to).execute();

/** A plan made before the newest released one did not know of it: releasing it would take work back without a word. */
async function refuseOlder(trx: Trx, record: PlanRecord): Promise<void> {
  const newest = await trx
    .selectFrom('lot')
    .innerJoin('plan', (join) => join.onRef('plan.cooperative_id', '=', 'lot.cooperative_id').onRef('plan.id', '=', 'lot.plan_id'))
    .select('plan.version')
    .where('lot.state', '=', 'released')
    .orderBy('plan.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest && newest.version > record.version) throw planningRefusals.refuse('older-than-released', { version: record.version, newest: newest.version });
}

/** Whatever is released within the plan's weeks has to stand in the plan as it is. */
async function refuseConflicts(trx: Trx, record: PlanRecord): Promise<void> {
  const end = mondayOfWeek(record.first_week, record.weeks);
  const planned = new Map((await plannedIn(trx, record, end)).map((lot) => [keyOf(lot), lot.quantity]));
  const broken = (await standingIn(trx, record.first_week, end)).filter((lot) => planned.get(keyOf(lot)) !== lot.quantity);
  if (broken.length > 0) throw planningRefusals.refuse('conflicts-with-released', { count: broken.length, version: record.version, lots: someOf(broken.map((lot) => lot.code)) });
}

async function refuseLostRoutes(trx: Trx, fresh: readonly LotToBe[]): Promise<void> {
  const routes = await trx.selectFrom('route').select(['member_code', 'part_code', 'stage']).where('state', '=', 'qualified').execute();
  const ways = new Set(routes.map(wayOf));
  const homeless = fresh.filter((lot) => !ways.has(wayOf(lot)));
  if (homeless.length > 0) throw planningRefusals.refuse('route-gone', { count: homeless.length, lots: someOf(homeless.map((lot) => `${lot.member_code} ${lot.part_code} (${lot.stage + 1})`)) });
}

async function insertLots(trx: Trx, actor: Actor, record: PlanRecord, fresh: readonly LotToBe[], at: string): Promise<string[]> {
  if (fresh.length === 0) return [];
  const nextOf = await numbersIn(trx);
  const rows = fresh.map((lot) => ({ ...lot, code: nextOf(lot.week) }));
  await sql`insert into lot (cooperative_id, code, plan_id, member_code, part_code, stage, week, quantity, released_by, released_at)
    select ${actor.cooperativeId}::uuid, code, ${record.id}::uuid, member_code, part_code, stage, week, quantity, ${actor.name}, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (code text, member_code text, part_code text, stage integer, week date, quantity integer)`.execute(trx);
  return rows.map((row) => row.code);
}

/** Codes as L2648-0001: the ISO year and week in which the lot is made, and a running number of that week that is never used twice. */
async function numbersIn(trx: Trx): Promise<(week: PlainDate) => string> {
  const { rows } = await sql<{ week: string; last: number }>`
    select split_part(code, '-', 1) as week, max(split_part(code, '-', 2)::integer) as last from lot where code ~ '^L[0-9]{4}-[0-9]+$' group by 1`.execute(trx);
  const last = new Map(rows.map((row) => [row.week, row.last]));
  return (week) => {
    const iso = isoWeekOf(week);
    const prefix = `L${String(iso.year).slice(2)}${String(iso.week).padStart(2, '0')}`;
    const number = (last.get(prefix) ?? 0) + 1;
    last.set(prefix, number);
    return `${prefix}-${String(number).padStart(4, '0')}`;
  };
}
