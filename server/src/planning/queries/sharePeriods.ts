import type { SharePeriod } from '@sentra/contract';
import { rupiah } from '@sentra/measures';
import { type Actor, lookingAcross } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { nameOf, namesIn } from './names.ts';

/** Closed periods, newest first. A member sees himself, and all together as sums. */
export async function readSharePeriods(store: Store, actor: Actor, member?: string): Promise<{ periods: SharePeriod[] }> {
  const sums = await reading(store, lookingAcross(actor), periodSumsIn);
  return { periods: await reading(store, actor, (trx) => sharePeriodsIn(trx, sums, member)) };
}

/** The same in one transaction, for who sees everybody. */
export async function sharePeriodsIn(trx: Trx, sums?: PeriodSums, member?: string): Promise<SharePeriod[]> {
  const rows = await rowsIn(trx, member);
  const names = await namesIn(trx);
  return (sums ?? (await periodSumsIn(trx))).map(({ entitlement, got, ...period }) => ({
    ...period,
    entitlement: rupiah(Number(entitlement)),
    got: rupiah(Number(got)),
    members: rows
      .filter((row) => row.first_week === period.firstWeek)
      .map((row) => ({ memberCode: row.member_code, memberName: nameOf(names.members, row.member_code), entitlement: row.entitlement, got: row.got, carriedIn: row.carried_in, carry: row.carry })),
  }));
}

type PeriodSums = Awaited<ReturnType<typeof periodSumsIn>>;

const rowsIn = (trx: Trx, member: string | undefined) =>
  trx
    .selectFrom('share_balance')
    .selectAll()
    .$if(member !== undefined, (all) => all.where('member_code', '=', member ?? ''))
    .orderBy('member_code')
    .execute();

export const periodSumsIn = (trx: Trx) =>
  trx
    .selectFrom('share_balance')
    .select((one) => ['first_week as firstWeek', 'last_week as lastWeek', 'closed_by as closedBy', 'closed_at as closedAt', one.fn.sum<number>('entitlement').as('entitlement'), one.fn.sum<number>('got').as('got')])
    .groupBy(['first_week', 'last_week', 'closed_by', 'closed_at'])
    .orderBy('first_week', 'desc')
    .execute();
