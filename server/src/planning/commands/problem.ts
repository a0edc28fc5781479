import { mondayOf, mondayOfWeek, type PlainDate, weekNumber } from '@sentra/measures';
import { type Book, problemOfBook } from '@sentra/messages';
import type { Lot, Problem } from '@sentra/planner';
import { readSheets } from '../../book/index.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import type { Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';

export interface PosedProblem {
  readonly problem: Problem;
  readonly firstWeek: PlainDate;
  /** Released lots within the horizon. */
  readonly frozenLots: readonly Lot[];
}

/** The sheets from which a problem is made. */
const planned = ['materials', 'members', 'foundries', 'furnaces', 'heatOffers', 'hourOffers', 'parts', 'stages', 'routes', 'orders', 'stock'] as const;

/** What a plan is made from, as it is now. */
async function bookIn(trx: Trx): Promise<Book> {
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
 */
export async function problemIn(trx: Trx, today: PlainDate): Promise<PosedProblem> {
  const book = await bookIn(trx);
  const firstWeek = book.cooperative?.[0]?.first_week ?? mondayOf(today);
  const { problem } = problemOfBook(book, { firstWeek });
  if (problem.orders.length === 0) throw planningRefusals.refuse('nothing-to-plan', { weeks: problem.weeks, first: firstWeek });
  return { problem, firstWeek, frozenLots: await frozenLotsIn(trx, problem, firstWeek) };
}

async function frozenLotsIn(trx: Trx, problem: Problem, firstWeek: PlainDate): Promise<Lot[]> {
  const rows = await trx
    .selectFrom('lot')
    .select(['code', 'member_code', 'part_code', 'stage', 'week', 'quantity'])
    .where('state', '=', 'released')
    .where('week', '>=', firstWeek)
    .where('week', '<=', mondayOfWeek(firstWeek, problem.weeks))
    .orderBy('code')
    .execute();
  refuseLotsWithoutRoute(problem, rows);
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
