import type { Book } from '@sentra/messages';
import { readSheets } from '../../book/index.ts';
import type { Trx } from '../../store.ts';

/** The sheets that are the catalogue's. The materials that parts are cast of stand with the members who melt them. */
export const catalogueSheets = ['parts', 'stages', 'routes', 'stock'] as const;
export type CatalogueBook = Pick<Book, (typeof catalogueSheets)[number]>;

/** The whole catalogue as rows of the Book. */
export const catalogueBookIn = (trx: Trx): Promise<CatalogueBook> => readSheets(trx, catalogueSheets);
