import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { routeStateValue, routeValue } from './members.ts';
import { listQuery, pageOf } from './paging.ts';
import { codeValue, dateValue, endedValues, endingBody, flagInQuery, gramValue, reasonValue, rupiahValue } from './values.ts';

export const materialKindValue = z.enum(['grey iron', 'ductile iron', 'steel', 'aluminium', 'copper alloy', 'composite', 'other']);

export const materialValue = z.object({
  code: z.string(),
  name: z.string(),
  kind: materialKindValue,
  standard: z.string().nullable(),
  source: z.string().nullable(),
  ...endedValues,
});
export type Material = z.infer<typeof materialValue>;

export const stageValue = z.object({
  stage: z.int(),
  process: z.string(),
  setupHours: z.number(),
  /** Null for a buyer: the cooperative's costs are not his. */
  setupCost: rupiahValue.nullable(),
  minLot: z.int(),
  tools: z.int(),
  leadWeeks: z.int(),
  /** Null for a buyer. */
  holdCost: rupiahValue.nullable(),
});

export const partRowValue = z.object({
  code: z.string(),
  name: z.string(),
  family: z.string(),
  materialCode: z.string(),
  pourMass: gramValue,
  netMass: gramValue.nullable(),
  /** What the buyer pays; null for a member, who is paid the value of his route. */
  price: rupiahValue.nullable(),
  isSample: z.boolean(),
  stages: z.array(z.string()),
  /** Members who may run every stage between them; 0 means that nobody can make it today. */
  makers: z.int(),
  /** Open pieces of firm orders and call-offs; for a buyer, of his own. */
  firmQuantity: z.int(),
  /** Open pieces that are only forecast or awarded. */
  expectedQuantity: z.int(),
  /** The reason is null for a buyer. */
  ...endedValues,
});
export type PartRow = z.infer<typeof partRowValue>;

export const partValue = partRowValue.extend({
  /** Null for a member and for a buyer. */
  exposureCost: rupiahValue.nullable(),
  drawing: z.string().nullable(),
  stageList: z.array(stageValue),
  routes: z.array(routeValue),
  stock: z.array(z.object({ stage: z.int(), quantity: z.int(), asOf: dateValue.nullable() })),
  buyerNumbers: z.array(z.object({ buyerCode: z.string(), buyerPartNumber: z.string() })),
});
export type Part = z.infer<typeof partValue>;

const byCode = z.object({ code: codeValue });
const everybody = ['office', 'coach', 'auditor', 'member', 'buyer'] as const;

export const catalogueEndpoints = {
  materials: endpoint({
    method: 'GET',
    path: '/api/materials',
    tag: 'catalogue',
    who: 'signed-in',
    summary: 'Materials and grades.',
    response: z.object({ materials: z.array(materialValue) }),
  }),
  writeMaterial: endpoint({
    method: 'PUT',
    path: '/api/materials/:code',
    tag: 'catalogue',
    who: ['office'],
    summary: 'Writes a material.',
    params: byCode,
    body: z.object({
      name: z.string().trim().min(1).max(100),
      kind: materialKindValue,
      standard: z.string().trim().max(100).nullish(),
      source: z.string().trim().max(500).nullish(),
      reason: reasonValue,
    }),
    response: materialValue,
  }),
  endMaterial: endpoint({
    method: 'POST',
    path: '/api/materials/:code/ending',
    tag: 'catalogue',
    who: ['office'],
    summary: 'Ends a material that nobody needs any more, with the reason; its past stays.',
    params: byCode,
    body: endingBody,
    response: materialValue,
  }),
  resumeMaterial: endpoint({ method: 'DELETE', path: '/api/materials/:code/ending', tag: 'catalogue', who: ['office'], summary: 'Takes an ended material into use again.', params: byCode, response: materialValue }),
  parts: endpoint({
    method: 'GET',
    path: '/api/parts',
    tag: 'catalogue',
    who: everybody,
    summary: 'Parts with what is open for each. A member sees what he may make, a buyer what he buys.',
    query: listQuery(['code', 'name', 'family', 'materialCode', 'pourMass', 'price', 'makers', 'firmQuantity', 'expectedQuantity'], 'code').extend({
      family: z.string().max(60).optional(),
      material: z.string().max(60).optional(),
      /** Those that were ended too. */
      ended: flagInQuery.optional(),
    }),
    response: pageOf(partRowValue),
  }),
  part: endpoint({
    method: 'GET',
    path: '/api/parts/:code',
    tag: 'catalogue',
    who: everybody,
    summary: 'A part: its stages, tools, who may make it, stock.',
    params: byCode,
    response: partValue,
  }),
  writePart: endpoint({
    method: 'PUT',
    path: '/api/parts/:code',
    tag: 'catalogue',
    who: ['office'],
    summary: 'Writes a part with its stages; a new code makes a new part.',
    params: byCode,
    body: z.object({
      name: z.string().trim().min(1).max(100),
      family: z.string().trim().min(1).max(60),
      materialCode: codeValue,
      pourMass: gramValue,
      netMass: gramValue.nullish(),
      price: rupiahValue,
      exposureCost: rupiahValue,
      drawing: z.string().trim().max(100).nullish(),
      stages: z
        .array(
          z.object({
            process: codeValue,
            setupHours: z.number().min(0).max(10_000),
            setupCost: rupiahValue,
            minLot: z.int().min(1).max(1_000_000),
            tools: z.int().min(0).max(1000),
            leadWeeks: z.int().min(0).max(52),
            holdCost: rupiahValue,
          }),
        )
        .min(1)
        .max(9),
      reason: reasonValue,
    }),
    response: partValue,
  }),
  endPart: endpoint({
    method: 'POST',
    path: '/api/parts/:code/ending',
    tag: 'catalogue',
    who: ['office'],
    summary: 'Ends a part that nobody needs any more, with the reason: it takes no new orders, routes or lots; its past stays.',
    params: byCode,
    body: endingBody,
    response: partValue,
  }),
  resumePart: endpoint({ method: 'DELETE', path: '/api/parts/:code/ending', tag: 'catalogue', who: ['office'], summary: 'Takes an ended part into use again.', params: byCode, response: partValue }),
  writeRoute: endpoint({
    method: 'PUT',
    path: '/api/parts/:code/routes/:member/:stage',
    tag: 'catalogue',
    who: ['office', 'coach'],
    summary: 'Says that a member may run a stage of a part, with evidence and expiry; or that he is in coaching or suspended.',
    params: z.object({ code: codeValue, member: codeValue, stage: z.coerce.number().int().min(0).max(8) }),
    body: z.object({
      state: routeStateValue,
      evidence: z.string().trim().max(500).nullish(),
      expiresOn: dateValue.nullish(),
      hoursPerPiece: z.number().min(0).max(10_000),
      yield: z.number().gt(0).max(1),
      costPerPiece: rupiahValue,
      valuePerPiece: rupiahValue,
      reason: reasonValue,
    }),
    response: routeValue,
  }),
  writeStock: endpoint({
    method: 'PUT',
    path: '/api/parts/:code/stock/:stage',
    tag: 'catalogue',
    who: ['office'],
    summary: 'States the good pieces on hand after a stage.',
    params: z.object({ code: codeValue, stage: z.coerce.number().int().min(0).max(8) }),
    body: z.object({ quantity: z.int().min(0).max(100_000_000), asOf: dateValue.nullish(), reason: reasonValue }),
    response: partValue,
  }),
};
