import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DatabaseConfig } from './config.ts';
import { openEmbedded } from './embedded/open.ts';
import { instantsAsText } from './instants.ts';
import { ensureAppRole } from './role.ts';
import { openServer } from './server.ts';
import type { Database } from './tables.ts';

/** An open database. Statements go through `inScope` and `outsideScope`; the pool is for those who bring their own SQL (log-in, queue). */
export interface OpenDatabase {
  readonly engine: DatabaseConfig['engine'];
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  /** Ends every connection and frees the data folder. What was acknowledged is safe with or without it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the database that the configuration names, both engines behind the same pool. It does not change the schema: see `migrate`.
 * @throws DatabaseRefusal whatever keeps it from opening, as a sentence
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  const { pool, close } = await openEngine(config);
  try {
    await ensureAppRole(pool);
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [instantsAsText] });
    return { engine: config.engine, pool, db, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openEngine(config: DatabaseConfig): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  if (config.engine === 'embedded') return openEmbedded(config.folder);
  const pool = await openServer(config.url);
  return { pool, close: () => pool.end() };
}
