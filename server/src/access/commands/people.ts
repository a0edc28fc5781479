import type { Answer, peopleEndpoints } from '@sentra/contract';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { type Store, type Trx, writing } from '../../store.ts';
import { beneathScope } from '../log-in-tables.ts';
import { refuseWrongStanding, type Standing } from '../queries/standing.ts';
import { peopleRefusals } from '../refusals.ts';
import type { Recognition } from '../recognition.ts';
import { type Credentials, joinIn, prepareLogIn } from './log-ins.ts';

export interface NewPerson extends Credentials, Standing {}

/** Makes a person of the cooperative without an invitation: for the command line and the demo. */
export async function addPerson(store: Store, actor: Actor, person: NewPerson): Promise<{ id: string }> {
  may(actor, ['office']);
  const logIn = await prepareLogIn(store, person);
  return writing(store, actor, async (trx) => {
    await refuseWrongStanding(trx, person);
    await joinIn(trx, store, actor, logIn, person);
    const { role, memberCode = null, buyerCode = null } = person;
    const after = { email: logIn.email, name: logIn.name, role, memberCode, buyerCode };
    await recordActs(trx, actor, [{ act: 'person.added', subject: 'person', subjectCode: logIn.email, before: null, after }]);
    return { id: logIn.personId };
  });
}

/** Takes a person out of the cooperative and ends his sessions; a person of no cooperative any more loses his log-in. */
export async function removePerson(store: Store, recognition: Recognition, actor: Actor, personId: string): Promise<Answer<typeof peopleEndpoints.remove>> {
  may(actor, ['office']);
  const answer = await writing(store, actor, async (trx) => {
    await onePersonAtATime(trx);
    const membership = await trx.selectFrom('membership').selectAll().where('person_id', '=', personId).executeTakeFirst();
    if (!membership) throw peopleRefusals.refuse('person-unknown', { id: personId });
    if (membership.role === 'office') await refuseLastOffice(trx);
    await trx.deleteFrom('membership').where('person_id', '=', personId).execute();
    const { email, name } = await endLogIn(trx, personId);
    const { role, member_code: memberCode, buyer_code: buyerCode } = membership;
    await recordActs(trx, actor, [{ act: 'person.removed', subject: 'person', subjectCode: email, before: { email, name, role, memberCode, buyerCode }, after: null }]);
    return {};
  });
  recognition.forget();
  return answer;
}

/** Two who remove each other at once, or invite the same person twice, must see each other: they wait in line at the cooperative. */
export async function onePersonAtATime(trx: Trx): Promise<void> {
  await trx.selectFrom('cooperative').select('id').forNoKeyUpdate().execute();
}

async function refuseLastOffice(trx: Trx): Promise<void> {
  const office = await trx.selectFrom('membership').select('person_id').where('role', '=', 'office').limit(2).execute();
  if (office.length < 2) throw peopleRefusals.refuse('last-office');
}

function endLogIn(trx: Trx, personId: string): Promise<{ email: string; name: string }> {
  return beneathScope(trx, async (tables) => {
    const person = await tables.selectFrom('user').where('id', '=', personId).select(['email', 'name']).forUpdate().executeTakeFirstOrThrow();
    await tables.deleteFrom('session').where('userId', '=', personId).execute();
    const elsewhere = await tables.selectFrom('membership').where('person_id', '=', personId).select('cooperative_id').limit(1).executeTakeFirst();
    if (!elsewhere) await tables.deleteFrom('user').where('id', '=', personId).execute();
    return person;
  });
}
