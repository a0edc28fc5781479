import type { Finding } from '../findings.ts';
import type { Book, SheetKey } from '../sheets/book.ts';
import type { SheetOrigin } from './readSheet.ts';

/** Where every row of a book stood in its file, so that what is found later can still be shown there. */
export type Origin = { readonly [K in SheetKey]?: SheetOrigin };

/** What a file says, and all that is wrong with it. The book holds only sound rows; it may be used where nothing is wrong. */
export interface BookReading {
  readonly book: Book;
  readonly origin: Origin;
  readonly findings: readonly Finding[];
  /** How many more findings there were than are listed. */
  readonly more: number;
}
