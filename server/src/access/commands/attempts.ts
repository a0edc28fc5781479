import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { outsideScope } from '../../database/index.ts';
import type { Store } from '../../store.ts';

/** How often something may fail within a quarter of an hour. */
export interface Allowance {
  readonly what: string;
  readonly most: number;
}

const windowMillis = 15 * 60_000;

/**
 * Guesses of one password, and guesses from one address. An office of many people may sit behind one address, and what succeeds is
 * given back, so the second only stops those who try many people.
 */
export const ofPerson = (email: string): Allowance => ({ what: `person ${email}`, most: 10 });
export const ofAddress = (address: string): Allowance => ({ what: `address ${address}`, most: 100 });

/** The key under which it is counted. What people type into a log-in may be a password in the wrong field, so it is not kept as it is. */
const keyOf = ({ what }: Allowance): string => createHash('sha256').update(what).digest('hex');

/**
 * Counts one attempt against each allowance, before its work is done, so that attempts at once count too.
 * @returns seconds to wait; 0 where the attempt may go on
 */
export function takeAttempt(store: Store, allowances: readonly Allowance[]): Promise<number> {
  const now = Math.trunc(store.clock());
  const most = new Map(allowances.map((allowance) => [keyOf(allowance), allowance.most]));
  // Counted in one table for all processes and cooperatives, before anybody is known.
  return outsideScope(
    store.database,
    async (trx) => {
      await sql`delete from "rateLimit" where "lastRequest" <= ${now - windowMillis}`.execute(trx);
      const { rows } = await sql<{ key: string; count: number; since: number }>`
        insert into "rateLimit" as counted (id, key, count, "lastRequest")
        select key, key, 1, ${now} from unnest(${[...most.keys()].toSorted()}::text[]) as key
        on conflict (key) do update set count = counted.count + 1
        returning key, count, "lastRequest" as since`.execute(trx);
      const over = rows.filter(({ key, count }) => count > (most.get(key) ?? 0));
      return Math.max(0, ...over.map(({ since }) => Math.ceil((since + windowMillis - now) / 1000)));
    },
    { retries: 5 },
  );
}

/** Takes back an attempt that succeeded: only failures are to run out. */
export function returnAttempt(store: Store, allowances: readonly Allowance[]): Promise<void> {
  return outsideScope(
    store.database,
    async (trx) => {
      await sql`update "rateLimit" set count = count - 1 where key = any(${allowances.map(keyOf)}::text[])`.execute(trx);
    },
    { retries: 5 },
  );
}
