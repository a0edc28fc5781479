import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { codeValue, dateValue, rupiahValue, sentenceValue } from './values.ts';

export const promiseCostParts = ['making', 'setup', 'heat', 'hold', 'exposure', 'share'] as const;
const promiseCostValue = z.object(Object.fromEntries(promiseCostParts.map((part) => [part, rupiahValue])) as Record<(typeof promiseCostParts)[number], typeof rupiahValue>);

export const promisedDeliveryValue = z.object({ week: dateValue, quantity: z.int() });

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
  deliveries: z.array(promisedDeliveryValue),
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

/** What a buyer is told of his own part number: when and how much, and what is in the way, without anybody's name and without costs. */
export const ownPromiseAnswerValue = z.object({
  partNumber: z.string(),
  partName: z.string(),
  quantity: z.int(),
  wishWeek: dateValue,
  earliestWeek: dateValue.nullable(),
  byWish: z.int(),
  possible: z.int(),
  sentence: sentenceValue,
  deliveries: z.array(promisedDeliveryValue),
  binds: z.array(sentenceValue),
  /** Who would make it; null where the cooperative does not tell its buyers. */
  makers: z.array(z.object({ memberName: z.string(), process: z.string(), week: dateValue, quantity: z.int() })).nullable(),
  /** How long a quote would hold, how many he has open, and how many he may have. */
  quotes: z.object({ validDays: z.int(), open: z.int(), mostOpen: z.int() }),
});
export type OwnPromiseAnswer = z.infer<typeof ownPromiseAnswerValue>;

/** A buyer's own number for a part; in bodies and queries only, because it may hold a slash. */
export const partNumberValue = z.string().trim().min(1).max(100);

export const promiseEndpoints = {
  ask: endpoint({
    method: 'GET',
    path: '/api/promise',
    tag: 'promise',
    who: ['office', 'coach', 'auditor'],
    summary: 'When a quantity of a part can be had, who would make it, what it costs and what binds. It reserves nothing.',
    query: z.object({ part: codeValue, quantity: z.coerce.number().int().min(1).max(1_000_000), wish: dateValue }),
    response: promiseAnswerValue,
  }),
  askOwn: endpoint({
    method: 'GET',
    path: '/api/own-promise',
    tag: 'promise',
    who: ['buyer'],
    summary: 'The same for a buyer, of his own part numbers, without names and costs. It reserves nothing.',
    query: z.object({ number: partNumberValue, quantity: z.coerce.number().int().min(1).max(1_000_000), wish: dateValue }),
    response: ownPromiseAnswerValue,
  }),
};
