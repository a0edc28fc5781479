import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { costValue } from './planning.ts';
import { studyValue } from './studies.ts';
import { codeValue, dateValue, instantValue, rupiahValue, sentenceValue } from './values.ts';

const weeks = {
  /** Mondays of the first and last week; the whole plan where they are not said. */
  from: dateValue.nullish(),
  to: dateValue.nullish(),
};

export const scenarioChangeValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('demand'), factor: z.number().min(0).max(100), partCode: codeValue.nullish(), buyerCode: codeValue.nullish(), ...weeks }),
  z.object({ kind: z.literal('furnace'), memberCode: codeValue, furnaceCode: codeValue }),
  z.object({ kind: z.literal('qualification'), memberCode: codeValue, partCode: codeValue, stage: z.int().min(0).max(20) }),
  z.object({ kind: z.literal('absence'), memberCode: codeValue, ...weeks }),
]);
export type ScenarioChange = z.infer<typeof scenarioChangeValue>;

const outcomeValue = z.object({
  total: rupiahValue,
  cost: costValue,
  heats: z.int(),
  lots: z.int(),
  lateOrders: z.int(),
  latePieces: z.int(),
  unservedOrders: z.int(),
  unservedPieces: z.int(),
});

export const scenarioResultValue = z.object({
  planVersion: z.int(),
  /** The real plan, and the scenario beside it. */
  from: outcomeValue,
  to: outcomeValue,
  /** What the same search reaches without the change: the rest of a saving is owed to searching longer. */
  searchAlone: rupiahValue,
  orders: z.array(z.object({ orderCode: z.string(), partName: z.string(), lateFrom: z.int(), lateTo: z.int(), unservedFrom: z.int(), unservedTo: z.int() })),
  ordersChanged: z.int(),
  members: z.array(z.object({ memberCode: z.string(), memberName: z.string(), from: rupiahValue, to: rupiahValue })),
  membersChanged: z.int(),
  lotsMoved: z.int(),
});
export type ScenarioResult = z.infer<typeof scenarioResultValue>;

export const scenarioValue = z.object({
  id: z.string(),
  name: z.string(),
  changes: z.array(scenarioChangeValue),
  /** The changes in words. */
  sentences: z.array(sentenceValue),
  madeBy: z.string(),
  madeAt: instantValue,
  /** The newest run; null where it was never run. */
  run: studyValue.nullable(),
  /** What the newest run found, once it is done. */
  result: scenarioResultValue.nullable(),
  /** The result is of the newest plan. */
  isCurrent: z.boolean(),
});
export type Scenario = z.infer<typeof scenarioValue>;

const byId = z.object({ id: z.uuid() });
const staff = ['office', 'coach', 'auditor'] as const;
const name = z.string().trim().min(1).max(100);

export const scenarioEndpoints = {
  list: endpoint({ method: 'GET', path: '/api/scenarios', tag: 'scenarios', who: staff, summary: 'Scenarios, the newest first, with what came of their last run.', response: z.object({ scenarios: z.array(scenarioValue) }) }),
  create: endpoint({
    method: 'POST',
    path: '/api/scenarios',
    tag: 'scenarios',
    who: ['office'],
    summary: 'Writes down a scenario. Nothing real is touched by it.',
    body: z.object({ name, changes: z.array(scenarioChangeValue).min(1).max(20) }),
    response: scenarioValue,
    status: 201,
  }),
  rename: endpoint({ method: 'PATCH', path: '/api/scenarios/:id', tag: 'scenarios', who: ['office'], summary: 'Gives a scenario another name.', params: byId, body: z.object({ name }), response: scenarioValue }),
  remove: endpoint({ method: 'DELETE', path: '/api/scenarios/:id', tag: 'scenarios', who: ['office'], summary: 'Takes a scenario off the list; it can be brought back.', params: byId, response: z.object({ id: z.string() }) }),
  restore: endpoint({ method: 'POST', path: '/api/scenarios/:id/restoration', tag: 'scenarios', who: ['office'], summary: 'Brings back a scenario that was taken off the list.', params: byId, response: scenarioValue }),
  run: endpoint({
    method: 'POST',
    path: '/api/scenarios/:id/run',
    tag: 'scenarios',
    who: ['office'],
    summary: 'Plans a scenario beside the newest plan, in the background.',
    params: byId,
    body: z.object({ seconds: z.int().min(1).max(120).default(5), seed: z.int().min(0).max(2_147_483_647).default(1) }),
    response: studyValue,
    status: 202,
  }),
};
