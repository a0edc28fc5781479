import { randomBytes, randomUUID } from 'node:crypto';
import type { Answer, peopleEndpoints } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { outsideScope } from '../../database/index.ts';
import { instant, type Store, writing } from '../../store.ts';
import { keyHash } from '../queries/keys.ts';
import { refuseWrongStanding, standingColumns } from '../queries/standing.ts';
import type { Recognition } from '../recognition.ts';
import { peopleRefusals } from '../refusals.ts';
import { newSeed, shownOnce } from '../secret.ts';

export type NewKey = z.output<typeof peopleEndpoints.makeKey.body>;

/** Makes a key for a program. The answer is the only place where its secret ever stands. */
export async function makeKey(store: Store, secret: string, actor: Actor, key: NewKey): Promise<Answer<typeof peopleEndpoints.makeKey>> {
  may(actor, ['office']);
  const { name, role, memberCode = null, buyerCode = null, expiresAt = null } = key;
  if (expiresAt && Date.parse(expiresAt) <= store.clock()) throw peopleRefusals.refuse('key-already-over', { expiresAt });
  const { id, prefix, seed } = await writing(store, actor, async (trx) => {
    await refuseWrongStanding(trx, key);
    const made = { id: randomUUID(), prefix: randomBytes(6).toString('hex'), seed: newSeed() };
    await trx
      .insertInto('program_key')
      .values({
        cooperative_id: actor.cooperativeId,
        id: made.id,
        prefix: made.prefix,
        secret_hash: keyHash(shownOnce(secret, 'key', made.seed)),
        name,
        ...standingColumns(key),
        created_by: actor.personId,
        created_at: instant(store),
        expires_at: expiresAt,
        revoked_at: null,
        last_used_at: null,
      })
      .execute();
    const after = { name, prefix: made.prefix, role, memberCode, buyerCode, expiresAt };
    await recordActs(trx, actor, [{ act: 'key.made', subject: 'key', subjectCode: made.prefix, before: null, after }]);
    return made;
  });
  return { id, secret: `sentra_${prefix}_${shownOnce(secret, 'key', seed)}` };
}

export async function revokeKey(store: Store, recognition: Recognition, actor: Actor, id: string): Promise<Answer<typeof peopleEndpoints.revokeKey>> {
  may(actor, ['office']);
  const answer = await writing(store, actor, async (trx) => {
    const key = await trx.selectFrom('program_key').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!key) throw peopleRefusals.refuse('key-missing', { id });
    if (key.revoked_at) return {};
    const revokedAt = instant(store);
    await trx.updateTable('program_key').set({ revoked_at: revokedAt }).where('id', '=', id).execute();
    const before = { name: key.name, prefix: key.prefix, role: key.role };
    await recordActs(trx, actor, [{ act: 'key.revoked', subject: 'key', subjectCode: key.prefix, before, after: { ...before, revokedAt } }]);
    return {};
  });
  recognition.forget();
  return answer;
}

/** Notes that a key is in use. Not an act of a person, so it is outside the cooperative's scope and the audit. */
export function noteKeyUse(store: Store, id: string): Promise<unknown> {
  return outsideScope(store.database, (trx) => trx.updateTable('program_key').set({ last_used_at: instant(store) }).where('id', '=', id).execute());
}
