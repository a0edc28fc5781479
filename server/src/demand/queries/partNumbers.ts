import type { Trx } from '../../store.ts';
import { demandRefusals } from '../refusals.ts';

/** The part that a buyer knows by a number of his own. */
export async function partOfNumberIn(trx: Trx, buyer: string, number: string): Promise<{ code: string; name: string }> {
  const row = await trx
    .selectFrom('buyer_part as n')
    .innerJoin('part as p', (join) => join.onRef('p.cooperative_id', '=', 'n.cooperative_id').onRef('p.code', '=', 'n.part_code'))
    .select(['p.code', 'p.name'])
    .where('n.buyer_code', '=', buyer)
    .where('n.buyer_part_number', '=', number)
    .executeTakeFirst();
  if (!row) throw demandRefusals.refuse('unknown-part-number', { code: buyer, number });
  return row;
}
