import { randomUUID } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Actor } from '../../actor.ts';
import { instant, type Store, type Trx } from '../../store.ts';
import { beneathScope, passwordProvider } from '../log-in-tables.ts';
import { logInOf } from '../queries/persons.ts';
import { type Standing, standingColumns } from '../queries/standing.ts';
import { peopleRefusals } from '../refusals.ts';
import { passwordLength } from '../sessions.ts';

export interface Credentials {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** A log-in that exists, or one that is to be made. */
export interface PreparedLogIn {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** What scrypt made of the password of a new person; absent for one who has a log-in already. */
  readonly newPassword?: string;
}

export const normalEmail = (email: string): string => email.trim().toLowerCase();

/**
 * Finds or prepares the log-in of an e-mail. Done before the transaction, because hashing takes a tenth of a second. A person of
 * another cooperative keeps his password and proves that he knows it: an invitation must not open somebody's account.
 */
export async function prepareLogIn(store: Store, { email: typed, name, password }: Credentials): Promise<PreparedLogIn> {
  const email = normalEmail(typed);
  const known = await logInOf(store, email);
  if (!known) return newLogIn({ email, name, password });
  const knows = known.password !== null && (await verifyPassword({ hash: known.password, password }));
  if (!knows) throw peopleRefusals.refuse('password-of-known-person', { email });
  return { personId: known.id, name: known.name, email };
}

async function newLogIn({ email, name, password }: Credentials): Promise<PreparedLogIn> {
  if (!z.email().max(200).safeParse(email).success) throw peopleRefusals.refuse('email-wrong', { email });
  refusePasswordLength(password);
  return { personId: randomUUID(), name, email, newPassword: await hashPassword(password) };
}

export function refusePasswordLength(password: string): void {
  const { least, most } = passwordLength;
  if (password.length < least || password.length > most) throw peopleRefusals.refuse('password-length', { length: password.length, least, most });
}

/** Makes the person one of the actor's cooperative, and his log-in if it is new. */
export async function joinIn(trx: Trx, store: Store, actor: Actor, logIn: PreparedLogIn, standing: Standing): Promise<void> {
  if (logIn.newPassword !== undefined) await makeLogIn(trx, { ...logIn, newPassword: logIn.newPassword });
  const joined = await trx
    .insertInto('membership')
    .values({ cooperative_id: actor.cooperativeId, person_id: logIn.personId, ...standingColumns(standing), created_at: instant(store) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (!joined) throw peopleRefusals.refuse('already-here', { email: logIn.email });
}

function makeLogIn(trx: Trx, { personId, name, email, newPassword }: Required<PreparedLogIn>): Promise<void> {
  return beneathScope(trx, async (tables) => {
    const made = await tables
      .insertInto('user')
      .values({ id: personId, name, email, emailVerified: false })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw peopleRefusals.refuse('same-moment', { email });
    await tables
      .insertInto('account')
      .values({ id: randomUUID(), accountId: personId, providerId: passwordProvider, userId: personId, password: newPassword })
      .execute();
  });
}
