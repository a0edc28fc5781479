import type { SharePeriod } from '@sentra/contract';
import { addDays, mondayOf, type PlainDate, rupiah, weekNumber } from '@sentra/measures';
import { problemOfBook } from '@sentra/messages';
import { stageKey, sumBy } from '@sentra/planner';
import { entitlements } from '@sentra/sharing';
import { sql } from 'kysely';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { instant, type Store, today, type Trx, writing } from '../../store.ts';
import { periodSumsIn, sharePeriodsIn } from '../queries/sharePeriods.ts';
import { balancesIn, votedRuleIn } from '../queries/shareRules.ts';
import { planningRefusals } from '../refusals.ts';
import { offerOf, workOf } from '../votedTargets.ts';
import { plannedBookIn } from './problem.ts';

export interface Period {
  readonly firstWeek: PlainDate;
  readonly lastWeek: PlainDate;
  readonly reason?: string | undefined;
}

/** Work that was given out in the period. */
interface Given {
  readonly member: string;
  readonly part: string;
  readonly stage: number;
  readonly pieces: number;
  readonly value: number;
  /** He said no to it: it counts as given to him, and is no work that others share. */
  readonly declined: boolean;
}

/**
 * Closes weeks that are over. The work that was released in them is shared by the rule over those qualified, by what they
 * offered in these weeks; what a member was given less or more than that is carried on.
 */
export function closeSharePeriod(store: Store, actor: Actor, period: Period): Promise<SharePeriod> {
  may(actor, ['office']);
  const { firstWeek, lastWeek } = period;
  return writing(store, actor, async (trx) => {
    // Two closings at once wait for each other here.
    await takeTurnIn(trx);
    const rule = await votedRuleIn(trx);
    if (!rule) throw planningRefusals.refuse('no-share-rule');
    await refuseWrongWeeks(trx, store, period);
    const { problem } = problemOfBook(await plannedBookIn(trx), { firstWeek, weeks: weekNumber(firstWeek, lastWeek) });
    const given = await givenIn(trx, period);
    const pieces = sumBy(given.filter(({ declined }) => !declined), stageKey, (one) => one.pieces);
    const before = await balancesIn(trx);
    const work = workOf(problem, (part, stage) => pieces.get(stageKey({ part, stage })) ?? 0);
    const { members } = entitlements({ members: problem.members.map(offerOf), work, rule });
    const due = new Map(members.map(({ member, entitlement }) => [member, entitlement]));
    const got = sumBy(given, ({ member }) => member, (one) => one.pieces * one.value);
    const rows = [...new Set([...due.keys(), ...got.keys(), ...before.keys()])].toSorted().map((member_code) => {
      const account = { entitlement: due.get(member_code) ?? rupiah(0), got: rupiah(got.get(member_code) ?? 0), carried_in: rupiah(before.get(member_code) ?? 0) };
      return { ...account, member_code, carry: rupiah(account.carried_in + account.entitlement - account.got) };
    });
    if (rows.length === 0) throw planningRefusals.refuse('share-period-empty', { first: firstWeek, last: lastWeek });
    await trx
      .insertInto('share_balance')
      .values(rows.map((row) => ({ ...row, cooperative_id: actor.cooperativeId, first_week: firstWeek, last_week: lastWeek, rule_version: rule.version, closed_by: actor.name, closed_at: instant(store) })))
      .execute();
    const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
    const after = { firstWeek, lastWeek, ruleVersion: rule.version, members: rows.length, entitlement: sum(rows.map((row) => row.entitlement)), got: sum(rows.map((row) => row.got)) };
    await recordActs(trx, actor, [{ act: 'share-period.closed', subject: 'cooperative', subjectCode: 'share-period', reason: period.reason, before: null, after }]);
    const closed = (await sharePeriodsIn(trx)).find((one) => one.firstWeek === firstWeek);
    if (!closed) throw new Error('what was just written is there');
    return closed;
  });
}

async function refuseWrongWeeks(trx: Trx, store: Store, { firstWeek, lastWeek }: Period): Promise<void> {
  const other = [firstWeek, lastWeek].find((week) => mondayOf(week) !== week);
  if (other) throw planningRefusals.refuse('share-period-not-monday', { date: other, monday: mondayOf(other) });
  if (lastWeek < firstWeek || weekNumber(firstWeek, lastWeek) > 104) throw planningRefusals.refuse('share-period-backwards', { first: firstWeek, last: lastWeek });
  if (addDays(lastWeek, 7) > today(store)) throw planningRefusals.refuse('share-period-not-over', { last: lastWeek });
  const [newest] = await periodSumsIn(trx);
  if (newest && firstWeek <= newest.lastWeek) throw planningRefusals.refuse('share-period-overlaps', { first: newest.firstWeek, last: newest.lastWeek });
}

async function givenIn(trx: Trx, { firstWeek, lastWeek }: Period): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select l.member_code as member, l.part_code as part, l.stage, l.quantity as pieces, r.value_per_piece as value, l.state = 'withdrawn' as declined
    from lot l
    join route r on r.cooperative_id = l.cooperative_id and r.member_code = l.member_code and r.part_code = l.part_code and r.stage = l.stage
    where l.week between ${firstWeek}::date and ${lastWeek}::date
      and (l.state = 'released' or exists (select 1 from declined_lot d where d.cooperative_id = l.cooperative_id and d.lot_code = l.code))`.execute(trx);
  return rows;
}
