import type { Answer, peopleEndpoints } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import { instant, reading, type Store } from '../../store.ts';
import { beneathScope } from '../log-in-tables.ts';
import { personOf } from './persons.ts';

/** People of the cooperative, and the invitations that can still be accepted. */
export function listPeople(store: Store, actor: Actor): Promise<Answer<typeof peopleEndpoints.list>> {
  return reading(store, actor, async (trx) => {
    const memberships = await trx.selectFrom('membership').selectAll().orderBy('created_at').orderBy('person_id').execute();
    const ids = memberships.map((row) => row.person_id);
    const persons = await beneathScope(trx, (tables) => tables.selectFrom('user').where('id', '=', (by) => by.fn.any(by.val(ids))).select(['id', 'name', 'email']).execute());
    const byId = new Map(persons.map((person) => [person.id, person]));
    const invitations = await trx
      .selectFrom('invitation')
      .selectAll()
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', instant(store))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
    return {
      people: memberships.flatMap((row) => {
        const person = byId.get(row.person_id);
        return person ? [{ ...personOf({ ...row, ...person }), since: row.created_at }] : [];
      }),
      invitations: invitations.map((row) => ({
        id: row.id,
        email: row.email,
        name: row.name,
        role: row.role,
        memberCode: row.member_code,
        buyerCode: row.buyer_code,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      })),
    };
  });
}
