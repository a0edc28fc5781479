import type { OpenDatabase } from './open.ts';
import type { Database } from './tables.ts';

/**
 * Brings up to date what the planner of queries knows of these tables. After thousands of rows were written at once it would
 * go on believing that there are none, and read a list in seconds instead of milliseconds, until housekeeping comes round.
 * Not able to is no failure of what was written: it is only slower.
 */
export async function freshStatistics({ pool }: OpenDatabase, tables: readonly (keyof Database)[]): Promise<void> {
  await pool.query(`analyze ${tables.map((table) => `"${table}"`).join(', ')}`).catch(() => undefined);
}
