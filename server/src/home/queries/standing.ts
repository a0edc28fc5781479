import type { Home } from '@sentra/contract';
import { mondayOf, mondayOfWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { sql } from 'kysely';
import type { Basis } from '../../planning/index.ts';
import type { Trx } from '../../store.ts';

type Record = Basis['record'];

/**
 * Lots of the plan's first weeks, from this week on, that are not released. Row-level security leaves a member his own. The
 * Mondays are given outright: to one that the statement works out the index of released lots does not answer, and every lot
 * that the member ever had of the part would be read.
 */
export async function toReleaseIn(trx: Trx, record: Record, releaseWeeks: number, today: PlainDate): Promise<Home['toRelease']> {
  const first = Math.max(1, weekNumber(record.first_week, today));
  const weeks = Array.from({ length: Math.max(0, releaseWeeks - first + 1) }, (_, nth) => first + nth);
  const mondays = weeks.map((week) => mondayOfWeek(record.first_week, week));
  const { rows } = await sql<{ week: number; lots: number }>`
    select l.week, count(*)::integer as lots
    from unnest(${weeks}::integer[], ${mondays}::date[]) as w (week, monday)
    join plan_lot l on l.plan_id = ${record.id}::uuid and l.week = w.week
    where not exists (select 1 from lot r where r.cooperative_id = l.cooperative_id and r.state = 'released' and r.member_code = l.member_code
      and r.part_code = l.part_code and r.stage = l.stage and r.week = any(${mondays}::date[]) and r.week = w.monday)
    group by l.week order by l.week`.execute(trx);
  return { lots: rows.reduce((sum, { lots }) => sum + lots, 0), weeks: rows.map(({ week }) => mondayOfWeek(record.first_week, week)) };
}

/** Heats that the plan melts in the week of today. */
export async function heatsOfTheWeekIn(trx: Trx, record: Record, today: PlainDate): Promise<number> {
  const row = await trx
    .selectFrom('plan_heat')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('count'), e.lit(0)).as('heats'))
    .where('plan_id', '=', record.id)
    .where('week', '=', weekNumber(record.first_week, mondayOf(today)))
    .executeTakeFirst();
  return Number(row?.heats ?? 0);
}

/** As many as a person reads at once; the member's own page has all of his. */
const mostRows = 50;

/** Qualifications that end from today to the last day of the horizon, the first to end first. */
export async function expiringIn(trx: Trx, from: PlainDate, until: PlainDate): Promise<Home['expiring']> {
  return trx
    .selectFrom('route as r')
    .innerJoin('member as m', (join) => join.onRef('m.cooperative_id', '=', 'r.cooperative_id').onRef('m.code', '=', 'r.member_code'))
    .innerJoin('part as p', (join) => join.onRef('p.cooperative_id', '=', 'r.cooperative_id').onRef('p.code', '=', 'r.part_code'))
    .select(['r.member_code as memberCode', 'm.name as memberName', 'r.part_code as partCode', 'p.name as partName', 'r.stage', 'r.expires_on as expiresOn'])
    .where('r.state', '=', 'qualified')
    .where('r.expires_on', '>=', from)
    .where('r.expires_on', '<=', until)
    .orderBy('r.expires_on')
    .orderBy('r.member_code')
    .orderBy('r.part_code')
    .orderBy('r.stage')
    .limit(mostRows)
    .$narrowType<{ expiresOn: PlainDate }>()
    .execute();
}
