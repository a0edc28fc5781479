import { z } from 'zod';
import { rungValue } from './demand.ts';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './paging.ts';
import { partNumberValue, promisedDeliveryValue } from './promise.ts';
import { codeValue, dateValue, flagInQuery, instantValue, reasonValue, rupiahValue, sentenceValue } from './values.ts';

const quantityValue = z.int().min(1).max(1_000_000);

export const quoteStates = ['held', 'expired', 'ordered', 'withdrawn'] as const;

/** Why a quote that still holds can no longer be kept as it stands, and what helps. A buyer is told both without names. */
export const quoteRiskValue = z.object({ code: z.string(), sentence: sentenceValue, advice: sentenceValue });
export type QuoteRisk = z.infer<typeof quoteRiskValue>;

export const quoteValue = z.object({
  code: z.string(),
  state: z.enum(quoteStates),
  buyerCode: z.string(),
  buyerName: z.string(),
  partCode: z.string(),
  partName: z.string(),
  /** The buyer's own number for the part, where he asked by it. */
  partNumber: z.string().nullable(),
  quantity: z.int(),
  wishWeek: dateValue,
  deliveries: z.array(promisedDeliveryValue),
  /** Added to the plan's cost; null for a buyer. */
  total: rupiahValue.nullable(),
  planVersion: z.int(),
  madeBy: z.string(),
  madeAt: instantValue,
  expiresAt: instantValue,
  withdrawnBecause: z.string().nullable(),
  orderCode: z.string().nullable(),
  /** When the buyer asked to make it an order; the office answers. */
  requestedAt: instantValue.nullable(),
  /** His own order number. */
  requestReference: z.string().nullable(),
  risks: z.array(quoteRiskValue),
});
export type Quote = z.infer<typeof quoteValue>;

/** One quote with the lots that it holds; null where the reader is not told who makes them. */
export const quoteDetailValue = quoteValue.extend({
  lots: z.array(z.object({ memberCode: z.string(), memberName: z.string(), stage: z.int(), process: z.string(), week: dateValue, quantity: z.int() })).nullable(),
});
export type QuoteDetail = z.infer<typeof quoteDetailValue>;

/** What the cooperative decided about quotes. */
export const quoteRulesValue = z.object({
  /** How many days a quote holds. */
  validDays: z.int().min(1).max(90),
  /** How many open quotes a buyer may have before he can ask for another himself; none where it is 0. */
  mostOpen: z.int().min(0).max(1000),
  /** Whether buyers are told who makes their parts. */
  makersShown: z.boolean(),
});
export type QuoteRules = z.infer<typeof quoteRulesValue>;

const readers = ['office', 'coach', 'auditor', 'buyer'] as const;
const byCode = z.object({ code: codeValue });

export const quoteEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/quotes',
    tag: 'promise',
    who: readers,
    summary: 'Quotes, the newest first. A buyer sees his own.',
    query: listQuery(['code', 'buyerName', 'partName', 'quantity', 'wishWeek', 'expiresAt'], '-code').extend({
      state: z.enum(quoteStates).optional(),
      buyer: codeValue.optional(),
      /** Only quotes that wait for the office: at risk, or asked to become an order. */
      waiting: flagInQuery.optional(),
    }),
    response: pageOf(quoteValue),
  }),
  quote: endpoint({ method: 'GET', path: '/api/quotes/:code', tag: 'promise', who: readers, summary: 'One quote, with who makes it where the reader may know.', params: byCode, response: quoteDetailValue }),
  give: endpoint({
    method: 'POST',
    path: '/api/quotes',
    tag: 'promise',
    who: ['office'],
    summary: 'Gives a quote: heats and hours are held for it until it expires.',
    body: z.object({ buyerCode: codeValue, partCode: codeValue, quantity: quantityValue, wish: dateValue }),
    response: quoteValue,
    status: 201,
  }),
  giveOwn: endpoint({
    method: 'POST',
    path: '/api/own-quotes',
    tag: 'promise',
    who: ['buyer'],
    summary: 'A buyer takes a quote for himself: heats and hours are held for it until it expires. He may have so many open ones as the cooperative allows.',
    body: z.object({ number: partNumberValue, quantity: quantityValue, wish: dateValue }),
    response: quoteValue,
    status: 201,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/quotes/:code/withdrawal',
    tag: 'promise',
    who: ['office', 'buyer'],
    summary: 'Takes a quote back; what it held is free again. A buyer takes back his own.',
    params: byCode,
    body: z.object({ reason: reasonValue }),
    response: quoteValue,
  }),
  request: endpoint({
    method: 'POST',
    path: '/api/quotes/:code/request',
    tag: 'promise',
    who: ['buyer'],
    summary: 'A buyer asks that his quote become an order. The office confirms it; until then the quote holds no longer than before.',
    params: byCode,
    body: z.object({ reference: z.string().trim().min(1).max(100).optional() }),
    response: quoteValue,
  }),
  order: endpoint({
    method: 'POST',
    path: '/api/quotes/:code/order',
    tag: 'promise',
    who: ['office'],
    summary: 'Makes a quote an order: one order line for each delivery. The hold stays until a plan knows the order.',
    params: byCode,
    body: z.object({ orderCode: codeValue, rung: rungValue.extract(['firm', 'call-off']), reason: reasonValue }),
    response: quoteValue,
  }),
  rules: endpoint({ method: 'GET', path: '/api/quote-rules', tag: 'promise', who: readers, summary: 'How long quotes hold, how many a buyer may have open, and whether buyers are told who makes their parts.', response: quoteRulesValue }),
  setRules: endpoint({
    method: 'PUT',
    path: '/api/quote-rules',
    tag: 'promise',
    who: ['office'],
    summary: 'Sets them. Quotes that were given keep the day on which they expire.',
    body: quoteRulesValue.extend({ reason: reasonValue }),
    response: quoteRulesValue,
  }),
};
