import { writeArchive, readArchive } from './archive/file.ts';
import { loadRecords } from './archive/load.ts';
import { readDatabase } from './archive/read.ts';
import { type ArchiveRecord, type Head, type TableSum, archiveFormat, isRow } from './archive/records.ts';
import { knowsSchema, latestSchema, migrate, schemaOf } from './migrate.ts';
import type { OpenDatabase } from './open.ts';
import { DatabaseRefusal } from './refusals.ts';
import { outsideScope } from './scope.ts';

export type { TableSum } from './archive/records.ts';

/**
 * Writes everything in the database, as of one instant, into one file that either engine can read back: all cooperatives, so
 * it runs outside any scope. Others may go on writing meanwhile.
 * @throws DatabaseRefusal archive-exists
 */
export async function backup(database: OpenDatabase, file: string, made: Date): Promise<TableSum[]> {
  const schema = await schemaToRead(database);
  let sums: TableSum[] = [];
  await outsideScope(database, async (transaction) => {
    await writeArchive(file, noting(readDatabase(transaction, schema, made), (end) => (sums = end)));
  });
  return sums;
}

/**
 * Puts a backup into an empty database, all or nothing, and compares every table with what the backup says. A backup of an
 * older schema goes into a database without tables, which is then brought to this program's schema.
 * @throws DatabaseRefusal archive-unreadable, archive-damaged, archive-newer, target-schema, target-not-empty, copy-differs
 */
export function restore(database: OpenDatabase, file: string): Promise<TableSum[]> {
  return fill(database, readArchive(file), file);
}

/**
 * Copies everything into another, empty database, all or nothing, and compares count and checksum of every table.
 * @throws DatabaseRefusal target-schema, target-not-empty, copy-differs
 */
export async function move(source: OpenDatabase, target: OpenDatabase, made: Date): Promise<TableSum[]> {
  const schema = await schemaToRead(source);
  return outsideScope(source, (transaction) => fill(target, readDatabase(transaction, schema, made), 'source'));
}

/** As it stands: whoever saves an old database before an upgrade wants the old one saved. */
async function schemaToRead(database: OpenDatabase): Promise<string> {
  const schema = await schemaOf(database.db);
  if (schema !== undefined) return schema;
  await migrate(database);
  return latestSchema();
}

async function fill(target: OpenDatabase, records: AsyncGenerator<ArchiveRecord>, name: string): Promise<TableSum[]> {
  try {
    const head = checkedHead(await records.next(), name);
    await bringTo(target, head.schema);
    const sums = await outsideScope(target, (transaction) => loadRecords(transaction, records));
    await migrate(target);
    // A fresh table has no statistics, and the embedded engine nobody who gathers them by itself.
    await target.pool.query('analyze');
    return sums;
  } finally {
    await records.return(undefined);
  }
}

function checkedHead(first: IteratorResult<ArchiveRecord>, file: string): Head {
  const head = first.done ? undefined : first.value;
  if (!head || isRow(head) || !('sentra' in head)) throw new DatabaseRefusal('archive-unreadable', { file, reason: 'it does not begin as one' });
  if (head.format > archiveFormat || !knowsSchema(head.schema)) {
    throw new DatabaseRefusal('archive-newer', { theirs: `${head.schema} (format ${head.format})`, ours: `${latestSchema()} (format ${archiveFormat})` });
  }
  return head;
}

/** A database without tables takes any schema that this program knows; one that has tables keeps its own. */
async function bringTo(target: OpenDatabase, schema: string): Promise<void> {
  const theirs = await schemaOf(target.db);
  if (theirs === undefined) await migrate(target, undefined, schema);
  else if (theirs !== schema) throw new DatabaseRefusal('target-schema', { target: theirs, source: schema });
}

/** Passes records on and tells what their end says. */
async function* noting(records: AsyncGenerator<ArchiveRecord>, tell: (sums: TableSum[]) => void): AsyncGenerator<ArchiveRecord> {
  for await (const record of records) {
    if (!isRow(record) && 'end' in record) tell(record.end);
    yield record;
  }
}
