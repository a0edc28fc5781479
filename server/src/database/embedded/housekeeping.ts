import type pg from 'pg';

const betweenMs = 60_000;

/** Log that a restart after a crash would have to replay; past this the pages are written down instead. */
const logLimitBytes = 64 * 1024 * 1024;

/**
 * Does what a server's background processes do, of which the embedded engine has none: without it the log grows and restarts
 * slow down, the space of deleted rows is never used again, and the planner of queries knows no statistics.
 * Returns a function that ends it.
 */
export function keepHouse(pool: pg.Pool): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // Somebody is waiting: the house can wait longer. What fails now is tried again next time.
    if (pool.waitingCount > 0 || pool.idleCount < pool.totalCount) return;
    running = tidy(pool).catch(() => undefined);
  }, betweenMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** One round: at most one table and one checkpoint, so that nobody waits long behind it. */
export async function tidy(pool: pg.Pool): Promise<void> {
  const table = await neediestTable(pool);
  if (table) await pool.query(`vacuum (analyze) ${table}`);
  if ((await logSinceCheckpoint(pool)) > logLimitBytes) await pool.query('checkpoint');
}

/** Thresholds as PostgreSQL's own autovacuum has them by default (manual, 24.1.6). */
async function neediestTable(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ name: string }>(`
    select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
    where n_dead_tup > 50 + 0.2 * n_live_tup or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup
    order by n_dead_tup + n_mod_since_analyze desc limit 1`);
  return rows[0]?.name;
}

async function logSinceCheckpoint(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>('select pg_current_wal_lsn() - redo_lsn as bytes from pg_control_checkpoint()');
  return rows[0]?.bytes ?? 0;
}
