import type { Buyer, demandEndpoints } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { inForm } from '../../book/index.ts';
import { type Store, writing } from '../../store.ts';
import { buyerIn } from '../queries/buyers.ts';
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
    await writeDemandIn(trx, actor, book, reason, inForm('buyers', { buyerParts: 'partNumbers' }));
    return buyerIn(trx, code);
  });
}
