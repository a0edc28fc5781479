import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { buildFolder } from '../entrypoints.ts';
import { migrate } from './migrate.ts';
import { type OpenDatabase, openDatabase } from './open.ts';
import { startCluster } from './testing/cluster.ts';

export type TestEngine = OpenDatabase['engine'];

/** Which engine the suite runs on: SENTRA_TEST_ENGINE=embedded (as when unset) or postgres. */
export function testEngine(): TestEngine {
  const engine = process.env['SENTRA_TEST_ENGINE'] || 'embedded';
  if (engine === 'embedded' || engine === 'postgres') return engine;
  throw new Error(`SENTRA_TEST_ENGINE is "${engine}"; it can be "embedded" or "postgres".`);
}

/** Address of a PostgreSQL server on which tests may make databases: given, or started for this run by tests/setup/postgres.ts. */
export const testServer = (): string | undefined => process.env['SENTRA_TEST_DATABASE_URL'] || process.env['SENTRA_TEST_CLUSTER'] || undefined;

/**
 * An open, migrated, empty database of its own, on the engine under test. Close it in `afterAll`: that removes it.
 *
 * @example
 * const database = await testDatabase();
 * afterAll(() => database.close());
 */
export function testDatabase(engine: TestEngine = testEngine()): Promise<OpenDatabase> {
  return engine === 'embedded' ? embeddedTestDatabase() : serverTestDatabase();
}

/** Removes every row of every table, so that tests of one file begin alike. */
export async function emptyTables({ pool }: OpenDatabase): Promise<void> {
  const { rows } = await pool.query<{ tables: string | undefined }>(
    `select string_agg(quote_ident(tablename), ', ') as tables from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  );
  if (rows[0]?.tables) await pool.query(`truncate ${rows[0].tables} restart identity cascade`);
}

/** A copy of a migrated data folder, in the temporary folder. */
async function embeddedTestDatabase(): Promise<OpenDatabase> {
  const folder = await temporaryFolder();
  await cp(await migratedFolder(), folder, { recursive: true });
  const database = await openDatabase({ engine: 'embedded', folder });
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...database, close };
}

/** A new folder, within the one that the run's end removes. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(process.env['SENTRA_TEST_FOLDER'] ?? tmpdir(), 'sentra-test-'));
}

/** Made once for each state of the schema's sources, and kept in the build folder. */
async function migratedFolder(): Promise<string> {
  const kept = path.join(buildFolder(), `test-database-${schemaFingerprint()}`);
  if (await exists(kept)) return kept;
  const draft = await mkdtemp(`${kept}.`);
  const database = await openDatabase({ engine: 'embedded', folder: draft });
  await migrate(database);
  await database.close();
  // Another test file may have been first.
  await rename(draft, kept).catch(() => rm(draft, { recursive: true, force: true }));
  await removeOutdated(path.dirname(kept), path.basename(kept));
  return kept;
}

/** Those of earlier schemas; not of the last hour, which another run may be copying just now. */
async function removeOutdated(folder: string, kept: string): Promise<void> {
  for (const name of readdirSync(folder).filter((entry) => /^test-(database|program)-/.test(entry) && entry !== kept)) {
    const { mtimeMs } = await stat(path.join(folder, name));
    if (Date.now() - mtimeMs > 3_600_000) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function schemaFingerprint(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /^(migrations|embedded)\/.*\.ts$|^(visibility|role)\.ts$/.test(name));
  const hash = createHash('sha256');
  for (const name of sources.toSorted()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

const exists = (entry: string) =>
  stat(entry).then(
    () => true,
    () => false,
  );

/** A database of its own on the server, copied from one that is migrated once per server. */
async function serverTestDatabase(): Promise<OpenDatabase> {
  const server = testServer();
  if (!server) throw new Error('No PostgreSQL server for tests: run vitest with SENTRA_TEST_ENGINE=postgres, or give SENTRA_TEST_DATABASE_URL.');
  const name = `sentra_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, async (admin) => {
    const template = await migratedTemplate(admin, server);
    await admin.query(`create database ${name} template ${template}`);
  });
  const database = await openDatabase({ engine: 'postgres', url: databaseOn(server, name) });
  const close = async () => {
    await database.close();
    await administer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
  };
  return { ...database, close };
}

/** A new and empty database on the server, without any schema; `remove` drops it. */
export async function emptyServerDatabase(server: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `sentra_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, (admin) => admin.query(`create database ${name}`));
  return { url: databaseOn(server, name), remove: async () => void (await administer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`))) };
}

/** Any number that no one else takes as an advisory lock here. */
const templateLock = 7_364_291;

async function migratedTemplate(admin: pg.Client, server: string): Promise<string> {
  const template = `sentra_template_${schemaFingerprint()}`;
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return template;
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft}`);
    const database = await openDatabase({ engine: 'postgres', url: databaseOn(server, draft) });
    try {
      await migrate(database);
    } finally {
      await database.close();
    }
    await admin.query(`alter database ${draft} rename to ${template}`);
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

async function administer<T>(server: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A PostgreSQL server for tests that need one whatever engine the suite runs on; undefined where this machine has none. */
export async function serverForTests(): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  const given = testServer();
  return given ? { url: given, stop: async () => undefined } : startCluster({ fsync: false });
}
