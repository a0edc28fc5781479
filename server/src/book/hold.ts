import { sql } from 'kysely';
import type { Trx } from '../store.ts';
import { bookTables, type RowSheet } from './tables.ts';

/** Holds every row of these sheets against other writers until the transaction ends: what is read after this stays as it is read. */
export async function holdSheets(trx: Trx, sheets: readonly RowSheet[]): Promise<void> {
  for (const sheet of sheets) await sql`select from ${sql.table(bookTables[sheet].table)} for update`.execute(trx);
}
