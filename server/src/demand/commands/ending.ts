import type { Buyer } from '@sentra/contract';
import type { Book } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { type Endable, type EndBody, endIn, inForm, resumeIn } from '../../book/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { buyerIn } from '../queries/buyers.ts';
import { demandRefusals } from '../refusals.ts';
import { writeDemandIn } from './book.ts';

/** Ends a buyer of whom nothing is open: he takes no new orders. */
export function endBuyer(store: Store, actor: Actor, code: string, body: EndBody): Promise<Buyer> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const at = instant(store);
    await endIn(trx, buyerOf(trx, actor, code, at, body.reason), { at, ...body });
    return buyerIn(trx, code);
  });
}

/** Takes orders of an ended buyer again. */
export function resumeBuyer(store: Store, actor: Actor, code: string): Promise<Buyer> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await resumeIn(trx, buyerOf(trx, actor, code, instant(store)));
    return buyerIn(trx, code);
  });
}

const buyerOf = (trx: Trx, actor: Actor, code: string, at: string, reason?: string): Endable => ({
  sheet: 'buyers',
  code,
  refusals: demandRefusals,
  unknown: () => demandRefusals.refuse('unknown-buyer', { code }),
  write: (book: Book) => writeDemandIn(trx, actor, book, at, reason, inForm('buyers')),
});
