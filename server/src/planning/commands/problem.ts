import { mondayOf, mondayOfWeek, type PlainDate } from '@sentra/measures';
import { type Book, problemOfBook } from '@sentra/messages';
import { type Declined, type Lot, type Problem, routeKey } from '@sentra/planner';
import { readSheets } from '../../book/index.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import type { Trx } from '../../store.ts';
import { declinedIn } from '../queries/closed.ts';
import { releasedLotsIn } from '../queries/releasedLots.ts';
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

async function frozenLotsIn(trx: Trx, problem: Problem, firstWeek: PlainDate, mayGiveWay: boolean): Promise<Lot[]> {
  const lots = await releasedLotsIn(trx, firstWeek, mondayOfWeek(firstWeek, problem.weeks));
  const ways = new Set(problem.routes.map(routeKey));
  const homeless = mayGiveWay ? [] : lots.filter((lot) => !ways.has(routeKey(lot)));
  if (homeless.length > 0) throw planningRefusals.refuse('lot-cannot-stay', { count: homeless.length, lots: someOf(homeless.map((lot) => lot.code)) });
  return lots.map(({ member, part, stage, week, qty }) => ({ member, part, stage, week, qty }));
}

/** The first few of many, for a sentence. */
export const someOf = (names: readonly string[]): string => (names.length > 5 ? `${names.slice(0, 5).join(', ')}, …` : names.join(', '));
