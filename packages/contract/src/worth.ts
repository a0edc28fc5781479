import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { studiedValue, studyValue } from './studies.ts';
import { codeValue, dateValue, planNameValue, rupiahValue, sentenceValue } from './values.ts';

/** Something that would let the cooperative do more; what does not belong to its kind is null. */
export const improvementValue = z.object({
  kind: z.enum(['qualification', 'hours', 'heats', 'furnace', 'tools', 'minimumLot', 'date', 'priority']),
  memberCode: z.string().nullable(),
  memberName: z.string().nullable(),
  partCode: z.string().nullable(),
  partName: z.string().nullable(),
  stage: z.int().nullable(),
  process: z.string().nullable(),
  furnaceCode: z.string().nullable(),
  furnaceName: z.string().nullable(),
  /** Weeks in which there would be more; the new due week of a later date. */
  weeks: z.array(dateValue),
  /** Hours or heats more in each of these weeks, or the new minimum lot. */
  amount: z.number().nullable(),
  /** How much the plan uses: hours, heats of all weeks, pieces started by the newly qualified. Null where there is no amount. */
  use: z.number().nullable(),
  /** Of a qualification: of how many qualified members the figures are the median; 0: of other parts of the process, by the kilogram. */
  figuresFrom: z.int().nullable(),
});
export type Improvement = z.infer<typeof improvementValue>;

export const outcomeValue = z.object({ onTime: z.int(), late: z.int(), unserved: z.int(), lastWeek: dateValue.nullable() });

export const remediesValue = z.object({
  now: outcomeValue,
  /** What planning again gives without any remedy, by the same search. */
  searchAlone: outcomeValue.extend({ saving: rupiahValue }),
  tried: z.int(),
  /** At most three, the greatest saving first. */
  remedies: z.array(
    z.object({
      /** To be made together. */
      improvements: z.array(improvementValue),
      /** What the cooperative saves before what the remedy itself costs; below 0: what it costs more. */
      saving: rupiahValue,
      after: outcomeValue,
      /** Other orders that would have more or fewer pieces in time; those that lose first. */
      others: z.array(z.object({ orderCode: z.string(), partName: z.string(), onTimeFrom: z.int(), onTimeTo: z.int() })),
    }),
  ),
});
export type Remedies = z.infer<typeof remediesValue>;

export const worthValue = z.object({
  improvement: improvementValue,
  /** What it takes besides, to be decided and priced together with it: the furnace or the shift that a newcomer lacks. */
  needs: z.array(improvementValue),
  /** Over the plan's weeks, before what it costs itself. */
  saving: rupiahValue,
  /** Pieces more in time, over all orders. */
  onTime: z.int(),
  /** Work value by which members stay less below their shares. */
  shortfallLess: rupiahValue,
  /** What it relieves. */
  why: sentenceValue,
});
export type Worth = z.infer<typeof worthValue>;

export const worthsValue = z.object({
  worths: z.array(worthValue),
  /** How many were looked at, and of how many planning showed no saving. */
  screened: z.int(),
  refuted: z.int(),
});

const staff = ['office', 'coach', 'auditor'] as const;
const byPlan = z.object({ plan: planNameValue });
const byOrder = byPlan.extend({ order: codeValue });
const seed = z.int().min(0).max(2_147_483_647).default(1);

export const worthEndpoints = {
  startRemedies: endpoint({
    method: 'POST',
    path: '/api/plans/:plan/orders/:order/remedies',
    tag: 'planning',
    who: ['office', 'coach'],
    summary: 'Looks for what would help an order that is late, each thing priced by planning again. Asked twice, it is computed once.',
    params: byOrder,
    body: z.object({ iterations: z.int().min(1_000).max(1_000_000).default(20_000), seed }),
    response: studyValue,
    status: 202,
  }),
  remedies: endpoint({ method: 'GET', path: '/api/plans/:plan/orders/:order/remedies', tag: 'planning', who: staff, summary: 'What would help an order, as far as somebody asked.', params: byOrder, response: studiedValue(remediesValue) }),
  startWorth: endpoint({
    method: 'POST',
    path: '/api/plans/:plan/worth',
    tag: 'planning',
    who: ['office', 'coach'],
    summary: 'Computes what qualifications (with the furnace or shift that they take), furnaces, tool sets and shifts are worth to the cooperative. Asked twice, it is computed once.',
    params: byPlan,
    body: z.object({ most: z.int().min(1).max(100).default(30), movesPerPart: z.int().min(100).max(50_000).default(5_000), seed }),
    response: studyValue,
    status: 202,
  }),
  worth: endpoint({ method: 'GET', path: '/api/plans/:plan/worth', tag: 'planning', who: staff, summary: 'What is worth most, the greatest saving first; it directs coaching.', params: byPlan, response: studiedValue(worthsValue) }),
};
