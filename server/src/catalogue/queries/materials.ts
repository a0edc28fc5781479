import type { Material } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';

/** Materials and grades in the order in which the cooperative listed them. */
export const readMaterials = (store: Store, actor: Actor): Promise<{ materials: Material[] }> => reading(store, actor, async (trx) => ({ materials: await materials(trx).execute() }));

export const materialIn = (trx: Trx, code: string): Promise<Material> => materials(trx).where('code', '=', code).executeTakeFirstOrThrow();

const materials = (trx: Trx) =>
  trx
    .selectFrom('material')
    .select(['code', 'name', 'kind', 'standard', 'source', 'ended_on as endedOn', 'ended_because as endedBecause'])
    .orderBy('position')
    .orderBy(sql`code collate "C"`);
