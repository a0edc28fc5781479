import type { Quote, quoteEndpoints } from '@sentra/contract';
import { addDays, mondayOf, mondayOfWeek, type PlainDate } from '@sentra/measures';
import type { Row } from '@sentra/messages';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { inForm } from '../../book/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { writeDemandIn } from '../../demand/index.ts';
import { instant, type Store, today, type Trx, writing } from '../../store.ts';
import { type Counter, counterKeyIn, counterOf, freeIn } from '../queries/ledger.ts';
import { promiseFrom, totalOf } from '../queries/promise.ts';
import { quoteIn } from '../queries/quoteList.ts';
import { quoteRulesIn } from '../queries/quoteRules.ts';
import { quoteRowIn, type QuoteRow, stateOf } from '../queries/quotes.ts';
import { planningRefusals } from '../refusals.ts';
import { refuseEndedBuyer } from './endedSince.ts';

type GiveBody = z.output<typeof quoteEndpoints.give.body>;
type OrderBody = z.output<typeof quoteEndpoints.order.body>;

const dayMs = 24 * 3600 * 1000;

/** Gives a quote: what the promise needs is held from this moment until the quote expires. */
export async function giveQuote(store: Store, actor: Actor, wanted: GiveBody): Promise<Quote> {
  may(actor, ['office']);
  const counter = await counterOf(store, actor);
  return writing(store, actor, async (trx) => {
    await takeTurnIn(trx);
    return quoteIn(trx, store, actor, await holdQuoteIn(trx, store, actor, counter, { ...wanted, partNumber: null }));
  });
}

/** The quote as a row, after the transaction has taken its turn in the cooperative. */
export async function holdQuoteIn(trx: Trx, store: Store, actor: Actor, counter: Counter, { buyerCode, partCode, partNumber, quantity, wish }: GiveBody & { partNumber: string | null }): Promise<QuoteRow> {
  await refuseEndedBuyer(trx, store, buyerCode);
  if ((await counterKeyIn(trx, store)).key !== counter.key) throw planningRefusals.refuse('plan-moved');
  const promised = promiseFrom(counter, await freeIn(trx, store, counter), { part: partCode, quantity, wish });
  if (promised.possible < quantity) throw planningRefusals.refuse('not-all-free', { possible: promised.possible, quantity });
  const { validDays } = await quoteRulesIn(trx);
  const row = await trx
    .insertInto('quote')
    .values({
      cooperative_id: actor.cooperativeId, code: await nextCode(trx), buyer_code: buyerCode, part_code: partCode, part_number: partNumber, quantity, wish: mondayOf(wish),
      held: JSON.stringify(heldOf(counter, promised)), total: totalOf(promised), plan_version: counter.record.version, made_by: actor.name, made_at: instant(store),
      expires_at: new Date(store.clock() + validDays * dayMs).toISOString(), withdrawn_at: null, withdrawn_because: null, order_code: null, ordered_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordActs(trx, actor, [{ act: 'quote.given', subject: 'quote', subjectCode: row.code, before: null, after: { buyer_code: buyerCode, part_code: partCode, quantity, total: row.total, expires_at: row.expires_at } }]);
  return row;
}

function heldOf({ record }: Counter, { lots, fromStock, deliveries }: ReturnType<typeof promiseFrom>) {
  const monday = (week: number) => mondayOfWeek(record.first_week, week);
  return {
    lots: lots.map(({ member, stage, week, qty: quantity }) => ({ member, stage, week: monday(week), quantity })),
    fromStock,
    deliveries: deliveries.map(({ week, qty: quantity }) => ({ week: monday(week), quantity })),
  };
}

/** Takes a quote back; what it held is free again at once. */
export function withdrawQuote(store: Store, actor: Actor, code: string, reason: string | undefined): Promise<Quote> {
  may(actor, ['office']);
  return writing(store, actor, (trx) => withdrawQuoteIn(trx, store, actor, code, reason));
}

/** The same within a transaction that sees the quote. */
export async function withdrawQuoteIn(trx: Trx, store: Store, actor: Actor, code: string, reason: string | undefined): Promise<Quote> {
  await takeTurnIn(trx);
  refuseOver(await quoteRowIn(trx, code), store);
  const row = await changeQuoteIn(trx, code, { withdrawn_at: instant(store), withdrawn_because: reason ?? null });
  await recordActs(trx, actor, [{ act: 'quote.withdrawn', subject: 'quote', subjectCode: code, reason, before: { state: 'held' }, after: { state: 'withdrawn' } }]);
  return quoteIn(trx, store, actor, row);
}

/**
 * Makes a quote an order: one order line for each delivery, due by the end of its week. The hold stays until a plan knows the
 * line, so the capacity is never sold in between.
 */
export function orderQuote(store: Store, actor: Actor, code: string, { orderCode, rung, reason }: OrderBody): Promise<Quote> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await takeTurnIn(trx);
    const quote = await quoteRowIn(trx, code);
    refuseOver(quote, store);
    const lines = linesOf(quote, orderCode, rung, today(store));
    for (const { code: order } of lines) {
      const taken = await trx.selectFrom('order_line').select('code').where('code', '=', order).executeTakeFirst();
      if (taken) throw planningRefusals.refuse('order-code-taken', { order });
    }
    await writeDemandIn(trx, actor, { orders: lines }, instant(store), reason, inForm('orders'));
    const row = await changeQuoteIn(trx, code, { order_code: orderCode, ordered_at: instant(store) });
    await recordActs(trx, actor, [{ act: 'quote.ordered', subject: 'quote', subjectCode: code, reason, before: { state: 'held' }, after: { state: 'ordered', code: orderCode } }]);
    return quoteIn(trx, store, actor, row);
  });
}

/** Days from a Monday to the end of the working week. */
const toSaturday = 5;

/** The buyer's own order number stands at the lines where he gave one. */
const linesOf = ({ buyer_code, part_code, held, code, request_reference }: QuoteRow, orderCode: string, rung: OrderBody['rung'], placedOn: PlainDate): Row<'orders'>[] =>
  held.deliveries.map(({ week, quantity }, i) => ({
    code: i === 0 ? orderCode : `${orderCode}-${i + 1}`, buyer_code, part_code, rung, quantity, due_on: addDays(week, toSaturday), reference: request_reference ?? code, placed_on: placedOn,
  }));

export function refuseOver(row: QuoteRow, store: Store): void {
  if (stateOf(row, store) !== 'held') throw planningRefusals.refuse('quote-over', { quote: row.code });
}

export const changeQuoteIn = (trx: Trx, code: string, to: Partial<Pick<QuoteRow, 'withdrawn_at' | 'withdrawn_because' | 'order_code' | 'ordered_at' | 'requested_at' | 'request_reference'>>): Promise<QuoteRow> =>
  trx.updateTable('quote').set(to).where('code', '=', code).returningAll().executeTakeFirstOrThrow();

async function nextCode(trx: Trx): Promise<string> {
  const rows = await trx.selectFrom('quote').select('code').orderBy('code', 'desc').limit(1).execute();
  return `Q-${String(Number(rows[0]?.code.slice(2) ?? 0) + 1).padStart(5, '0')}`;
}
