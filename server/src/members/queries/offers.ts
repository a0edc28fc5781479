import type { Offers } from '@sentra/contract';
import { addDays, mondayOf, mondayOfWeek, type PlainDate } from '@sentra/measures';
import type { Actor } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { reading, type Store, today, type Trx } from '../../store.ts';
import { memberRefusals } from '../refusals.ts';
import { furnacesOf } from './member.ts';

/** Which weeks are shown: from a Monday on, so many. Left out, the weeks of the next plan. */
export interface OffersRequest {
  readonly from?: PlainDate | undefined;
  readonly weeks?: number | undefined;
}

export const readOffers = (store: Store, actor: Actor, code: string, request: OffersRequest): Promise<Offers> =>
  reading(store, actor, (trx) => offersIn(trx, code, request, today(store)));

/** What a member offers, week by week. A week for which nothing was said offers nothing. */
export async function offersIn(trx: Trx, code: string, request: OffersRequest, day: PlainDate): Promise<Offers> {
  if (!(await trx.selectFrom('member').select('code').where('code', '=', code).executeTakeFirst())) throw memberRefusals.refuse('unknown-member', { code });
  const weeks = await weeksAsked(trx, request, day);
  const [first, last] = [weeks[0] ?? day, addDays(weeks.at(-1) ?? day, 6)];
  return { weeks, heats: await heatsOf(trx, code, weeks, first, last), hours: await hoursOf(trx, code, weeks, first, last) };
}

async function weeksAsked(trx: Trx, { from, weeks }: OffersRequest, day: PlainDate): Promise<PlainDate[]> {
  if (from && mondayOf(from) !== from) throw memberRefusals.refuse('week-not-monday', { date: from, monday: mondayOf(from) });
  const { firstWeek, horizonWeeks } = await cooperativeIn(trx);
  const first = from ?? firstWeek ?? mondayOf(day);
  return Array.from({ length: weeks ?? horizonWeeks }, (_, index) => mondayOfWeek(first, index + 1));
}

async function heatsOf(trx: Trx, code: string, weeks: PlainDate[], first: PlainDate, last: PlainDate): Promise<Offers['heats']> {
  const offered = await trx
    .selectFrom('heat_offer')
    .select(['furnace_code as name', 'week', 'heats as amount'])
    .where('member_code', '=', code)
    .where('week', '>=', first)
    .where('week', '<=', last)
    .execute();
  return (await furnacesOf(trx, code)).filter(({ endedOn }) => endedOn === null).map(({ code: furnaceCode, name: furnaceName, heatMass }) => ({ furnaceCode, furnaceName, heatMass, heats: byWeek(offered, furnaceCode, weeks) }));
}

async function hoursOf(trx: Trx, code: string, weeks: PlainDate[], first: PlainDate, last: PlainDate): Promise<Offers['hours']> {
  const offered = await trx
    .selectFrom('hour_offer')
    .select(['process as name', 'week', 'hours as amount'])
    .where('member_code', '=', code)
    .where('week', '>=', first)
    .where('week', '<=', last)
    .execute();
  return (await processesOf(trx, code)).map((process) => ({ process, hours: byWeek(offered, process, weeks) }));
}

/** Processes that a member ever offered, or needs for what he may make: a row to fill in stands there before the first offer. */
async function processesOf(trx: Trx, code: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('hour_offer')
    .select('process')
    .where('member_code', '=', code)
    .union(
      trx
        .selectFrom('route as r')
        .innerJoin('stage as s', (on) => on.onRef('s.part_code', '=', 'r.part_code').onRef('s.stage', '=', 'r.stage'))
        .select('s.process')
        .where('r.member_code', '=', code),
    )
    .execute();
  return rows.map(({ process }) => process).toSorted();
}

interface Offered {
  readonly name: string;
  readonly week: PlainDate;
  readonly amount: number;
}

function byWeek(offered: readonly Offered[], name: string, weeks: readonly PlainDate[]): number[] {
  const amounts = new Map(offered.filter((offer) => offer.name === name).map(({ week, amount }) => [week, amount]));
  return weeks.map((week) => amounts.get(week) ?? 0);
}
