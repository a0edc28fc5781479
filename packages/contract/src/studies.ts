import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instantValue, planNameValue, rupiahValue, sentenceValue } from './values.ts';

/** A computation about a plan that takes seconds: how far it is. Its result is read where that kind of result is read. */
export const studyValue = z.object({
  id: z.string(),
  planId: z.string(),
  kind: z.string(),
  /** What of the plan it is about, as an order; empty where it is about the whole. */
  subject: z.string(),
  state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
  /** From 0 to 1. */
  progress: z.number(),
  failure: sentenceValue.nullable(),
  requestedBy: z.string(),
  requestedAt: instantValue,
  finishedAt: instantValue.nullable(),
});
export type Study = z.infer<typeof studyValue>;

/** The state of the newest study, and what it found once it is done; both null where nobody asked for it yet. */
export const studiedValue = <Result extends z.ZodType>(result: Result) => z.object({ study: studyValue.nullable(), result: result.nullable() });

export const fairnessCurveValue = z.object({
  points: z.array(
    z.object({
      /** How dear a missing share is, in multiples of the cooperative's own price: 0 ignores shares. */
      multiple: z.number(),
      /** Cost of the plan without what missing shares are priced at. */
      cost: rupiahValue,
      /** Work value by which members stay below their targets, summed. */
      shortfall: rupiahValue,
      /** (cost − cost where shares are ignored) ÷ cost where shares are ignored. */
      price: z.number(),
      jain: z.number(),
      gini: z.number(),
      /** The lowest reached ÷ target. */
      minimum: z.number(),
      /** A tenth of the members reached this or less. */
      p10: z.number(),
    }),
  ),
});
export type FairnessCurve = z.infer<typeof fairnessCurveValue>;

const staff = ['office', 'coach', 'auditor'] as const;
const byId = z.object({ id: z.uuid() });
const byPlan = z.object({ plan: planNameValue });

export const studyEndpoints = {
  study: endpoint({ method: 'GET', path: '/api/studies/:id', tag: 'planning', who: staff, summary: 'How far a computation about a plan is.', params: byId, response: studyValue }),
  cancel: endpoint({ method: 'POST', path: '/api/studies/:id/cancellation', tag: 'planning', who: ['office', 'coach'], summary: 'Ends a computation about a plan; nothing of it is kept.', params: byId, response: studyValue }),
  startFairness: endpoint({
    method: 'POST',
    path: '/api/plans/:plan/fairness',
    tag: 'planning',
    who: ['office'],
    summary: 'Computes the price of fairness for a plan: what it costs as missing shares become dearer. Asked twice, it is computed once.',
    params: byPlan,
    body: z.object({ iterations: z.int().min(1_000).max(5_000_000).default(300_000), seed: z.int().min(0).max(2_147_483_647).default(1) }),
    response: studyValue,
    status: 202,
  }),
  fairness: endpoint({ method: 'GET', path: '/api/plans/:plan/fairness', tag: 'planning', who: staff, summary: 'The price of fairness for a plan, point by point.', params: byPlan, response: studiedValue(fairnessCurveValue) }),
};
