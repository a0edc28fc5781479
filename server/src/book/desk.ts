import { dateInWib, mondayOf, type PlainDate } from '@sentra/measures';
import type { Book } from '@sentra/messages';
import type { Trx } from '../store.ts';
import type { BookRow, RowSheet } from './tables.ts';

/** With what a decision is made: the rows sent, and the database as it stands. */
export interface Desk {
  readonly trx: Trx;
  readonly book: Book;
  /** When this is decided, by the store's clock: ISO 8601 in UTC. */
  readonly at: string;
  /** Rows that will be written are held against others until the transaction ends; a preview holds nothing. */
  readonly hold: boolean;
}

/** The week in which something is decided. */
export const mondayAt = (at: string): PlainDate => mondayOf(dateInWib(Date.parse(at)));

/** The rows sent for a sheet, seen without the types of their columns. */
export const rowsOf = (book: Book, sheet: RowSheet): readonly BookRow[] => (book[sheet] ?? []) as readonly unknown[] as readonly BookRow[];

/** A row with its place in the sheet that was sent. */
export interface PlacedRow {
  readonly row: BookRow;
  readonly index: number;
}
