import type { Answer, sessionEndpoints } from '@sentra/contract';
import { sql } from 'kysely';
import { outsideScope } from '../../database/index.ts';
import type { Store, Trx } from '../../store.ts';
import { logInTables } from '../log-in-tables.ts';
import { peopleRefusals } from '../refusals.ts';
import { tokenHash } from './invitations.ts';

/** Where the table of better-auth keeps the link of a person; he has one at most. */
export const resetOf = (personId: string): string => `${kind}${personId}`;
const kind = 'password of ';

export interface Reset {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly cooperativeId: string;
  readonly cooperativeCode: string;
  readonly expiresAt: string;
}

/**
 * Whose password a link opens. Who holds it is not known here yet, so it looks across cooperatives. A person who has joined another
 * cooperative since is not opened any more: this one's office would hold the key to that one's book.
 */
export const resetByToken = (store: Store, token: string): Promise<Reset> => outsideScope(store.database, (trx) => resetIn(trx, store, token));

/** @param trx outside every scope, or beneath one */
export async function resetIn(trx: Trx, store: Store, token: string): Promise<Reset> {
  const found = await logInTables(trx)
    .selectFrom('verification as v')
    .innerJoin('user as u', (on) => on.on(sql<boolean>`v.identifier = ${sql.lit(kind)} || u.id`))
    .innerJoin('membership as m', 'm.person_id', 'u.id')
    .innerJoin('cooperative as c', 'c.id', 'm.cooperative_id')
    .where('v.value', '=', tokenHash(token).toString('hex'))
    .select(['u.id as personId', 'u.name', 'u.email', 'c.id as cooperativeId', 'c.code as cooperativeCode', 'v.expiresAt'])
    .limit(2)
    .execute();
  const [reset] = found;
  if (!reset) throw peopleRefusals.refuse('reset-unknown');
  if (found.length > 1) throw peopleRefusals.refuse('reset-elsewhere', { email: reset.email });
  if (Date.parse(reset.expiresAt) <= store.clock()) throw peopleRefusals.refuse('reset-expired', { expiresAt: reset.expiresAt });
  return reset;
}

/** What the holder of a link may know before he chooses a password. */
export async function readReset(store: Store, token: string): Promise<Answer<typeof sessionEndpoints.passwordLink>> {
  const { email, name, expiresAt } = await resetByToken(store, token);
  return { email, name, expiresAt };
}
