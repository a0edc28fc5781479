import type { Buyer, demandEndpoints } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { inForm } from '../../book/index.ts';
import { instant, type Store, writing } from '../../store.ts';
import { buyerIn } from '../queries/buyers.ts';
import { demandRefusals } from '../refusals.ts';
import { writeDemandIn } from './book.ts';

export type BuyerBody = z.output<typeof demandEndpoints.writeBuyer.body>;

/** Writes a buyer, and those of his part numbers that are named; a new code makes a new buyer. */
export function writeBuyer(store: Store, actor: Actor, code: string, { reason, name, trade, note, partNumbers = [] }: BuyerBody): Promise<Buyer> {
  may(actor, ['office']);
  const book = {
    buyers: [{ code, name, ...(trade !== undefined && { trade }), ...(note !== undefined && { note }) }],
    buyerParts: partNumbers.map(({ buyerPartNumber, partCode }) => ({ buyer_code: code, buyer_part_number: buyerPartNumber, part_code: partCode })),
  };
  return writing(store, actor, async (trx) => {
    await writeDemandIn(trx, actor, book, instant(store), reason, inForm('buyers', { buyerParts: 'partNumbers' }));
    return buyerIn(trx, code);
  });
}

/** Takes a part number off a buyer; what was ordered under it stays. */
export function dropPartNumber(store: Store, actor: Actor, code: string, { number, reason }: { number: string; reason?: string | undefined }): Promise<Buyer> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await buyerIn(trx, code);
    const gone = await trx.deleteFrom('buyer_part').where('buyer_code', '=', code).where('buyer_part_number', '=', number).returning(['buyer_code', 'buyer_part_number', 'part_code']).executeTakeFirst();
    if (!gone) throw demandRefusals.refuse('unknown-part-number', { code, number });
    await recordActs(trx, actor, [{ act: 'buyer-part.removed', subject: 'buyer-part', subjectCode: `${code}/${number}`, reason, before: gone, after: null }]);
    return buyerIn(trx, code);
  });
}
