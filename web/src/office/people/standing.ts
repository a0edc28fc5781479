import type { Role } from '@sentra/contract';

/** As what somebody comes in: a member or a buyer belongs to one. */
export interface Standing {
  readonly role: Role;
  readonly code: string;
}

export const emptyStanding: Standing = { role: 'office', code: '' };

/** The role, and whose member or buyer it is; a code typed for another role is not sent. */
export function standingOf({ role, code }: Standing): { readonly role: Role; readonly memberCode?: string; readonly buyerCode?: string } {
  if (role === 'member') return { role, memberCode: code.trim() };
  return role === 'buyer' ? { role, buyerCode: code.trim() } : { role };
}
