import { mondayOf, mondayOfWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { type Book, problemOfBook } from '@sentra/messages';
import type { Declined, Lot, Problem } from '@sentra/planner';
import { readSheets } from '../../book/index.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import type { Trx } from '../../store.ts';
import { type VotedShares, votedSharesIn } from '../queries/shareRules.ts';
import { planningRefusals } from '../refusals.ts';
import { withTargets } from '../votedTargets.ts';

export interface PosedProblem {
  readonly problem: Problem;
  readonly firstWeek: PlainDate;
  /** Released lots within the horizon. */
  readonly frozenLots: readonly Lot[];
  /** Where targets follow from a voted rule: how. */
  readonly shares: VotedShares | null;
  /** Work within the horizon that members have said no to. */
  readonly declined: readonly Declined[];
}

/** The sheets from which a problem is made. */
const planned = ['materials', 'members', 'foundries', 'furnaces', 'heatOffers', 'hourOffers', 'parts', 'stages', 'routes', 'orders', 'stock'] as const;

/** What a plan is made from, as it is now. */
export async function plannedBookIn(trx: Trx): Promise<Book> {
  const cooperative = await cooperativeIn(trx);
  return {
    cooperative: [
      {
        name: cooperative.name,
        horizon_weeks: cooperative.horizonWeeks,
        first_week: cooperative.firstWeek,
        release_weeks: cooperative.releaseWeeks,
        shortfall_cost: cooperative.shortfallCost,
        unsold_limit: cooperative.unsoldLimit,
      },
    ],
    ...(await readSheets(trx, planned)),
  };
}

/**
 * The cooperative's problem as it is now, and the released lots that a plan is made around. Week 1 is the one that the
 * cooperative has set, else the week of `today`.
 *
 * @param mayGiveWay released lots without a route are no reason to refuse: whoever plans lets them give way
 */
export async function problemIn(trx: Trx, today: PlainDate, { mayGiveWay = false } = {}): Promise<PosedProblem> {
  const book = await plannedBookIn(trx);
  const firstWeek = book.cooperative?.[0]?.first_week ?? mondayOf(today);
  const { problem: stated } = problemOfBook(book, { firstWeek });
  const shares = await votedSharesIn(trx, stated);
  const problem = shares ? withTargets(stated, shares.sharing) : stated;
  if (problem.orders.length === 0) throw planningRefusals.refuse('nothing-to-plan', { weeks: problem.weeks, first: firstWeek });
  return { problem, firstWeek, shares, frozenLots: await frozenLotsIn(trx, problem, firstWeek, mayGiveWay), declined: await declinedIn(trx, firstWeek, problem.weeks) };
}

async function declinedIn(trx: Trx, firstWeek: PlainDate, weeks: number): Promise<Declined[]> {
  const rows = await trx
    .selectFrom('declined_lot')
    .select(['member_code as member', 'part_code as part', 'stage', 'week'])
    .where('week', '>=', firstWeek)
    .where('week', '<=', mondayOfWeek(firstWeek, weeks))
    .orderBy('week')
    .orderBy('lot_code')
    .execute();
  return rows.map((row) => ({ ...row, week: weekNumber(firstWeek, row.week) }));
}

async function frozenLotsIn(trx: Trx, problem: Problem, firstWeek: PlainDate, mayGiveWay: boolean): Promise<Lot[]> {
  const rows = await trx
    .selectFrom('lot')
    .select(['code', 'member_code', 'part_code', 'stage', 'week', 'quantity'])
    .where('state', '=', 'released')
    .where('week', '>=', firstWeek)
    .where('week', '<=', mondayOfWeek(firstWeek, problem.weeks))
    .orderBy('code')
    .execute();
  if (!mayGiveWay) refuseLotsWithoutRoute(problem, rows);
  return rows.map((row) => ({ member: row.member_code, part: row.part_code, stage: row.stage, week: weekNumber(firstWeek, row.week), qty: row.quantity }));
}

const wayOf = (member: string, part: string, stage: number) => JSON.stringify([member, part, stage]);

function refuseLotsWithoutRoute(problem: Problem, lots: readonly { code: string; member_code: string; part_code: string; stage: number }[]): void {
  if (lots.length === 0) return;
  const ways = new Set(problem.routes.map((route) => wayOf(route.member, route.part, route.stage)));
  const homeless = lots.filter((lot) => !ways.has(wayOf(lot.member_code, lot.part_code, lot.stage)));
  if (homeless.length > 0) throw planningRefusals.refuse('lot-cannot-stay', { count: homeless.length, lots: someOf(homeless.map((lot) => lot.code)) });
}

/** The first few of many, for a sentence. */
export const someOf = (names: readonly string[]): string => (names.length > 5 ? `${names.slice(0, 5).join(', ')}, …` : names.join(', '));
