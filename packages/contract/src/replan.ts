import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { runValue } from './planning.ts';
import { dateValue, planNameValue, reasonValue, rupiahValue, sentenceValue } from './values.ts';

export const changePricesValue = z.object({
  /** Rupiah for one lot that is started, dropped or given other pieces, in the weeks that are released. */
  started: rupiahValue,
  dropped: rupiahValue,
  resized: rupiahValue,
  /** Weeks after the released ones over which the price falls. */
  slushyWeeks: z.int(),
  /** What of the price is left after them, from 0 to 1. */
  laterShare: z.number(),
  /** Weeks that no re-plan touches, where the office says nothing else. */
  frozenWeeks: z.int(),
  /** Why the cooperative set them so; null while the planner's own hold. */
  because: z.string().nullable(),
});
export type ChangePrices = z.infer<typeof changePricesValue>;

const lotAtValue = z.object({ memberCode: z.string(), memberName: z.string(), week: dateValue, quantity: z.int() });

export const movedLotValue = z.object({
  kind: z.enum(['appeared', 'gone', 'larger', 'smaller', 'week', 'member']),
  partCode: z.string(),
  partName: z.string(),
  stage: z.int(),
  from: lotAtValue.nullable(),
  to: lotAtValue.nullable(),
  /** It had been released. */
  released: z.boolean(),
  /** Order lines that its pieces go to, or went to. */
  orders: z.array(z.string()),
  why: sentenceValue,
});
export type MovedLot = z.infer<typeof movedLotValue>;

export const movedOrderValue = z.object({
  orderCode: z.string(),
  partName: z.string(),
  buyerName: z.string(),
  /** The buyer's own number of the order, where he gave one. */
  reference: z.string().nullable(),
  /** Of the pieces that came before and come now: how many earlier and later. */
  earlier: z.int(),
  later: z.int(),
  /** Pieces that come at all, more and fewer than before. */
  more: z.int(),
  fewer: z.int(),
  /** The last delivery, before and now; null where nothing comes. */
  lastFrom: dateValue.nullable(),
  lastTo: dateValue.nullable(),
  why: sentenceValue.nullable(),
});
export type MovedOrder = z.infer<typeof movedOrderValue>;

export const movedValue = z.object({
  baseVersion: z.int(),
  frozenWeeks: z.int(),
  /** What the changes cost by the cooperative's prices. It is no part of the plan's cost. */
  changePrice: rupiahValue,
  lots: z.array(movedLotValue),
  orders: z.array(movedOrderValue),
  /** Released lots that could not stay: releasing this plan takes them back. */
  gaveWay: z.array(z.object({ partName: z.string(), stage: z.int(), memberName: z.string(), week: dateValue, quantity: z.int(), why: sentenceValue })),
});
export type Moved = z.infer<typeof movedValue>;

export const bookChangesValue = z.object({
  planVersion: z.int(),
  /** The plan's first week is over: figures of other weeks cannot be compared. */
  weeksMoved: z.boolean(),
  /** The plan keeps every rule of the order book as it is now. */
  fits: z.boolean(),
  orders: z.int(),
  members: z.int(),
  routes: z.int(),
  parts: z.int(),
  stock: z.int(),
  /** Lots of the plan that a member has declined since. */
  declined: z.int(),
});
export type BookChanges = z.infer<typeof bookChangesValue>;

const notNegative = rupiahValue.refine((rupiah) => rupiah >= 0);
const byPlan = z.object({ plan: planNameValue });
const staff = ['office', 'coach', 'auditor'] as const;

export const replanEndpoints = {
  changePrices: endpoint({ method: 'GET', path: '/api/change-prices', tag: 'planning', who: staff, summary: 'What changing a plan costs, by the cooperative’s own prices.', response: changePricesValue }),
  setChangePrices: endpoint({
    method: 'PUT',
    path: '/api/change-prices',
    tag: 'planning',
    who: ['office'],
    summary: 'Sets what changing a plan costs, with the reason.',
    body: z.object({
      started: notNegative,
      dropped: notNegative,
      resized: notNegative,
      slushyWeeks: z.int().min(0).max(104),
      laterShare: z.number().min(0).max(1),
      frozenWeeks: z.int().min(0).max(104),
      because: z.string().trim().min(1).max(500),
    }),
    response: changePricesValue,
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/plans/:plan/replan',
    tag: 'planning',
    who: ['office'],
    summary: 'Starts planning again from a plan, with as few changes as pay. It becomes the next version, with the list of what moved.',
    params: byPlan,
    body: z.object({
      seconds: z.int().min(1).max(600).default(2),
      seed: z.int().min(0).max(2_147_483_647).default(1),
      /** First weeks that nothing touches; the cooperative's own where it is not said. */
      frozenWeeks: z.int().min(0).max(104).nullish(),
      note: reasonValue,
    }),
    response: runValue,
    status: 202,
  }),
  moved: endpoint({ method: 'GET', path: '/api/plans/:plan/moved', tag: 'planning', who: staff, summary: 'What moved from the base plan to this one, for whom and why; null where it was not made by planning again.', params: byPlan, response: z.object({ moved: movedValue.nullable() }) }),
  bookChanges: endpoint({ method: 'GET', path: '/api/plans/:plan/book-changes', tag: 'planning', who: staff, summary: 'What changed in the order book since a plan was made, counted.', params: byPlan, response: bookChangesValue }),
};
