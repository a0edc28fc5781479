import { randomUUID } from 'node:crypto';
import type { Answer, peopleEndpoints } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { beneathScope } from '../log-in-tables.ts';
import { invitationOf, refuseClosed, tokenHash } from '../queries/invitations.ts';
import { refuseWrongStanding, standingColumns } from '../queries/standing.ts';
import { peopleRefusals } from '../refusals.ts';
import { newSeed, shownOnce } from '../secret.ts';
import { joinIn, normalEmail, prepareLogIn } from './log-ins.ts';
import { onePersonAtATime } from './people.ts';

const validMillis = 7 * 24 * 3600_000;

export type Invitation = z.output<typeof peopleEndpoints.invite.body>;

/** Invites a person for a week. The answer's path is the only place where the link ever stands. */
export async function invite(store: Store, secret: string, actor: Actor, invitation: Invitation): Promise<Answer<typeof peopleEndpoints.invite>> {
  may(actor, ['office']);
  const email = normalEmail(invitation.email);
  const { id, expiresAt, seed } = await writing(store, actor, async (trx) => {
    await onePersonAtATime(trx);
    await refuseWrongStanding(trx, invitation);
    await refuseKnown(trx, store, email);
    const made = { id: randomUUID(), expiresAt: new Date(store.clock() + validMillis).toISOString(), seed: newSeed() };
    await trx
      .insertInto('invitation')
      .values({
        cooperative_id: actor.cooperativeId,
        id: made.id,
        token_hash: tokenHash(shownOnce(secret, 'invitation', made.seed)),
        email,
        name: invitation.name,
        ...standingColumns(invitation),
        invited_by: actor.personId,
        created_at: instant(store),
        expires_at: made.expiresAt,
        accepted_at: null,
        withdrawn_at: null,
      })
      .execute();
    const { name, role, memberCode = null, buyerCode = null } = invitation;
    const after = { email, name, role, memberCode, buyerCode, expiresAt: made.expiresAt };
    await recordActs(trx, actor, [{ act: 'invitation.made', subject: 'invitation', subjectCode: email, before: null, after }]);
    return made;
  });
  return { id, path: `/undangan/${shownOnce(secret, 'invitation', seed)}`, expiresAt };
}

async function refuseKnown(trx: Trx, store: Store, email: string): Promise<void> {
  const person = await beneathScope(trx, (tables) => tables.selectFrom('user').where('email', '=', email).select('id').executeTakeFirst());
  const here = person && (await trx.selectFrom('membership').where('person_id', '=', person.id).select('person_id').executeTakeFirst());
  if (here) throw peopleRefusals.refuse('already-here', { email });
  const open = await trx
    .selectFrom('invitation')
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', instant(store))
    .select('id')
    .executeTakeFirst();
  if (open) throw peopleRefusals.refuse('already-invited', { email });
}

export function withdrawInvitation(store: Store, actor: Actor, id: string): Promise<Answer<typeof peopleEndpoints.withdrawInvitation>> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const invitation = await trx.selectFrom('invitation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!invitation) throw peopleRefusals.refuse('invitation-unknown');
    if (invitation.accepted_at) throw peopleRefusals.refuse('invitation-used');
    if (invitation.withdrawn_at) return {};
    await trx.updateTable('invitation').set({ withdrawn_at: instant(store) }).where('id', '=', id).execute();
    const { email, name, role } = invitation;
    await recordActs(trx, actor, [{ act: 'invitation.withdrawn', subject: 'invitation', subjectCode: email, before: { email, name, role }, after: null }]);
    return {};
  });
}

/** Accepts an invitation once: of two at the same moment, the second waits for the first and is refused. */
export async function acceptInvitation(store: Store, token: string, { name, password }: { name: string; password: string }): Promise<{ cooperativeCode: string }> {
  const invitation = await invitationOf(store, token);
  const logIn = await prepareLogIn(store, { email: invitation.email, name, password });
  const standing = { role: invitation.role, memberCode: invitation.member_code, buyerCode: invitation.buyer_code };
  // Nobody is logged in; the link alone allows it, and what it allows is written in it.
  const actor: Actor = { cooperativeId: invitation.cooperative_id, personId: logIn.personId, name: logIn.name, role: 'system' };
  return writing(store, actor, async (trx) => {
    refuseClosed(store, await trx.selectFrom('invitation').selectAll().where('id', '=', invitation.id).forUpdate().executeTakeFirstOrThrow());
    await refuseWrongStanding(trx, standing);
    await joinIn(trx, store, actor, logIn, standing);
    await trx.updateTable('invitation').set({ accepted_at: instant(store) }).where('id', '=', invitation.id).execute();
    await recordActs(trx, actor, [
      { act: 'invitation.accepted', subject: 'invitation', subjectCode: logIn.email, before: null, after: { email: logIn.email, name: logIn.name, ...standing } },
    ]);
    return { cooperativeCode: invitation.cooperative_code };
  });
}
