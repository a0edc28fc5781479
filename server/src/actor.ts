import type { Role } from '@sentra/contract';
import { refusalTable } from './refusal.ts';
import type { Scope } from './database/index.ts';

/** Who acts: a person, a program with a key, or the system itself (the demo, the command line). */
export interface Actor {
  readonly cooperativeId: string;
  readonly personId: string;
  /** The name that the audit keeps, as it was at the time. */
  readonly name: string;
  readonly role: Role | 'system';
  readonly memberCode?: string | undefined;
  readonly buyerCode?: string | undefined;
  /** What makes a repeated request the same request. */
  readonly once?: { readonly key: string; readonly hash: Buffer } | undefined;
}

export const actorRefusals = refusalTable('access', {
  'not-signed-in': { status: 401, id: 'Anda belum masuk. Masuk dulu, lalu ulangi.', en: 'You are not logged in. Log in, then do it again.' },
  'not-allowed': {
    status: 403,
    id: 'Peran Anda, {role}, tidak boleh melakukan ini; yang boleh: {allowed}. Mintalah kepada kantor koperasi.',
    en: 'Your role, {role}, may not do this; those who may: {allowed}. Ask the cooperative office.',
  },
  'used-key': {
    status: 409,
    id: 'Kunci pengulangan {key} sudah dipakai untuk permintaan lain. Pakai kunci baru.',
    en: 'The idempotency key {key} was already used for another request. Use a new key.',
  },
});

/** The first beat of every command: may they? The system may do everything. */
export function may(actor: Actor, allowed: readonly Role[]): void {
  if (actor.role === 'system' || allowed.includes(actor.role)) return;
  throw actorRefusals.refuse('not-allowed', { role: actor.role, allowed: allowed.join(', ') });
}

export const scopeOf = ({ cooperativeId, personId, role, memberCode, buyerCode }: Actor): Scope => ({ cooperativeId, personId, role, memberCode, buyerCode });

/** The same hands, looking across the members of the cooperative: for sums that a member or buyer may see though not their parts. */
export const lookingAcross = (actor: Actor): Actor => ({ ...actor, role: 'system', memberCode: undefined, buyerCode: undefined });
