import type { PlainDate } from '@sentra/measures';
import { errorDeclaration } from '@sentra/trace/epcis';
import { acts, type Count } from '@sentra/trace/genealogy';
import { moment } from './calendar.ts';
import type { Line } from './crew.ts';
import type { Composition } from './metal.ts';
import { buyerPlace, complaintOf } from './names.ts';
import { placeOf, type Shop, shelfOf } from './shop.ts';

/** Too little phosphorus and too much sulphur for brake blocks: such a block wears fast and throws sparks. */
export const badComposition: Composition = { C: 3.21, Si: 1.71, Mn: 0.62, P: 0.87, S: 0.172 };

interface Held {
  readonly line: Line;
  readonly member: string;
  /** The number of the heat. */
  readonly name: string;
  readonly day: PlainDate;
  /** When the buyer has received what had left by then. */
  readonly receivedOn: PlainDate;
}

/** A heat was outside its grade, and some of it had left: what is still here is held; what the buyer receives, there. */
export function hold(shop: Shop, { line, member, name, day, receivedOn }: Held): void {
  const isOf = (one: string) => one.startsWith(name);
  const here = (shop.stores.get(shelfOf(member, line.part)) ?? []).filter(({ names }) => names.some(isOf));
  for (const { boxes } of here) for (const box of boxes) shop.held.add(box);
  tellHeld(shop, { place: placeOf(shop, member), boxes: here.map(({ box }) => box), name, day, minute: 10 * 60 + 20 });
  shop.journal.later(receivedOn, () => {
    const there = shop.delivered.filter(({ unit }) => unit.names.some(isOf)).map(({ unit }) => unit.box);
    if (line.buyer !== undefined) tellHeld(shop, { place: buyerPlace(line.buyer), boxes: there, name, day: receivedOn, minute: 11 * 60 + 45 });
  });
}

function tellHeld({ journal }: Shop, { place, boxes, name, day, minute }: { readonly place: string; readonly boxes: readonly string[]; readonly name: string; readonly day: PlainDate; readonly minute: number }): void {
  if (boxes.length === 0) return;
  const doing = journal.doing(day, minute, place, { extensions: { 'sentra:reason': `Leburan ${name} di luar batas bahan.` } });
  journal.tellSeen(doing, { action: 'OBSERVE', bizStep: 'holding', disposition: 'non_conformant', epcList: boxes });
}

/** A box is written down with ten times its pieces, and put right a few minutes later. */
export function packedWrongly({ journal }: Shop, { box, lots, place, day, minute }: { readonly box: string; readonly lots: readonly Count[]; readonly place: string; readonly day: PlainDate; readonly minute: number }): void {
  const wrong = acts.pack({ ...journal.doing(day, minute, place), box, lots: lots.map(({ lot, pieces }) => ({ lot, pieces: pieces * 10 })) });
  const doing = journal.doing(day, minute, place);
  journal.tell(wrong);
  journal.tell(errorDeclaration(wrong, { declarationTime: moment(day, minute + 7), reason: 'incorrect_data', correctiveEventIDs: [String(doing.eventID)] }), moment(day, minute + 7));
  journal.tell(acts.pack({ ...doing, box, lots }), moment(day, minute + 7));
}

/** A buyer complains of some numbered pieces of one heat, of what he received first. */
export function complain(shop: Shop, { day, minute }: { readonly day: PlainDate; readonly minute: number }): void {
  const { journal } = shop;
  const pieces = shop.delivered.flatMap(({ line, unit }) => unit.numbers.map((one) => ({ ...one, line })));
  const [first] = pieces;
  if (first?.line.buyer === undefined) return;
  const bad = pieces.filter(({ name }) => name === first.name).slice(0, 3).map(({ piece }) => piece);
  const doing = journal.doing(day, minute, buyerPlace(first.line.buyer), {
    transactions: [{ type: 'sentra:complaint', bizTransaction: complaintOf('KL-0001') }],
    extensions: { 'sentra:reason': 'Bintik keras pada permukaan bor; mata bor cepat tumpul.' },
  });
  journal.tellSeen(doing, { action: 'OBSERVE', bizStep: 'inspecting', disposition: 'non_conformant', epcList: bad });
}
