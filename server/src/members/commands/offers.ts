import type { memberEndpoints, Offers } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { inForm } from '../../book/index.ts';
import { instant, type Store, today, writing } from '../../store.ts';
import { offersIn } from '../queries/offers.ts';
import { memberRefusals } from '../refusals.ts';
import { writeMembersIn } from './book.ts';
import { refuseUnknown } from './member.ts';

export type OfferBody = z.output<typeof memberEndpoints.offer.body>;

/** Changes what a member offers in the weeks named; other weeks stay. A member states his own. */
export function offer(store: Store, actor: Actor, member: string, { reason, heats, hours }: OfferBody): Promise<Offers> {
  may(actor, ['office', 'member']);
  if (actor.role === 'member' && actor.memberCode !== member) throw memberRefusals.refuse('not-yours', { own: actor.memberCode ?? '', code: member });
  const book = {
    heatOffers: heats.map(({ furnaceCode, ...rest }) => ({ ...rest, furnace_code: furnaceCode, member_code: member })),
    hourOffers: hours.map((row) => ({ ...row, member_code: member })),
  };
  return writing(store, actor, async (trx) => {
    await refuseUnknown(trx, member);
    await writeMembersIn(trx, actor, book, instant(store), reason, inForm('members', { heatOffers: 'heats', hourOffers: 'hours' }));
    return offersIn(trx, member, {}, today(store));
  });
}
