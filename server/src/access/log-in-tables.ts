import { type Generated, type Kysely, sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { Trx } from '../store.ts';

/** Tables that better-auth reads too, in its layout. They belong to no cooperative: a person may be of several. */
export interface LogInTables {
  user: { id: string; name: string; email: string; emailVerified: boolean };
  account: { id: string; accountId: string; providerId: string; userId: string; password: string | null; updatedAt: Generated<string> };
  session: { id: string; token: string; userId: string; expiresAt: string };
  verification: { id: string; identifier: string; value: string; expiresAt: string };
  rateLimit: { id: string; key: string; count: number; lastRequest: number };
}

export type WithLogIns = Kysely<Omit<Database, keyof LogInTables> & LogInTables>;

/** better-auth's name for an account that has a password. */
export const passwordProvider = 'credential';

/** For a transaction that runs outside every scope. */
export const logInTables = (trx: Trx): WithLogIns => trx as unknown as WithLogIns;

/**
 * Steps out of the tenant's role for the log-in tables, within the transaction of a cooperative: a person, his membership and its
 * audit are written together or not at all. Row-level security does not hold in `work`, so it names every row by its person.
 */
export async function beneathScope<T>(trx: Trx, work: (tables: WithLogIns) => Promise<T>): Promise<T> {
  await sql`set local role none`.execute(trx);
  const result = await work(logInTables(trx));
  await sql`set local role sentra_app`.execute(trx);
  return result;
}
