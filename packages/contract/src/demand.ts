import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './paging.ts';
import { codeValue, dateValue, endedValues, endingBody, flagInQuery, reasonValue, rupiahValue } from './values.ts';

/** The ladder of demand, weakest promise first. Quantities of different rungs are never added up. */
export const rungs = ['forecast', 'award', 'firm', 'call-off'] as const;
export const rungValue = z.enum(rungs);
export type Rung = z.infer<typeof rungValue>;

/** What the newest plan promises for an order line. */
export const promiseValue = z.object({
  planVersion: z.int(),
  onTime: z.int(),
  late: z.int(),
  unserved: z.int(),
  /** Monday of the week of the last delivery; null where nothing is delivered. */
  lastWeek: dateValue.nullable(),
  weeksLate: z.int(),
});

export const orderRowValue = z.object({
  code: z.string(),
  buyerCode: z.string(),
  buyerName: z.string(),
  partCode: z.string(),
  partName: z.string(),
  rung: rungValue,
  quantity: z.int(),
  /** Pieces that no line on a higher rung has drawn. */
  openQuantity: z.int(),
  dueOn: dateValue,
  drawnFrom: z.string().nullable(),
  reference: z.string().nullable(),
  placedOn: dateValue.nullable(),
  closedOn: dateValue.nullable(),
  closedBecause: z.string().nullable(),
  /** Per piece and week late; null for a buyer: how the cooperative weighs his order is its own affair. */
  lateCost: rupiahValue.nullable(),
  /** Per piece never delivered; null for a buyer. */
  unservedCost: rupiahValue.nullable(),
  /** Open quantity times price. */
  worth: rupiahValue,
  isSample: z.boolean(),
  /** Null where the line is in no plan yet, or outside its weeks. */
  promise: promiseValue.nullable(),
});
export type OrderRow = z.infer<typeof orderRowValue>;

export const buyerRowValue = z.object({
  code: z.string(),
  name: z.string(),
  trade: z.string().nullable(),
  note: z.string().nullable(),
  isSample: z.boolean(),
  /** Open order lines and their pieces and worth, rung by rung. */
  ladder: z.array(z.object({ rung: rungValue, lines: z.int(), pieces: z.int(), worth: rupiahValue })),
  lateLines: z.int(),
  /** The reason is null for the buyer himself. */
  ...endedValues,
});
export type BuyerRow = z.infer<typeof buyerRowValue>;

export const buyerValue = buyerRowValue.extend({
  partNumbers: z.array(z.object({ buyerPartNumber: z.string(), partCode: z.string(), partName: z.string() })),
  mappings: z.array(z.object({ fingerprint: z.string(), name: z.string(), createdAt: z.string() })),
});
export type Buyer = z.infer<typeof buyerValue>;

const byCode = z.object({ code: codeValue });
const readers = ['office', 'coach', 'auditor', 'buyer'] as const;

export const demandEndpoints = {
  buyers: endpoint({
    method: 'GET',
    path: '/api/buyers',
    tag: 'demand',
    who: readers,
    summary: 'Buyers and what is open for each, rung by rung. A buyer sees himself.',
    /** `ended`: those that were ended too. */
    query: listQuery(['code', 'name', 'lateLines'], 'code').extend({ ended: flagInQuery.optional() }),
    response: pageOf(buyerRowValue),
  }),
  buyer: endpoint({ method: 'GET', path: '/api/buyers/:code', tag: 'demand', who: readers, summary: 'A buyer.', params: byCode, response: buyerValue }),
  writeBuyer: endpoint({
    method: 'PUT',
    path: '/api/buyers/:code',
    tag: 'demand',
    who: ['office'],
    summary: 'Writes a buyer; a new code makes a new buyer.',
    params: byCode,
    body: z.object({
      name: z.string().trim().min(1).max(100),
      trade: z.string().trim().max(100).nullish(),
      note: z.string().trim().max(1000).nullish(),
      partNumbers: z.array(z.object({ buyerPartNumber: z.string().trim().min(1).max(100), partCode: codeValue })).max(5000).optional(),
      reason: reasonValue,
    }),
    response: buyerValue,
  }),
  endBuyer: endpoint({
    method: 'POST',
    path: '/api/buyers/:code/ending',
    tag: 'demand',
    who: ['office'],
    summary: 'Ends a buyer of whom nothing is open, with the reason: he takes no new orders; his past stays.',
    params: byCode,
    body: endingBody,
    response: buyerValue,
  }),
  resumeBuyer: endpoint({ method: 'DELETE', path: '/api/buyers/:code/ending', tag: 'demand', who: ['office'], summary: 'Takes orders of an ended buyer again.', params: byCode, response: buyerValue }),
  dropPartNumber: endpoint({
    method: 'DELETE',
    path: '/api/buyers/:code/part-numbers',
    tag: 'demand',
    who: ['office'],
    summary: 'Takes a part number off a buyer: his schedules no longer know it. Order lines stay.',
    params: byCode,
    /** In the query, because a buyer's numbers may hold a slash. */
    query: z.object({ number: z.string().trim().min(1).max(100), reason: reasonValue }),
    response: buyerValue,
  }),
  orders: endpoint({
    method: 'GET',
    path: '/api/orders',
    tag: 'demand',
    who: readers,
    summary: 'Order lines by buyer, part, week and rung, with what the newest plan promises for each. A buyer sees his own.',
    query: listQuery(['dueOn', 'code', 'buyerName', 'partName', 'quantity', 'openQuantity', 'worth', 'rung', 'weeksLate'], 'dueOn').extend({
      buyer: codeValue.optional(),
      part: codeValue.optional(),
      rung: rungValue.optional(),
      from: dateValue.optional(),
      until: dateValue.optional(),
      /** Only lines that the newest plan delivers late or not at all. */
      troubled: flagInQuery.optional(),
      /** Only what a buyer has placed: firm orders and call-offs. */
      placed: flagInQuery.optional(),
      /** Closed lines too. */
      closed: flagInQuery.optional(),
    }),
    response: pageOf(orderRowValue),
  }),
  order: endpoint({ method: 'GET', path: '/api/orders/:code', tag: 'demand', who: readers, summary: 'One order line.', params: byCode, response: orderRowValue }),
  writeOrder: endpoint({
    method: 'PUT',
    path: '/api/orders/:code',
    tag: 'demand',
    who: ['office'],
    summary: 'Writes an order line; a new code makes a new line. A line on a higher rung may draw from one on a lower rung.',
    params: byCode,
    body: z.object({
      buyerCode: codeValue,
      partCode: codeValue,
      rung: rungValue,
      quantity: z.int().min(1).max(100_000_000),
      dueOn: dateValue,
      drawnFrom: codeValue.nullish(),
      lateCost: rupiahValue.optional(),
      unservedCost: rupiahValue.optional(),
      reference: z.string().trim().max(100).nullish(),
      placedOn: dateValue.nullish(),
      reason: reasonValue,
    }),
    response: orderRowValue,
  }),
  closeOrder: endpoint({
    method: 'POST',
    path: '/api/orders/:code/closure',
    tag: 'demand',
    who: ['office'],
    summary: 'Closes a line that will not be delivered further, with the reason.',
    params: byCode,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    response: orderRowValue,
  }),
  reopenOrder: endpoint({
    method: 'DELETE',
    path: '/api/orders/:code/closure',
    tag: 'demand',
    who: ['office'],
    summary: 'Opens a closed line again.',
    params: byCode,
    response: orderRowValue,
  }),
};
