import type { Member, memberEndpoints } from '@sentra/contract';
import type { Book } from '@sentra/messages';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { inForm } from '../../book/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { figuresOf } from '../queries/figures.ts';
import { memberIn } from '../queries/member.ts';
import { memberRefusals } from '../refusals.ts';
import { writeMembersIn } from './book.ts';

export type MemberBody = z.output<typeof memberEndpoints.write.body>;
export type FurnaceBody = z.output<typeof memberEndpoints.writeFurnace.body>;
export type FigureBody = z.output<typeof memberEndpoints.addFigure.body>;

/** Writes a member, and those of his foundries that are named; a new code makes a new one. */
export function writeMember(store: Store, actor: Actor, code: string, { reason, ...body }: MemberBody): Promise<Member> {
  may(actor, ['office']);
  const { name, status, joinedOn, shareTarget, foundries = [] } = body;
  const book: Book = {
    members: [{ code, name, status, share_target: shareTarget, ...(joinedOn !== undefined && { joined_on: joinedOn }) }],
    foundries: foundries.map(({ isTaxable, village, workers, ...foundry }) => ({
      ...foundry,
      member_code: code,
      ...(village !== undefined && { village }),
      ...(workers !== undefined && { workers }),
      ...(isTaxable !== undefined && { is_taxable: isTaxable }),
    })),
  };
  return writing(store, actor, async (trx) => {
    await writeMembersIn(trx, actor, book, instant(store), reason, inForm('members'));
    return memberIn(trx, code);
  });
}

/** Writes a furnace of a member; a new code makes a new one. */
export function writeFurnace(store: Store, actor: Actor, member: string, code: string, { reason, ...body }: FurnaceBody): Promise<Member> {
  may(actor, ['office']);
  const { name, kind, foundryCode, heatMass, heatCost, materials, heatMinutes, heatKwh, standsInPeak, changeMinutes } = body;
  const furnace = {
    code, name, materials, member_code: member, heat_mass: heatMass, heat_cost: heatCost,
    ...(kind !== undefined && { kind }),
    ...(foundryCode !== undefined && { foundry_code: foundryCode }),
    ...(heatMinutes !== undefined && { heat_minutes: heatMinutes }),
    ...(heatKwh !== undefined && { heat_kwh: heatKwh }),
    ...(standsInPeak !== undefined && { stands_in_peak: standsInPeak }),
    ...(changeMinutes !== undefined && { change_minutes: changeMinutes }),
  };
  return writing(store, actor, async (trx) => {
    await refuseUnknown(trx, member);
    await writeMembersIn(trx, actor, { furnaces: [furnace] }, instant(store), reason, inForm('furnaces'));
    return memberIn(trx, member);
  });
}

/** Adds a figure that somebody stated; those that were stated before stay. */
export function addFigure(store: Store, actor: Actor, member: string, { reason, asOf, ...figure }: FigureBody): Promise<Member> {
  may(actor, ['office', 'coach']);
  return writing(store, actor, async (trx) => {
    await refuseUnknown(trx, member);
    await writeMembersIn(trx, actor, { figures: [{ ...figure, member_code: member, as_of: asOf }] }, instant(store), reason, inForm('figures'));
    return memberIn(trx, member);
  });
}

/** Adds a figure about the cooperative as a whole. */
export function addCooperativeFigure(store: Store, actor: Actor, { reason, asOf, ...figure }: FigureBody): Promise<{ figures: Member['figures'] }> {
  may(actor, ['office', 'coach']);
  return writing(store, actor, async (trx) => {
    await writeMembersIn(trx, actor, { figures: [{ ...figure, member_code: null, as_of: asOf }] }, instant(store), reason, inForm('figures'));
    return { figures: await figuresOf(trx, null) };
  });
}

export async function refuseUnknown(trx: Trx, member: string): Promise<void> {
  if (await trx.selectFrom('member').select('code').where('code', '=', member).executeTakeFirst()) return;
  throw memberRefusals.refuse('unknown-member', { code: member });
}
