import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import { tidy } from './housekeeping.ts';
import { openEmbedded } from './open.ts';

it('gathers statistics, frees dead rows and cuts the log, which nobody else does in the embedded engine', async () => {
  const database = await openEmbedded(await temporaryFolder());
  const { pool } = database;
  const one = async (query: string) => Object.values((await pool.query<Record<string, number>>(query)).rows[0] ?? {})[0];
  await pool.query(`create table much as select i, repeat('x', 900) as filling from generate_series(1, 100000) i`);
  await pool.query('delete from much where i % 2 = 0');
  // What a session did is told to the statistics within a second, or when asked.
  await pool.query('select pg_stat_force_next_flush()');
  const log = 'select pg_current_wal_lsn() - redo_lsn as bytes from pg_control_checkpoint()';
  expect(await one(log)).toBeGreaterThan(64e6);
  await tidy(pool);
  expect(await one(log)).toBeLessThan(1e6);
  expect(await one(`select reltuples::int from pg_class where relname = 'much'`)).toBe(50_000);
  expect(await one(`select n_dead_tup from pg_stat_user_tables where relname = 'much'`)).toBe(0);
  await database.close();
});
