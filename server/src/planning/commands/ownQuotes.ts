import type { Quote, quoteEndpoints } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, lookingAcross } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { partOfNumberIn } from '../../demand/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { counterOf } from '../queries/ledger.ts';
import { buyerOf, openOfBuyerIn } from '../queries/ownPromise.ts';
import { quoteIn } from '../queries/quoteList.ts';
import { quoteRulesIn } from '../queries/quoteRules.ts';
import { quoteRowIn, type QuoteRow } from '../queries/quotes.ts';
import { planningRefusals } from '../refusals.ts';
import { changeQuoteIn, holdQuoteIn, refuseOver, withdrawQuoteIn } from './quotes.ts';

/**
 * A buyer takes a quote for himself, of his own part number. It is worked out beyond what he sees: the row lock of the cooperative
 * and the quotes of others are what keeps the same capacity from being sold twice. That the quote is his is seen to here.
 */
export async function giveOwnQuote(store: Store, actor: Actor, { number, quantity, wish }: z.output<typeof quoteEndpoints.giveOwn.body>): Promise<Quote> {
  const buyer = buyerOf(actor);
  const counter = await counterOf(store, actor);
  return writing(store, lookingAcross(actor), async (trx) => {
    await takeTurnIn(trx);
    const part = await partOfNumberIn(trx, buyer, number);
    await refuseTooMany(trx, store, buyer);
    return quoteIn(trx, store, actor, await holdQuoteIn(trx, store, actor, counter, { buyerCode: buyer, partCode: part.code, partNumber: number, quantity, wish }));
  });
}

async function refuseTooMany(trx: Trx, store: Store, buyer: string): Promise<void> {
  const { mostOpen } = await quoteRulesIn(trx);
  if (mostOpen === 0) throw planningRefusals.refuse('own-quotes-closed');
  const open = await openOfBuyerIn(trx, store, buyer);
  if (open >= mostOpen) throw planningRefusals.refuse('too-many-quotes', { open, most: mostOpen });
}

/** A buyer takes back a quote of his own. */
export function withdrawOwnQuote(store: Store, actor: Actor, code: string, reason: string | undefined): Promise<Quote> {
  const buyer = buyerOf(actor);
  return writing(store, lookingAcross(actor), async (trx) => {
    // The turn comes before the row, as everywhere: two who lock in opposite orders would wait for each other.
    await takeTurnIn(trx);
    await ownRowIn(trx, buyer, code);
    return withdrawQuoteIn(trx, store, actor, code, reason);
  });
}

/** A buyer asks that a quote of his become an order, under his own order number; the office confirms. Asking again changes the number. */
export function requestOrder(store: Store, actor: Actor, code: string, { reference }: z.output<typeof quoteEndpoints.request.body>): Promise<Quote> {
  const buyer = buyerOf(actor);
  return writing(store, lookingAcross(actor), async (trx) => {
    await takeTurnIn(trx);
    const before = await ownRowIn(trx, buyer, code);
    refuseOver(before, store);
    const row = await changeQuoteIn(trx, code, { requested_at: instant(store), request_reference: reference ?? null });
    await recordActs(trx, actor, [{ act: 'quote.requested', subject: 'quote', subjectCode: code, before: { reference: before.request_reference }, after: { reference: row.request_reference } }]);
    return quoteIn(trx, store, actor, row);
  });
}

/** Somebody else's quote is to a buyer as if it were not there. */
async function ownRowIn(trx: Trx, buyer: string, code: string): Promise<QuoteRow> {
  const row = await quoteRowIn(trx, code);
  if (row.buyer_code !== buyer) throw planningRefusals.refuse('unknown-quote', { quote: code });
  return row;
}
