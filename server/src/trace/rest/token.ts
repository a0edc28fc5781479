import { createHash } from 'node:crypto';
import { epcisRefusals } from './refusals.ts';

/** Where a page of events ended. */
export interface Place {
  /** What the last event is ordered by; null where it has no such value. */
  readonly value: string | number | null;
  readonly sequence: number;
  /** The last event that there was when the first page was asked for: later ones are not part of the answer. */
  readonly until: number;
  /** How many events may still come, where the query has a limit. */
  readonly left: number | null;
}

/** What tells one query from another: its parameters but for those of pages. */
export function queryKey(parameters: readonly (readonly [string, string])[]): string {
  const asked = parameters.filter(([name]) => name !== 'perPage' && name !== 'nextPageToken').map(([name, value]) => JSON.stringify([name, value]));
  return createHash('sha256').update(asked.toSorted().join('\n')).digest('base64url').slice(0, 16);
}

export const writeToken = ({ value, sequence, until, left }: Place, key: string): string => Buffer.from(JSON.stringify([key, value, sequence, until, left])).toString('base64url');

/** @throws Refused epcis.wrong-page where it is none of ours, or of another query */
export function readToken(text: string, key: string): Place {
  try {
    const [of, value, sequence, until, left] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isValue = value === null || typeof value === 'string' || typeof value === 'number';
    if (of === key && isValue && isWhole(sequence) && isWhole(until) && (left === null || isWhole(left))) return { value, sequence, until, left };
  } catch {
    // Falls through: whatever is not one of ours is refused alike.
  }
  throw epcisRefusals.refuse('wrong-page');
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
