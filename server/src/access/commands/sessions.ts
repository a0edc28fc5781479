import type { Answer, sessionEndpoints } from '@sentra/contract';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { recordActs } from '../../audit/index.ts';
import { outsideScope } from '../../database/index.ts';
import { instant, type Store, writing } from '../../store.ts';
import { beneathScope, logInTables, passwordProvider } from '../log-in-tables.ts';
import { logInOfPerson } from '../queries/persons.ts';
import { resetOf } from '../queries/resets.ts';
import type { Known, Recognition } from '../recognition.ts';
import { peopleRefusals } from '../refusals.ts';

/** Deletes a session. better-auth's own log-out would also succeed where the deletion failed. A session is of no cooperative. */
export async function endSession(store: Store, recognition: Recognition, token: string): Promise<void> {
  await outsideScope(store.database, (trx) => logInTables(trx).deleteFrom('session').where('token', '=', token).execute());
  recognition.forget();
}

/** Sessions whose time is over and that nobody asked for again. */
export async function dropOverSessions(store: Store): Promise<void> {
  await outsideScope(store.database, (trx) => logInTables(trx).deleteFrom('session').where('expiresAt', '<=', instant(store)).execute());
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

type PasswordChanged = Answer<typeof sessionEndpoints.changePassword>;

/** Changes the own password and ends every session of the person except the one in which he does it. */
export async function changePassword(store: Store, recognition: Recognition, { actor, person, token }: Required<Known>, { current, next }: PasswordChange): Promise<PasswordChanged> {
  const logIn = await logInOfPerson(store, actor.personId);
  const right = logIn?.password && (await verifyPassword({ hash: logIn.password, password: current }));
  if (!right) throw peopleRefusals.refuse('wrong-current-password');
  const password = await hashPassword(next);
  // Without the key of a repetition: what is kept with it, a fast hash of the request, would hold both passwords.
  const answer = await writing(store, { ...actor, once: undefined }, async (trx) => {
    const changed = await beneathScope(trx, async (tables) => {
      const { numUpdatedRows } = await tables
        .updateTable('account')
        .set({ password, updatedAt: instant(store) })
        .where('userId', '=', actor.personId)
        .where('providerId', '=', passwordProvider)
        .where('password', '=', logIn.password)
        .executeTakeFirst();
      await tables.deleteFrom('session').where('userId', '=', actor.personId).where('token', '!=', token).execute();
      // A link that the office made meanwhile would open what was just closed.
      await tables.deleteFrom('verification').where('identifier', '=', resetOf(actor.personId)).execute();
      return numUpdatedRows;
    });
    // Changed by another session meanwhile, and this one ended with it.
    if (changed !== 1n) throw peopleRefusals.refuse('wrong-current-password');
    await recordActs(trx, actor, [{ act: 'password.changed', subject: 'person', subjectCode: person.email, before: null, after: null }]);
    return {};
  });
  recognition.forget();
  return answer;
}
