import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instantValue } from './values.ts';

/** What a thing of the path is; `purchase` is with what a charge came, `party` who a shipment goes to, `hidden` is anything that is not the asker's to see. */
export const traceKinds = ['charge', 'process', 'heat', 'castings', 'piece', 'returns', 'box', 'shipment', 'purchase', 'party', 'other', 'hidden'] as const;
export type TraceKind = (typeof traceKinds)[number];

export const traceThingValue = z.object({
  /** Canonical GS1 Digital Link or other URI. */
  key: z.string(),
  kind: z.enum(traceKinds),
  /** Lot, serial number or other number by which people call it. */
  name: z.string(),
});
export type TraceThing = z.infer<typeof traceThingValue>;

const amountValue = z.object({
  quantity: z.number(),
  /** UN/CEFACT Recommendation 20; null: pieces. */
  uom: z.string().nullable(),
});
export type TraceAmount = z.infer<typeof amountValue>;
/** Empty where it says nothing; unknown where nobody can know it from what was told. */
const amountsValue = z.union([z.array(amountValue), z.literal('unknown')]);
export type TraceAmounts = z.infer<typeof amountsValue>;

export const traceNodeValue = z.object({
  id: z.int(),
  /** Null where it is not the asker's to see. */
  thing: traceThingValue.nullable(),
  /** Steps from the thing that is asked about; below 0 where it came from. */
  column: z.int(),
  /** How much of it came from the thing, or went into it. */
  amounts: amountsValue,
  /** What a process did: melt, pour, and the like. */
  act: z.string().nullable(),
  place: z.string().nullable(),
});
export type TraceNode = z.infer<typeof traceNodeValue>;

export const traceLinkValue = z.object({ from: z.int(), to: z.int(), amounts: amountsValue, /** The walk stopped here: it is melted again. */ isStop: z.boolean() });
export type TraceLink = z.infer<typeof traceLinkValue>;

export const traceEventValue = z.object({
  /** Its place in the log, from 1. */
  sequence: z.int(),
  eventID: z.string(),
  /** It declares the earlier one wrong. */
  isDeclaration: z.boolean(),
  /** A later one declares it wrong: it counts for nothing. */
  isWrong: z.boolean(),
  act: z.string(),
  time: instantValue,
  recordedAt: instantValue,
  recordedBy: z.string(),
  place: z.string().nullable(),
});
export type TraceEvent = z.infer<typeof traceEventValue>;

export const tracePageValue = z.object({
  thing: traceThingValue,
  nodes: z.array(traceNodeValue),
  links: z.array(traceLinkValue),
  /** In order of time; at most the last 500. */
  events: z.array(traceEventValue),
  /** Things farther away that are not in `nodes`. */
  leftOff: z.int(),
});
export type TracePage = z.infer<typeof tracePageValue>;

/** A buyer is not among them as long as no shipment says in the book to whom it was sold. */
const who = ['office', 'member', 'coach', 'auditor'] as const;

export const traceEndpoints = {
  start: endpoint({
    method: 'GET',
    path: '/api/trace',
    tag: 'trace',
    who,
    summary: 'How many events the asker may see, and the things of the newest of them.',
    response: z.object({ events: z.int(), newest: z.array(traceThingValue) }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/trace/find',
    tag: 'trace',
    who,
    summary: 'Things by what is printed on them: a GS1 element string, a Digital Link, an EPC URN, the number of a heat, lot, piece or box, or a short code.',
    query: z.object({ text: z.string().max(2000).default('') }),
    response: z.object({ things: z.array(traceThingValue) }),
  }),
  thing: endpoint({
    method: 'GET',
    path: '/api/trace/things/:key',
    tag: 'trace',
    who,
    summary: 'One thing: what happened to it, where it came from, and where it went. What is not the asker’s is a node without a name.',
    params: z.object({ key: z.string().min(1).max(2000) }),
    response: tracePageValue,
  }),
};
