import { type Transaction, sql } from 'kysely';
import type { OpenDatabase } from './open.ts';
import { guarded } from './scope-guard.ts';
import type { Database } from './tables.ts';

export type ScopeRole = 'office' | 'member' | 'buyer' | 'coach' | 'auditor' | 'system';

/** For whom a transaction runs. Row-level security reads it beneath every statement. */
export interface Scope {
  readonly cooperativeId: string;
  readonly personId: string;
  readonly role: ScopeRole;
  /** The member whose rows a member sees. */
  readonly memberCode?: string | undefined;
  /** The buyer whose rows a buyer sees. */
  readonly buyerCode?: string | undefined;
}

export type Work<T> = (transaction: Transaction<Database>) => Promise<T>;

export interface ScopeOptions {
  /** How often to run again after a serialization failure or a deadlock. Only for work that does nothing but write to the database. */
  readonly retries?: number;
}

/**
 * Runs `work` in one transaction in which exactly the rows of `scope` exist; it commits if `work` returns and rolls back if it throws.
 */
export function inScope<T>(database: OpenDatabase, scope: Scope, work: Work<T>, options: ScopeOptions = {}): Promise<T> {
  return transact(database, options, async (transaction) => {
    await enter(transaction, scope);
    return work(transaction);
  });
}

/**
 * Runs `work` in one transaction across all cooperatives: for log-in, schema changes, backup, and jobs that look across.
 * Each use is a hole in the tenant wall and says at its place why it must be.
 */
export function outsideScope<T>(database: OpenDatabase, work: Work<T>, options: ScopeOptions = {}): Promise<T> {
  return transact(database, options, work);
}

/** Local to the transaction: PostgreSQL forgets all of it at commit or rollback. */
async function enter(transaction: Transaction<Database>, scope: Scope): Promise<void> {
  await sql`select
    set_config('sentra.cooperative', ${scope.cooperativeId}, true),
    set_config('sentra.person', ${scope.personId}, true),
    set_config('sentra.role', ${scope.role}, true),
    set_config('sentra.member', ${scope.memberCode ?? ''}, true),
    set_config('sentra.buyer', ${scope.buyerCode ?? ''}, true),
    set_config('role', 'sentra_app', true)`.execute(transaction);
}

/** serialization_failure and deadlock_detected: the server asks to try again. */
const transient = new Set(['40001', '40P01']);

async function transact<T>({ db, pool }: OpenDatabase, { retries = 0 }: ScopeOptions, work: Work<T>): Promise<T> {
  for (let left = retries; ; left -= 1) {
    try {
      return await db.transaction().execute((transaction) => guarded(pool, () => work(transaction)));
    } catch (error) {
      if (left <= 0 || !transient.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
