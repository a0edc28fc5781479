import type { Material } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';

/** Materials and grades in the order in which the cooperative listed them. */
export const readMaterials = (store: Store, actor: Actor): Promise<{ materials: Material[] }> =>
  reading(store, actor, async (trx) => ({
    materials: await trx
      .selectFrom('material')
      .select(['code', 'name', 'kind', 'standard', 'source'])
      .orderBy('position')
      .orderBy(sql`code collate "C"`)
      .execute(),
  }));
