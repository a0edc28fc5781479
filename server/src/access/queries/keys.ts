import { createHash } from 'node:crypto';
import type { Answer, peopleEndpoints } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import { outsideScope } from '../../database/index.ts';
import { reading, type Store } from '../../store.ts';

/** The secret of a key has 256 random bits, so a fast hash keeps it as well as a slow one. */
export const keyHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export function listKeys(store: Store, actor: Actor): Promise<Answer<typeof peopleEndpoints.keys>> {
  return reading(store, actor, async (trx) => {
    const rows = await trx.selectFrom('program_key').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
    return {
      keys: rows.map((row) => ({
        id: row.id,
        prefix: row.prefix,
        name: row.name,
        role: row.role,
        memberCode: row.member_code,
        buyerCode: row.buyer_code,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        lastUsedAt: row.last_used_at,
        revokedAt: row.revoked_at,
      })),
    };
  });
}

/** The key that begins so, of whatever cooperative: which one it is, the key itself says. */
export function keyByPrefix(store: Store, prefix: string) {
  return outsideScope(store.database, (trx) =>
    trx
      .selectFrom('program_key')
      .innerJoin('cooperative', 'cooperative.id', 'program_key.cooperative_id')
      .where('prefix', '=', prefix)
      .selectAll('program_key')
      .select(['cooperative.code', 'cooperative.name as cooperative_name', 'cooperative.is_sample'])
      .executeTakeFirst(),
  );
}
