import type pg from 'pg';
import { placeOf } from './config.ts';
import { openPool } from './pool.ts';
import { DatabaseRefusal, reasonOf } from './refusals.ts';

/** As `server_version_num` counts: 15.0. The dialect of all SQL here is that version's. */
const oldestServer = 150_000;

/**
 * Connects to a PostgreSQL server.
 * @throws DatabaseRefusal server-unreachable, server-too-old
 */
export async function openServer(url: string): Promise<pg.Pool> {
  const pool = openPool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    // A program that died in the middle must not hold its locks for ever.
    idle_in_transaction_session_timeout: 5 * 60_000,
    // Both engines speak of instants in the same zone; dates have none.
    options: '-c TimeZone=UTC',
  });
  try {
    await checkVersion(pool, placeOf(url));
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function checkVersion(pool: pg.Pool, place: string): Promise<void> {
  const { rows } = await pool
    .query<{ number: string; version: string }>(`select current_setting('server_version_num') as number, current_setting('server_version') as version`)
    .catch((error: unknown) => {
      throw new DatabaseRefusal('server-unreachable', { place, reason: reasonOf(error) }, error);
    });
  const [server] = rows;
  if (!server || Number(server.number) < oldestServer) {
    throw new DatabaseRefusal('server-too-old', { place, version: server?.version ?? '?' });
  }
}
