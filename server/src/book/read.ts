import { type Book, definitionOf, type Row } from '@sentra/messages';
import { sql } from 'kysely';
import type { Trx } from '../store.ts';
import { selected } from './decide.ts';
import { bookTables, type RowSheet, typeOf } from './tables.ts';

/** Whole sheets as the Book holds them: in the order in which their rows were given where that is kept, else in the order of their key. */
export async function readSheets<Key extends RowSheet>(trx: Trx, sheets: readonly Key[]): Promise<Pick<Book, Key>> {
  const book: Partial<Record<Key, unknown>> = {};
  for (const sheet of sheets) book[sheet] = await readSheet(trx, sheet);
  return book as Pick<Book, Key>;
}

async function readSheet<Key extends RowSheet>(trx: Trx, sheet: Key): Promise<Row<Key>[]> {
  const { table, order } = bookTables[sheet];
  const byKey = definitionOf(sheet).key.map((column) => `t.${column}${typeOf(sheet, column) === 'text' ? ' collate "C"' : ''}`);
  const { rows } = await sql<Row<Key>>`
    select ${selected(sheet)} from ${sql.table(table)} t order by ${sql.raw([...(order ? ['t.position'] : []), ...byKey].join(', '))}`.execute(trx);
  return rows;
}

/** One row of a sheet whose key is a code, as it stands, held until the transaction ends. */
export async function heldRow<Key extends RowSheet>(trx: Trx, sheet: Key, code: string): Promise<Row<Key> | undefined> {
  const { rows } = await sql<Row<Key>>`select ${selected(sheet)} from ${sql.table(bookTables[sheet].table)} t where t.code = ${code} for update of t`.execute(trx);
  return rows[0];
}
