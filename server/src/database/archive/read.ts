import { type Transaction, sql } from 'kysely';
import type { Database } from '../tables.ts';
import { TableDigest } from './digest.ts';
import { type ArchiveRecord, type Row, type TableSum, archiveFormat } from './records.ts';
import { type StoredTable, storedTables } from './tables.ts';

type Reader = Transaction<Database>;

/** How values are written as text must not depend on the server's or the user's settings. */
export async function fixTextForms(reader: Reader): Promise<void> {
  await sql`select set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true), set_config('IntervalStyle', 'postgres', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`.execute(reader);
}

/** Everything in the database, as of one instant, without holding more than a few rows in memory. The transaction must be new. */
export async function* readDatabase(reader: Reader, schema: string, made: Date): AsyncGenerator<ArchiveRecord> {
  await sql`set transaction isolation level repeatable read, read only`.execute(reader);
  await fixTextForms(reader);
  yield { sentra: 'archive', format: archiveFormat, schema, made: made.toISOString() };
  const sums: TableSum[] = [];
  for (const table of await storedTables(reader)) {
    yield { table: table.name, columns: [...table.columns] };
    const digest = new TableDigest(table.name);
    for await (const row of readTable(reader, table)) {
      digest.add(row);
      yield row;
    }
    sums.push(digest.sum());
  }
  yield { end: sums };
}

/** Counts and digests a table as it now stands. */
export async function sumTable(reader: Reader, table: StoredTable): Promise<TableSum> {
  const digest = new TableDigest(table.name);
  for await (const row of readTable(reader, table)) digest.add(row);
  return digest.sum();
}

async function* readTable(reader: Reader, { name, columns }: StoredTable): AsyncGenerator<Row> {
  const values = columns.map((column, index) => sql`${sql.ref(column.name)}::text as ${sql.ref(`c${index}`)}`);
  await sql`declare archive_rows no scroll cursor for select ${sql.join(values)} from ${sql.table(name)}`.execute(reader);
  const step = sql.raw<Record<string, string | null>>(`fetch ${await rowsAtOnce(reader, name)} from archive_rows`);
  for (;;) {
    const { rows } = await step.execute(reader);
    if (rows.length === 0) break;
    for (const row of rows) yield Object.values(row);
  }
  await sql`close archive_rows`.execute(reader);
}

/** Some 4 MB of a table: a row may be a word, or a whole planning problem. */
async function rowsAtOnce(reader: Reader, table: string): Promise<number> {
  const { rows } = await sql<{ size: number; count: number }>`
    select pg_table_size(${`public."${table}"`}::regclass) as size, (select count(*) from ${sql.table(table)}) as count`.execute(reader);
  const { size = 0, count = 0 } = rows[0] ?? {};
  return Math.max(1, Math.min(2000, Math.floor((4_000_000 * count) / Math.max(1, size))));
}
