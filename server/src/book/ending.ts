import type { Book, Row } from '@sentra/messages';
import { dateInWib, type PlainDate } from '@sentra/measures';
import { takeTurnIn } from '../cooperative/index.ts';
import type { RefusalTable, Refused } from '../refusal.ts';
import type { Trx } from '../store.ts';
import { needsIn, saidNeeds } from './needs.ts';
import { heldRow } from './read.ts';
import type { EndableSheet } from './tables.ts';

/** What a noun whose things can be ended says no with. */
export type EndingRefusals = RefusalTable<'already-ended' | 'not-ended' | 'still-needed'>;

/** A thing that somebody ends or resumes, and how its noun speaks and writes. */
export interface Endable {
  readonly sheet: EndableSheet;
  readonly code: string;
  readonly refusals: EndingRefusals;
  readonly unknown: () => Refused;
  /** Writes the row by the noun's own command. */
  readonly write: (book: Book) => Promise<unknown>;
}

export interface EndBody {
  /** From this day on; without it from today. */
  readonly endedOn?: PlainDate | undefined;
  readonly reason: string;
}

/** `at`: the store's clock, ISO 8601 in UTC. */
type Ending = EndBody & { readonly at: string };

/**
 * Ends a thing that nobody needs any more, in the transaction of the caller. Its row and its past stay.
 *
 * @throws Refused `still-needed` with the open orders, quotes and released lots that need it
 */
export async function endIn(trx: Trx, { sheet, code, refusals, unknown, write }: Endable, { at, endedOn, reason }: Ending): Promise<void> {
  await takeTurnIn(trx);
  const row = await standing(trx, sheet, code);
  if (!row) throw unknown();
  if (row.ended_on) throw refusals.refuse('already-ended', { code, date: row.ended_on, because: row.ended_because ?? '' });
  const needs = (await needsIn({ trx, book: {}, at, hold: true }, sheet, [code])).get(code);
  if (needs) throw refusals.refuse('still-needed', { code }, saidNeeds(needs));
  await write({ [sheet]: [{ ...row, ended_on: endedOn ?? dateInWib(Date.parse(at)), ended_because: reason }] });
}

/** Takes a thing into use again that was ended. */
export async function resumeIn(trx: Trx, { sheet, code, refusals, unknown, write }: Endable): Promise<void> {
  await takeTurnIn(trx);
  const row = await standing(trx, sheet, code);
  if (!row) throw unknown();
  if (!row.ended_on) throw refusals.refuse('not-ended', { code });
  await write({ [sheet]: [{ ...row, ended_on: null, ended_because: null }] });
}

/** All four sheets carry the same two columns. */
type EndableRow = Row<EndableSheet> & { readonly ended_on?: PlainDate | null; readonly ended_because?: string | null };

const standing = (trx: Trx, sheet: EndableSheet, code: string): Promise<EndableRow | undefined> => heldRow(trx, sheet, code);
