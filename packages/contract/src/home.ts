import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { runValue, shareValue } from './planning.ts';
import { dateValue, instantValue, rupiahValue, sentenceValue } from './values.ts';

export const homeValue = z.object({
  today: dateValue,
  /** Null where nothing was planned yet. */
  plan: z.object({ id: z.string(), version: z.int(), madeAt: instantValue, total: rupiahValue, gap: z.number().nullable(), stale: z.boolean() }).nullable(),
  run: runValue.nullable(),
  /** Firm orders and call-offs that the newest plan delivers late or not at all, the dearest first. */
  late: z.object({
    lines: z.int(),
    pieces: z.int(),
    worth: rupiahValue,
    outOf: z.int(),
    rows: z.array(
      z.object({
        orderCode: z.string(),
        partCode: z.string(),
        partName: z.string(),
        buyerName: z.string(),
        dueOn: dateValue,
        lastWeek: dateValue.nullable(),
        weeksLate: z.int(),
        late: z.int(),
        unserved: z.int(),
        quantity: z.int(),
        worth: rupiahValue,
        why: sentenceValue,
      }),
    ),
  }),
  /** Castings that the plan makes on what is only forecast or awarded. */
  unsold: z.object({
    worth: rupiahValue,
    limit: rupiahValue.nullable(),
    rows: z.array(z.object({ partCode: z.string(), partName: z.string(), buyerName: z.string(), pieces: z.int(), worth: rupiahValue })),
  }),
  /** Members below nine tenths of their share, the lowest first. */
  below: z.object({ members: z.int(), outOf: z.int(), rows: z.array(shareValue.extend({ why: sentenceValue })) }),
  /** Lots of the first weeks of the newest plan that are not released yet. */
  toRelease: z.object({ lots: z.int(), weeks: z.array(dateValue) }),
  /** Open quotes that wait for the office: those that the newest plan leaves no room for, and those that a buyer asks to make an order. */
  quotes: z.object({ atRisk: z.int(), requested: z.int() }),
  /** Qualifications that end within the horizon. */
  expiring: z.array(z.object({ memberCode: z.string(), memberName: z.string(), partCode: z.string(), partName: z.string(), stage: z.int(), expiresOn: dateValue })),
  /** What runs by itself: sentences for the ground of the page. */
  running: z.object({ linesOnTime: z.int(), membersInShare: z.int(), heatsThisWeek: z.int() }),
});
export type Home = z.infer<typeof homeValue>;

export const homeEndpoints = {
  read: endpoint({
    method: 'GET',
    path: '/api/home',
    tag: 'home',
    who: 'signed-in',
    summary: 'What needs somebody today. A member and a buyer see their own part of it.',
    response: homeValue,
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/find',
    tag: 'home',
    who: 'signed-in',
    summary: 'Finds orders, members, parts and buyers by code or name.',
    query: z.object({ text: z.string().trim().min(1).max(100) }),
    response: z.object({ found: z.array(z.object({ kind: z.enum(['order', 'member', 'part', 'buyer']), code: z.string(), name: z.string() })) }),
  }),
};
