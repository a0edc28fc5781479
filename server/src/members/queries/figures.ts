import type { Member } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';

/** Figures about the cooperative as a whole. */
export const readCooperativeFigures = (store: Store, actor: Actor): Promise<{ figures: Member['figures'] }> => reading(store, actor, async (trx) => ({ figures: await figuresOf(trx, null) }));

/** Everything that was stated of a member, or, of null, of the cooperative as a whole: by name, the latest first. */
export const figuresOf = (trx: Trx, member: string | null): Promise<Member['figures']> =>
  trx
    .selectFrom('figure')
    .select(['id', 'name', 'value', 'unit', 'as_of as asOf', 'source', 'is_sample as isSample'])
    .where('member_code', 'is not distinct from', member)
    .orderBy(sql`lower(name) collate "C"`)
    .orderBy('as_of', 'desc')
    .orderBy('id')
    .execute();
