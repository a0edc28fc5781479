import { createHash } from 'node:crypto';
import type { Answer, sessionEndpoints } from '@sentra/contract';
import { outsideScope } from '../../database/index.ts';
import type { Store } from '../../store.ts';
import { peopleRefusals } from '../refusals.ts';

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The invitation of a link, of whatever cooperative: who holds the link is not known here yet. */
export async function invitationOf(store: Store, token: string) {
  const invitation = await outsideScope(store.database, (trx) =>
    trx
      .selectFrom('invitation')
      .innerJoin('cooperative', 'cooperative.id', 'invitation.cooperative_id')
      .where('token_hash', '=', tokenHash(token))
      .selectAll('invitation')
      .select(['cooperative.name as cooperative_name', 'cooperative.code as cooperative_code'])
      .executeTakeFirst(),
  );
  if (!invitation) throw peopleRefusals.refuse('invitation-unknown');
  refuseClosed(store, invitation);
  return invitation;
}

interface Closing {
  readonly accepted_at: string | null;
  readonly withdrawn_at: string | null;
  readonly expires_at: string;
}

export function refuseClosed(store: Store, { accepted_at, withdrawn_at, expires_at }: Closing): void {
  if (accepted_at) throw peopleRefusals.refuse('invitation-used');
  if (withdrawn_at) throw peopleRefusals.refuse('invitation-withdrawn');
  if (Date.parse(expires_at) <= store.clock()) throw peopleRefusals.refuse('invitation-expired', { expiresAt: expires_at });
}

/** What the holder of a link may know before accepting. */
export async function readInvitation(store: Store, token: string): Promise<Answer<typeof sessionEndpoints.invitation>> {
  const { email, name, role, cooperative_name, expires_at } = await invitationOf(store, token);
  return { email, name, role, cooperative: cooperative_name, expiresAt: expires_at };
}
