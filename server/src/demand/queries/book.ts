import type { Book } from '@sentra/messages';
import { readSheets } from '../../book/index.ts';
import type { Trx } from '../../store.ts';

/** The sheets that are demand's. */
export const demandSheets = ['buyers', 'buyerParts', 'orders'] as const;
export type DemandBook = Pick<Book, (typeof demandSheets)[number]>;

/** All demand as rows of the Book, closed lines too. */
export const demandBookIn = (trx: Trx): Promise<DemandBook> => readSheets(trx, demandSheets);
