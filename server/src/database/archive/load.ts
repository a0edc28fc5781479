import { type Transaction, sql } from 'kysely';
import { DatabaseRefusal } from '../refusals.ts';
import type { Database } from '../tables.ts';
import { TableDigest, difference } from './digest.ts';
import { fixTextForms, sumTable } from './read.ts';
import { type ArchiveRecord, type Row, type TableStart, type TableSum, isRow } from './records.ts';
import { type StoredTable, storedTables } from './tables.ts';

type Writer = Transaction<Database>;

/** A statement's worth: a row may be a word, or a whole planning problem. */
const batchRows = 1000;
const batchCharacters = 4_000_000;

const damaged = (reason: string) => new DatabaseRefusal('archive-damaged', { reason });

/**
 * Puts records (after their head) into the empty tables of `writer`, then reads every table back and compares it with what
 * came in and with what the records' end says. Whatever does not agree throws, and the transaction undoes all.
 * @throws DatabaseRefusal target-not-empty, archive-damaged, copy-differs
 */
export async function loadRecords(writer: Writer, records: AsyncIterable<ArchiveRecord>): Promise<TableSum[]> {
  await fixTextForms(writer);
  const tables = await storedTables(writer);
  await refuseFilled(writer, tables);
  await setLateKeys(writer, tables, 'deferrable initially deferred');
  const read = await insertAll(writer, tables, records);
  await sql`set constraints all immediate`.execute(writer);
  await setLateKeys(writer, tables, 'not deferrable');
  for (const table of tables) {
    const expected = read.find((sum) => sum.table === table.name) ?? new TableDigest(table.name).sum();
    const reason = difference(expected, await sumTable(writer, table));
    if (reason) throw new DatabaseRefusal('copy-differs', { table: table.name, reason });
    await continueIdentities(writer, table);
  }
  return read;
}

async function refuseFilled(writer: Writer, tables: readonly StoredTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(writer);
    if (rows[0]?.count) throw new DatabaseRefusal('target-not-empty', { table: name, rows: rows[0].count });
  }
}

async function setLateKeys(writer: Writer, tables: readonly StoredTable[], when: string): Promise<void> {
  for (const { name, lateKeys } of tables) {
    for (const key of lateKeys) {
      await sql`alter table ${sql.table(name)} alter constraint ${sql.ref(key)} ${sql.raw(when)}`.execute(writer);
    }
  }
}

async function insertAll(writer: Writer, tables: readonly StoredTable[], records: AsyncIterable<ArchiveRecord>): Promise<TableSum[]> {
  const read: TableSum[] = [];
  let current: Filling | undefined;
  const finish = async () => {
    if (current) read.push(await current.finish());
    current = undefined;
  };
  for await (const record of records) {
    if (isRow(record)) {
      if (!current) throw damaged('a row stands before any table');
      await current.add(record);
    } else if ('table' in record) {
      await finish();
      current = new Filling(writer, checkedTable(tables, record));
    } else if ('end' in record) {
      await finish();
      compare(record.end, read);
      return read;
    } else {
      throw damaged('a second head stands in its middle');
    }
  }
  throw damaged('its end is missing');
}

function checkedTable(tables: readonly StoredTable[], { table, columns }: TableStart): StoredTable {
  const known = tables.find(({ name }) => name === table);
  if (!known) throw damaged(`it holds the table "${table}", which its schema does not have`);
  const shape = (of: TableStart['columns'] | StoredTable['columns']) => of.map(({ name, type }) => `${name} ${type}`).join(', ');
  if (shape(columns) !== shape(known.columns)) throw damaged(`the columns of "${table}" are not those of its schema`);
  return known;
}

function compare(said: readonly TableSum[], read: readonly TableSum[]): void {
  for (const sum of said) {
    const reason = difference(sum, read.find(({ table }) => table === sum.table));
    if (reason) throw damaged(`${sum.table}: ${reason}`);
  }
  if (said.length !== read.length) throw damaged(`${said.length} tables expected, ${read.length} found`);
}

/** One table as it fills, some thousand rows a statement. */
class Filling {
  readonly #writer: Writer;
  readonly #table: StoredTable;
  readonly #digest: TableDigest;
  #batch: Row[] = [];
  #characters = 0;

  constructor(writer: Writer, table: StoredTable) {
    this.#writer = writer;
    this.#table = table;
    this.#digest = new TableDigest(table.name);
  }

  async add(row: Row): Promise<void> {
    if (row.length !== this.#table.columns.length) throw damaged(`a row of "${this.#table.name}" has ${row.length} values`);
    this.#digest.add(row);
    this.#batch.push(row);
    this.#characters += row.reduce((total, value) => total + (value?.length ?? 0), 0);
    if (this.#batch.length >= batchRows || this.#characters >= batchCharacters) await this.#write();
  }

  async finish(): Promise<TableSum> {
    await this.#write();
    return this.#digest.sum();
  }

  async #write(): Promise<void> {
    if (this.#batch.length === 0) return;
    const { name, columns } = this.#table;
    const arrays = columns.map((_, index) => sql`${this.#batch.map((row) => row[index] ?? null)}::text[]`);
    const values = columns.map(({ type }, index) => sql`${sql.ref(`c${index}`)}::${sql.raw(type)}`);
    const aliases = columns.map((_, index) => sql.ref(`c${index}`));
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))}) overriding system value
      select ${sql.join(values)} from unnest(${sql.join(arrays)}) as given (${sql.join(aliases)})`
      .execute(this.#writer)
      .catch((error: unknown) => {
        throw new DatabaseRefusal('archive-damaged', { reason: `a row of "${name}" does not fit: ${String(error)}` }, error);
      });
    this.#batch = [];
    this.#characters = 0;
  }
}

/** Numbers that the database gives out itself go on after the highest that came in. */
async function continueIdentities(writer: Writer, { name }: StoredTable): Promise<void> {
  const { rows } = await sql<{ column: string; sequence: string }>`
    select attname as "column", pg_get_serial_sequence(${`public."${name}"`}, attname) as sequence
    from pg_attribute where attrelid = ${`public."${name}"`}::regclass and attidentity <> ''`.execute(writer);
  for (const { column, sequence } of rows) {
    await sql`select setval(${sequence}, coalesce(max(${sql.ref(column)}), 1), count(*) > 0) from ${sql.table(name)}`.execute(writer);
  }
}
