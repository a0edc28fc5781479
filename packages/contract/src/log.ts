import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { flagInQuery, instantValue } from './values.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SHA-256, lower-case hexadecimal' });

/** A signed tree head; as a file it is what `sentra log verify --head` takes. */
export const logHeadValue = z.object({
  kind: z.string(),
  cooperative: z.string(),
  /** Leaves. */
  size: z.int(),
  root: hash,
  time: instantValue,
  /** Ed25519, PEM. */
  publicKey: z.string(),
  signature: z.base64(),
});
export type LogHead = z.infer<typeof logHeadValue>;

export const eventProofAnswerValue = z.object({
  /** The event as it was recorded. */
  event: z.unknown(),
  /** As a file it is what `sentra log verify --proof` takes. */
  proof: z.object({ kind: z.string(), cooperative: z.string(), sequence: z.int(), size: z.int(), recordedAt: instantValue, recordedBy: z.string(), path: z.array(hash) }),
  head: logHeadValue,
});
export type EventProofAnswer = z.infer<typeof eventProofAnswerValue>;

export const growthProofAnswerValue = z.object({
  proof: z.object({ kind: z.string(), cooperative: z.string(), earlier: z.int(), size: z.int(), path: z.array(hash) }),
  /** Null where no head of that size was signed. */
  earlier: logHeadValue.nullable(),
  later: logHeadValue.nullable(),
});
export type GrowthProofAnswer = z.infer<typeof growthProofAnswerValue>;

const size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const logEndpoints = {
  head: endpoint({
    method: 'GET',
    path: '/api/log/head',
    tag: 'log',
    who: 'signed-in',
    summary: 'The newest signed head of the log of events: keep it, and no event before it can be changed without your seeing it.',
    response: logHeadValue,
  }),
  proof: endpoint({
    method: 'GET',
    path: '/api/log/proof/:event',
    tag: 'log',
    who: 'signed-in',
    summary: 'An event that the asker may see, by its eventID, with the proof that it is in the log of a signed head. With declared, the declaration that the event was wrong.',
    params: z.object({ event: z.string().min(1).max(2000) }),
    query: z.object({ declared: flagInQuery.default(false) }),
    response: eventProofAnswerValue,
  }),
  growth: endpoint({
    method: 'GET',
    path: '/api/log/growth',
    tag: 'log',
    who: ['office', 'auditor'],
    summary: 'The proof that nothing before was changed between two sizes of the log; without to, up to now.',
    query: z.object({ from: size, to: size.optional() }),
    response: growthProofAnswerValue,
  }),
  export: endpoint({
    method: 'GET',
    path: '/api/log/export.jsonl.gz',
    tag: 'log',
    who: ['office', 'auditor'],
    summary: 'The whole log with a signed head of each day, for sentra log verify.',
    response: z.unknown(),
    file: 'application/gzip',
  }),
};
