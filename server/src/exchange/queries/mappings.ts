import { type ScheduleMapping, scheduleMappingValue } from '@sentra/contract';
import type { Trx } from '../../store.ts';

/** How a person settled files of this form from this buyer; null where nobody did yet. */
export async function mappingIn(trx: Trx, buyer: string, fingerprint: string): Promise<ScheduleMapping | null> {
  const row = await trx.selectFrom('schedule_mapping').select('mapping').where('buyer_code', '=', buyer).where('fingerprint', '=', fingerprint).executeTakeFirst();
  return row ? scheduleMappingValue.parse(row.mapping) : null;
}

/** Our parts by the numbers under which a buyer knows them, and by our own codes, which buyers often take over. */
export async function partsOfBuyerIn(trx: Trx, buyer: string): Promise<Map<string, string>> {
  const own = await trx.selectFrom('part').select('code').execute();
  const named = await trx.selectFrom('buyer_part').select(['buyer_part_number', 'part_code']).where('buyer_code', '=', buyer).execute();
  return new Map([...own.map(({ code }) => [code, code] as const), ...named.map(({ buyer_part_number, part_code }) => [buyer_part_number, part_code] as const)]);
}
