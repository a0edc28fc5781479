import type { Quote } from '@sentra/contract';
import { type PlainDate, weekNumber } from '@sentra/measures';
import { type Holding, setAside } from '@sentra/planner';
import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/index.ts';
import { instant, reading, type Store, type Trx } from '../../store.ts';
import type { PosedProblem } from '../commands/problem.ts';
import { planningRefusals } from '../refusals.ts';

export type QuoteRow = Selectable<Database['quote']>;

const mostShown = 200;

/** Quotes, the newest first. */
export function listQuotes(store: Store, actor: Actor): Promise<{ quotes: Quote[]; total: number }> {
  return reading(store, actor, async (trx) => {
    const rows = await trx.selectFrom('quote').selectAll().orderBy('code', 'desc').limit(mostShown).execute();
    const { total } = await trx.selectFrom('quote').select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return { quotes: await quotesIn(trx, store, rows), total: Number(total) };
  });
}

/** The row of a quote, held until the end of the transaction. */
export async function quoteRowIn(trx: Trx, code: string): Promise<QuoteRow> {
  const row = await trx.selectFrom('quote').selectAll().where('code', '=', code).forUpdate().executeTakeFirst();
  if (!row) throw planningRefusals.refuse('unknown-quote', { quote: code });
  return row;
}

export async function quoteIn(trx: Trx, store: Store, row: QuoteRow): Promise<Quote> {
  const [quote] = await quotesIn(trx, store, [row]);
  if (!quote) throw new Error('one row makes one quote');
  return quote;
}

async function quotesIn(trx: Trx, store: Store, rows: readonly QuoteRow[]): Promise<Quote[]> {
  const names = async (table: 'buyer' | 'part', codes: readonly string[]) =>
    new Map((await trx.selectFrom(table).select(['code', 'name']).where(sql<boolean>`code = any(${codes}::text[])`).execute()).map(({ code, name }) => [code, name]));
  const buyers = await names('buyer', rows.map((row) => row.buyer_code));
  const parts = await names('part', rows.map((row) => row.part_code));
  return rows.map((row) => ({
    code: row.code,
    state: stateOf(row, store),
    buyerCode: row.buyer_code,
    buyerName: buyers.get(row.buyer_code) ?? row.buyer_code,
    partCode: row.part_code,
    partName: parts.get(row.part_code) ?? row.part_code,
    quantity: row.quantity,
    wishWeek: row.wish,
    deliveries: [...row.held.deliveries],
    total: row.total,
    planVersion: row.plan_version,
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    withdrawnBecause: row.withdrawn_because,
    orderCode: row.order_code,
  }));
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
