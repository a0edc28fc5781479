import type { Role } from '@sentra/contract';
import type { Trx } from '../../store.ts';
import { peopleRefusals } from '../refusals.ts';

/** Whose eyes and hands a person, an invitation or a key is to have. */
export interface Standing {
  readonly role: Role;
  readonly memberCode?: string | null | undefined;
  readonly buyerCode?: string | null | undefined;
}

export const standingColumns = ({ role, memberCode, buyerCode }: Standing) => ({ role, member_code: memberCode ?? null, buyer_code: buyerCode ?? null });

/** A member's standing names a member that exists, a buyer's a buyer, and any other names neither. */
export async function refuseWrongStanding(trx: Trx, { role, memberCode, buyerCode }: Standing): Promise<void> {
  if (role === 'member') return refuseWrongMember(trx, memberCode, buyerCode);
  if (role === 'buyer') return refuseWrongBuyer(trx, memberCode, buyerCode);
  if (memberCode || buyerCode) throw peopleRefusals.refuse('code-not-for-role', { role });
}

type Code = string | null | undefined;

async function refuseWrongMember(trx: Trx, memberCode: Code, buyerCode: Code): Promise<void> {
  if (!memberCode || buyerCode) throw peopleRefusals.refuse('member-needed');
  const found = await trx.selectFrom('member').where('code', '=', memberCode).select('code').executeTakeFirst();
  if (!found) throw peopleRefusals.refuse('member-unknown', { code: memberCode });
}

async function refuseWrongBuyer(trx: Trx, memberCode: Code, buyerCode: Code): Promise<void> {
  if (!buyerCode || memberCode) throw peopleRefusals.refuse('buyer-needed');
  const found = await trx.selectFrom('buyer').where('code', '=', buyerCode).select('code').executeTakeFirst();
  if (!found) throw peopleRefusals.refuse('buyer-unknown', { code: buyerCode });
}
