import type { Refusal } from '@sentra/contract';
import type { Heard } from '../server/ask.ts';

type Words = Pick<Refusal, 'code' | 'id' | 'en'>;

/**
 * What an answer means for an act that was sent:
 * `sent` it is kept there; `refused` it never will be; `log-in` it waits for its person; `later` the server could not take this one
 * yet; `nobody` it was not our server that answered, or it has no room for anybody now.
 */
export type Meaning = { readonly is: 'sent' | 'log-in' | 'nobody' } | { readonly is: 'refused' | 'later'; readonly words: Words };

/** Refusals by which the server says that somebody else holds the telephone. */
const otherHands = new Set(['planning.other-person', 'access.not-signed-in', 'people.other-cooperative']);
const busy = new Set([408, 425, 429, 502, 503, 504]);

/**
 * @example
 * meaningOf({ status: 200, body: '<html>Log in to the free network' }).is // 'nobody'
 * meaningOf({ status: 200, body: { receivedAt: '2026-11-24T02:12:00.000Z' } }).is // 'sent'
 */
export function meaningOf({ status, body }: Pick<Heard, 'status' | 'body'>): Meaning {
  // A network that wants a log-in of its own answers everything with 200 and a page: only our server says when it received the act.
  if (status >= 200 && status < 300) return { is: isReceipt(body) ? 'sent' : 'nobody' };
  const words = wordsIn(body);
  if (status === 401 || (words && otherHands.has(words.code))) return { is: 'log-in' };
  if (!words || busy.has(status)) return { is: 'nobody' };
  return { is: status >= 500 ? 'later' : 'refused', words };
}

const isReceipt = (body: unknown): boolean => typeof body === 'object' && body !== null && 'receivedAt' in body;

function wordsIn(body: unknown): Words | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { code, id, en } = body as Partial<Words>;
  return typeof code === 'string' && typeof id === 'string' && typeof en === 'string' ? { code, id, en } : undefined;
}
