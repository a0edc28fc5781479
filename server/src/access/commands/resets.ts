import { randomUUID } from 'node:crypto';
import type { Answer, peopleEndpoints } from '@sentra/contract';
import { hashPassword } from 'better-auth/crypto';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { outsideScope } from '../../database/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { beneathScope, logInTables, passwordProvider, type WithLogIns } from '../log-in-tables.ts';
import { tokenHash } from '../queries/invitations.ts';
import { type Reset, resetByToken, resetIn, resetOf } from '../queries/resets.ts';
import type { Recognition } from '../recognition.ts';
import { peopleRefusals } from '../refusals.ts';
import { newSeed, shownOnce } from '../secret.ts';
import { normalEmail, refusePasswordLength } from './log-ins.ts';

/** A day: whoever forgot his password is waiting for it. */
const validMillis = 24 * 3600_000;

/**
 * Makes a link by which a person chooses a new password, to be handed over by the office. A newer link takes the place of an older
 * one. The answer's path is the only place where the link ever stands.
 */
export async function offerReset(store: Store, secret: string, actor: Actor, personId: string): Promise<Answer<typeof peopleEndpoints.resetPassword>> {
  may(actor, ['office']);
  if (personId === actor.personId) throw peopleRefusals.refuse('reset-own');
  const { expiresAt, seed } = await writing(store, actor, async (trx) => {
    const here = await trx.selectFrom('membership').select('person_id').where('person_id', '=', personId).executeTakeFirst();
    if (!here) throw peopleRefusals.refuse('person-unknown', { id: personId });
    const made = { expiresAt: new Date(store.clock() + validMillis).toISOString(), seed: newSeed() };
    const email = await beneathScope(trx, (tables) => replaceLink(tables, store, personId, { ...made, value: tokenHash(shownOnce(secret, 'password', made.seed)).toString('hex') }));
    await recordActs(trx, actor, [{ act: 'password.offered', subject: 'person', subjectCode: email, before: null, after: { email, expiresAt: made.expiresAt } }]);
    return made;
  });
  return { path: `/kata-sandi/${shownOnce(secret, 'password', seed)}`, expiresAt };
}

async function replaceLink(tables: WithLogIns, store: Store, personId: string, { value, expiresAt }: { value: string; expiresAt: string }): Promise<string> {
  // The person is held, so that of two links made at once one remains.
  const { email } = await tables.selectFrom('user').where('id', '=', personId).select('email').forUpdate().executeTakeFirstOrThrow();
  const { length: cooperatives } = await tables.selectFrom('membership').where('person_id', '=', personId).select('person_id').limit(2).execute();
  if (cooperatives > 1) throw peopleRefusals.refuse('reset-elsewhere', { email });
  await tables.deleteFrom('verification').where((by) => by.or([by('identifier', '=', resetOf(personId)), by('expiresAt', '<=', instant(store))])).execute();
  await tables.insertInto('verification').values({ id: randomUUID(), identifier: resetOf(personId), value, expiresAt }).execute();
  return email;
}

/** Sets the password that the holder of a link chose, once: every session of the person ends, and the link with it. */
export async function resetPassword(store: Store, recognition: Recognition, token: string, password: string): Promise<Reset> {
  const { personId, name, email, cooperativeId } = await resetByToken(store, token);
  const hash = await hashPassword(password);
  // Nobody is logged in; the link alone allows it, and it allows this.
  const actor: Actor = { cooperativeId, personId, name, role: 'system' };
  const used = await writing(store, actor, async (trx) => {
    const reset = await beneathScope(trx, async (tables) => {
      await tables.selectFrom('user').where('id', '=', personId).select('id').forUpdate().execute();
      const valid = await resetIn(trx, store, token);
      await putPassword(tables, store, personId, hash);
      return valid;
    });
    await recordActs(trx, actor, [{ act: 'password.reset', subject: 'person', subjectCode: email, before: null, after: null }]);
    return reset;
  });
  recognition.forget();
  return used;
}

/**
 * Sets the password of a person from the command line of the server, where no office can: the only person of the office forgot his,
 * or the person is of several cooperatives. Each of them finds it in its history.
 */
export async function setPassword(store: Store, { email: typed, password }: { email: string; password: string }): Promise<void> {
  const email = normalEmail(typed);
  refusePasswordLength(password);
  const hash = await hashPassword(password);
  await outsideScope(store.database, async (trx) => {
    const tables = logInTables(trx);
    const person = await tables.selectFrom('user').where('email', '=', email).select('id').forUpdate().executeTakeFirst();
    if (!person) throw peopleRefusals.refuse('email-unknown', { email });
    await putPassword(tables, store, person.id, hash);
    for (const cooperativeId of await cooperativesOf(trx, person.id)) {
      await recordActs(trx, { cooperativeId, personId: 'system', name: 'Sentra', role: 'system' }, [{ act: 'password.reset', subject: 'person', subjectCode: email, before: null, after: null }]);
    }
  });
}

const cooperativesOf = async (trx: Trx, personId: string): Promise<string[]> =>
  (await trx.selectFrom('membership').where('person_id', '=', personId).select('cooperative_id').execute()).map(({ cooperative_id }) => cooperative_id);

async function putPassword(tables: WithLogIns, store: Store, personId: string, password: string): Promise<void> {
  await tables.updateTable('account').set({ password, updatedAt: instant(store) }).where('userId', '=', personId).where('providerId', '=', passwordProvider).execute();
  await tables.deleteFrom('session').where('userId', '=', personId).execute();
  await tables.deleteFrom('verification').where('identifier', '=', resetOf(personId)).execute();
}
