import { z } from 'zod';
import { rungValue } from './demand.ts';
import { endpoint } from './endpoint.ts';
import { codeValue, dateValue, instantValue, reasonValue, rupiahValue, sentenceValue } from './values.ts';

export const promiseCostParts = ['making', 'setup', 'heat', 'hold', 'exposure', 'share'] as const;
const promiseCostValue = z.object(Object.fromEntries(promiseCostParts.map((part) => [part, rupiahValue])) as Record<(typeof promiseCostParts)[number], typeof rupiahValue>);

const deliveryValue = z.object({ week: dateValue, quantity: z.int() });
const quantityValue = z.int().min(1).max(1_000_000);

/** When a quantity can be had, out of what the newest plan and the quotes leave free. */
export const promiseAnswerValue = z.object({
  partCode: z.string(),
  partName: z.string(),
  quantity: z.int(),
  /** The Monday of the week it is wished for. */
  wishWeek: dateValue,
  /** The first week in which all of it can be there; null where that is not within the plan's weeks. */
  earliestWeek: dateValue.nullable(),
  byWish: z.int(),
  /** Pieces within the plan's weeks. */
  possible: z.int(),
  sentence: sentenceValue,
  deliveries: z.array(deliveryValue),
  lots: z.array(
    z.object({
      memberCode: z.string(),
      memberName: z.string(),
      stage: z.int(),
      process: z.string(),
      week: dateValue,
      quantity: z.int(),
      /** It makes a lot larger that the plan has there. */
      grows: z.boolean(),
    }),
  ),
  heats: z.array(z.object({ memberCode: z.string(), memberName: z.string(), furnaceCode: z.string(), furnaceName: z.string(), materialCode: z.string(), week: dateValue, count: z.int() })),
  /** Pieces on hand that are taken, by stage. */
  fromStock: z.array(z.number()),
  /** Added to the plan's cost; exposure and share may be negative. */
  cost: promiseCostValue,
  total: rupiahValue,
  binds: z.array(z.object({ code: z.string(), sentence: sentenceValue })),
  planVersion: z.int(),
});
export type PromiseAnswer = z.infer<typeof promiseAnswerValue>;

export const quoteStates = ['held', 'expired', 'ordered', 'withdrawn'] as const;

export const quoteValue = z.object({
  code: z.string(),
  state: z.enum(quoteStates),
  buyerCode: z.string(),
  buyerName: z.string(),
  partCode: z.string(),
  partName: z.string(),
  quantity: z.int(),
  wishWeek: dateValue,
  deliveries: z.array(deliveryValue),
  total: rupiahValue,
  planVersion: z.int(),
  madeBy: z.string(),
  madeAt: instantValue,
  expiresAt: instantValue,
  withdrawnBecause: z.string().nullable(),
  orderCode: z.string().nullable(),
});
export type Quote = z.infer<typeof quoteValue>;

const staff = ['office', 'coach', 'auditor'] as const;
const byCode = z.object({ code: codeValue });

export const promiseEndpoints = {
  ask: endpoint({
    method: 'GET',
    path: '/api/promise',
    tag: 'promise',
    who: staff,
    summary: 'When a quantity of a part can be had, who would make it, what it costs and what binds. It reserves nothing.',
    query: z.object({ part: codeValue, quantity: z.coerce.number().int().min(1).max(1_000_000), wish: dateValue }),
    response: promiseAnswerValue,
  }),
  quotes: endpoint({
    method: 'GET',
    path: '/api/quotes',
    tag: 'promise',
    who: staff,
    summary: 'The newest two hundred quotes, and how many there are.',
    response: z.object({ quotes: z.array(quoteValue), total: z.int() }),
  }),
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
  withdraw: endpoint({
    method: 'POST',
    path: '/api/quotes/:code/withdrawal',
    tag: 'promise',
    who: ['office'],
    summary: 'Takes a quote back; what it held is free again.',
    params: byCode,
    body: z.object({ reason: reasonValue }),
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
};
