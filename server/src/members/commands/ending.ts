import type { Member } from '@sentra/contract';
import type { Book } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { type Endable, type EndBody, endIn, inForm, resumeIn } from '../../book/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { memberIn } from '../queries/member.ts';
import { memberRefusals } from '../refusals.ts';
import { writeMembersIn } from './book.ts';
import { refuseUnknown } from './member.ts';

/** Which furnace of which member. */
export interface FurnaceName {
  readonly code: string;
  readonly furnace: string;
}

/** Ends a furnace that nobody needs any more: no plan melts in it. */
export function endFurnace(store: Store, actor: Actor, name: FurnaceName, body: EndBody): Promise<Member> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const at = instant(store);
    await endIn(trx, await furnaceOf(trx, actor, name, at, body.reason), { at, ...body });
    return memberIn(trx, name.code);
  });
}

/** Takes an ended furnace into use again. */
export function resumeFurnace(store: Store, actor: Actor, name: FurnaceName): Promise<Member> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await resumeIn(trx, await furnaceOf(trx, actor, name, instant(store)));
    return memberIn(trx, name.code);
  });
}

async function furnaceOf(trx: Trx, actor: Actor, { code: member, furnace: code }: FurnaceName, at: string, reason?: string): Promise<Endable> {
  const unknown = () => memberRefusals.refuse('unknown-furnace', { member, code });
  await refuseUnknown(trx, member);
  const own = await trx.selectFrom('furnace').select('code').where('code', '=', code).where('member_code', '=', member).executeTakeFirst();
  if (!own) throw unknown();
  return { sheet: 'furnaces', code, refusals: memberRefusals, unknown, write: (book: Book) => writeMembersIn(trx, actor, book, at, reason, inForm('furnaces')) };
}
