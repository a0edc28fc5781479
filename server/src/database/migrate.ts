import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations as all } from './migrations/index.ts';
import type { OpenDatabase } from './open.ts';
import { DatabaseRefusal, reasonOf } from './refusals.ts';

/**
 * Brings the schema to this program's version (or only to the step `upTo`, for an older backup) and returns the names of the steps taken; each step wholly or not at all.
 * @throws DatabaseRefusal schema-newer, migration-failed
 */
export async function migrate({ db }: OpenDatabase, migrations: Readonly<Record<string, Migration>> = all, upTo?: string): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  await refuseNewer(db, Object.keys(migrations).toSorted());
  const { error, results = [] } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? '?';
    throw new DatabaseRefusal('migration-failed', { name: failed, reason: reasonOf(error) }, error);
  }
  return results.map(({ migrationName }) => migrationName);
}

/** Whether this program knows a schema step. */
export const knowsSchema = (name: string): boolean => name in all;

/** The name of the newest schema step that this program knows. */
export const latestSchema = (): string => Object.keys(all).toSorted().at(-1) ?? 'none';

/** The newest step that the database has taken, if any. */
export async function schemaOf(db: OpenDatabase['db']): Promise<string | undefined> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return undefined;
  const newest = await sql<{ name: string | undefined }>`select max(name) as name from kysely_migration`.execute(db);
  return newest.rows[0]?.name ?? undefined;
}

async function refuseNewer(db: OpenDatabase['db'], known: readonly string[]): Promise<void> {
  const theirs = await schemaOf(db);
  if (theirs !== undefined && !known.includes(theirs)) {
    throw new DatabaseRefusal('schema-newer', { theirs, ours: known.at(-1) ?? 'none' });
  }
}
