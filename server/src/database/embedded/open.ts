import type pg from 'pg';
import { lockFolder } from '../lock.ts';
import { openPool } from '../pool.ts';
import { DatabaseRefusal, reasonOf } from '../refusals.ts';
import { EmbeddedEngine } from './engine.ts';
import { claimFolder, databaseIn, prepareFolder } from './folder.ts';
import { keepHouse } from './housekeeping.ts';

export interface EmbeddedDatabase {
  readonly pool: pg.Pool;
  /** How often the disk was asked to keep what was written. */
  readonly syncs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the embedded database in a data folder, making it if the folder is new.
 * @throws DatabaseRefusal folder-locked, folder-unusable, folder-foreign, folder-version, folder-damaged
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  claimFolder(folder);
  const release = await lockFolder(folder);
  try {
    await prepareFolder(folder);
    const engine = new EmbeddedEngine({ folder: databaseIn(folder) });
    await engine.start().catch((error: unknown) => {
      throw new DatabaseRefusal('folder-damaged', { folder, reason: reasonOf(error) }, error);
    });
    // One connection, because the engine is one session. Names and password are never looked at, but pg would ask the environment for them.
    const pool = openPool({
      max: 1,
      idleTimeoutMillis: 0,
      stream: engine.connection,
      host: 'embedded',
      user: 'postgres',
      database: 'postgres',
      password: 'embedded',
      ssl: false,
      options: '',
    });
    const endHousekeeping = keepHouse(pool);
    const close = async () => {
      await endHousekeeping();
      await pool.end();
      await engine.close();
      await release();
    };
    return { pool, syncs: () => engine.syncs(), close };
  } catch (error) {
    await release();
    throw error;
  }
}
