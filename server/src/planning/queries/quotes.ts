import type { Quote } from '@sentra/contract';
import { type PlainDate, weekNumber } from '@sentra/measures';
import { type Holding, setAside } from '@sentra/planner';
import type { Selectable } from 'kysely';
import type { Database } from '../../database/index.ts';
import { instant, type Store, type Trx } from '../../store.ts';
import type { PosedProblem } from '../commands/problem.ts';
import { planningRefusals } from '../refusals.ts';

export type QuoteRow = Selectable<Database['quote']>;

/** The row of a quote, held until the end of the transaction. */
export async function quoteRowIn(trx: Trx, code: string): Promise<QuoteRow> {
  const row = await trx.selectFrom('quote').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
  if (!row) throw planningRefusals.refuse('unknown-quote', { quote: code });
  return row;
}

/** Nobody ends a quote when its time is over: it is expired from that moment on, by the store's clock. */
export function stateOf(row: QuoteRow, store: Store): Quote['state'] {
  if (row.order_code !== null) return 'ordered';
  if (row.withdrawn_at !== null) return 'withdrawn';
  return Date.parse(row.expires_at) > store.clock() ? 'held' : 'expired';
}

/**
 * The quotes that hold capacity, in the order in which they were given: those that still run, and those whose order no plan
 * knows yet. `known` says whether a plan knows an order line.
 */
export async function holdingQuotesIn(trx: Trx, store: Store, known: (order: string) => boolean): Promise<QuoteRow[]> {
  const rows = await trx
    .selectFrom('quote as q')
    .leftJoin('order_line as o', (join) => join.onRef('o.cooperative_id', '=', 'q.cooperative_id').onRef('o.code', '=', 'q.order_code'))
    .selectAll('q')
    .where('q.withdrawn_at', 'is', null)
    .where((e) => e.or([e.and([e('q.order_code', 'is', null), e('q.expires_at', '>', instant(store))]), e.and([e('q.order_code', 'is not', null), e('o.closed_on', 'is', null)])]))
    .orderBy('q.code')
    .execute();
  return rows.filter(({ order_code }) => order_code === null || !known(order_code));
}

/** What a quote holds, in weeks counted from a Monday; what lies before that is done. */
export function holdingOf({ part_code, held }: QuoteRow, firstWeek: PlainDate): Holding {
  return {
    part: part_code,
    lots: held.lots.map(({ member, stage, week, quantity }) => ({ member, part: part_code, stage, week: weekNumber(firstWeek, week), qty: quantity })).filter(({ week }) => week >= 1),
    fromStock: held.fromStock,
    deliveries: held.deliveries.map(({ week, quantity }) => ({ week: Math.max(1, weekNumber(firstWeek, week)), qty: quantity })),
  };
}

/** The problem that a plan is made from, without what quotes hold: no plan gives that to others. */
export async function besideQuotesIn(trx: Trx, store: Store, posed: PosedProblem): Promise<PosedProblem> {
  const orders = new Set(posed.problem.orders.map(({ id }) => id));
  const quotes = await holdingQuotesIn(trx, store, (order) => orders.has(order));
  return { ...posed, problem: setAside(posed.problem, posed.frozenLots, quotes.map((quote) => holdingOf(quote, posed.firstWeek))).problem };
}
