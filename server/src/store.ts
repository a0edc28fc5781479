import { dateInWib, type PlainDate } from '@sentra/measures';
import type { Transaction } from 'kysely';
import { type Actor, actorRefusals, scopeOf } from './actor.ts';
import { type Database, inScope, type OpenDatabase } from './database/index.ts';

/** What commands and queries work with: the database and the clock. */
export interface Store {
  readonly database: OpenDatabase;
  /** Milliseconds since 1970 in UTC. */
  readonly clock: () => number;
}

export const today = (store: Store): PlainDate => dateInWib(store.clock());
export const instant = (store: Store): string => new Date(store.clock()).toISOString();

export type Trx = Transaction<Database>;

/** Reads what the actor may see, in one transaction. */
export function reading<T>(store: Store, actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inScope(store.database, scopeOf(actor), work, { retries: 3 });
}

/**
 * Writes in one transaction for an actor. Where the actor carries an idempotency key, the answer is kept under it in the same
 * transaction: a repetition gets the first answer again and writes nothing, whatever died in between.
 */
export async function writing<T extends object>(store: Store, actor: Actor, work: (trx: Trx) => Promise<T>): Promise<T> {
  const { database } = store;
  try {
    return await inScope(
      database,
      scopeOf(actor),
      async (trx) => {
        const before = await answeredBefore<T>(trx, actor);
        if (before) return before;
        const answer = await work(trx);
        await keepAnswer(trx, actor, answer);
        return answer;
      },
      { retries: 3 },
    );
  } catch (error) {
    // Two at once with the same key: what stood in the second one's way was the first one's own deed, so it gets that answer.
    const first = actor.once && (await inScope(database, scopeOf(actor), (trx) => answeredBefore<T>(trx, actor), { retries: 3 }));
    if (first) return first;
    throw error;
  }
}

async function answeredBefore<T>(trx: Trx, { once, personId }: Actor): Promise<T | undefined> {
  if (!once) return undefined;
  const row = await trx.selectFrom('idempotency').select(['request_hash', 'response']).where('person_id', '=', personId).where('key', '=', once.key).executeTakeFirst();
  if (!row) return undefined;
  if (!row.request_hash.equals(once.hash)) throw actorRefusals.refuse('used-key', { key: once.key });
  return row.response as T;
}

async function keepAnswer(trx: Trx, { once, personId, cooperativeId }: Actor, answer: object): Promise<void> {
  if (!once) return;
  await trx
    .insertInto('idempotency')
    .values({ cooperative_id: cooperativeId, person_id: personId, key: once.key, request_hash: once.hash, status: 200, response: JSON.stringify(answer) })
    .execute();
}
