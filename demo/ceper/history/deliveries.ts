import type { PlainDate } from '@sentra/measures';
import { acts } from '@sentra/trace/genealogy';
import { workingDayAfter } from './calendar.ts';
import type { Line, Part } from './crew.ts';
import { buyerPlace, noteOf, orderOf, partLot } from './names.ts';
import { type Batch, type Finished, placeOf, shelfOf, type Shop, type Unit } from './shop.ts';
import { packedWrongly } from './troubles.ts';

/** Kilograms in a box that a forklift lifts with three others, and the most pieces that anybody counts into one. */
const boxMass = 240;
const mostInBox = 200;
const boxesOnPallet = 4;
const inBox = ({ net }: Part, isNumbered: boolean): number => Math.min(isNumbered ? 12 : mostInBox, Math.max(1, Math.round(boxMass / net)));

/** Castings that no line goes on with: into boxes, and into the store. */
export function packLoose(shop: Shop, { member, part, batches, day, minute }: { readonly member: string; readonly part: Part; readonly batches: readonly Batch[]; readonly day: PlainDate; readonly minute: number }): void {
  const { journal } = shop;
  const lots = batches.filter(({ pieces }) => pieces > 0).map(({ name, pieces }) => ({ lot: partLot(part.index, 1, name), pieces }));
  if (lots.length > 0) journal.tell(acts.pack({ ...journal.doing(day, minute, placeOf(shop, member)), box: journal.nextBox(), lots }));
}

interface Delivery {
  readonly line: Line;
  readonly day: PlainDate;
  /** By when the buyer wants it. */
  readonly dueOn: PlainDate;
  /** The call-off in the book; where none is due, the code of the part. */
  readonly order: string;
  /** A box of this delivery is written down wrongly at first. */
  readonly isMistaken: boolean;
}

/** What is on the shelves of a line is packed; what is packed leaves for the buyer, all but the last pallet of several. */
export function deliver(shop: Shop, { line, day, dueOn, order, isMistaken }: Delivery): void {
  const holders = new Set(line.next.length > 0 ? line.next.slice(-1) : line.founders);
  [...holders].forEach((holder, nth) => {
    const name = shelfOf(holder, line.part);
    const packed = pack(shop, { line, holder, day, minute: 8 * 60 + 10 * nth, isMistaken: isMistaken && nth === 0 });
    const waiting = [...(shop.stores.get(name) ?? []), ...packed];
    const free = waiting.filter(({ boxes }) => !boxes.some((box) => shop.held.has(box)));
    const leaving = line.buyer === undefined ? [] : free.length > 2 ? free.slice(0, -1) : free;
    shop.stores.set(name, waiting.filter((unit) => !leaving.includes(unit)));
    if (leaving.length > 0) send(shop, { line, holder, day, dueOn, order, units: leaving });
  });
}

interface Packing {
  readonly line: Line;
  readonly holder: string;
  readonly day: PlainDate;
  readonly minute: number;
  readonly isMistaken: boolean;
}

function pack(shop: Shop, { line, holder, day, minute, isMistaken }: Packing): Unit[] {
  const { journal } = shop;
  const name = shelfOf(holder, line.part);
  const shelf = shop.shelves.get(name) ?? [];
  shop.shelves.set(name, []);
  const place = placeOf(shop, holder);
  const boxes = portions(shelf, inBox(line.part, line.isNumbered)).map((content, nth): Unit => {
    const box = journal.nextBox();
    const pieces = content.flatMap(({ numbers }) => numbers);
    const lots = line.isNumbered ? [] : content.map((one) => ({ lot: one.lot, pieces: one.pieces }));
    const at = minute + 3 * nth;
    if (isMistaken && nth === 0 && lots.length > 0) packedWrongly(shop, { box, lots, place, day, minute: at });
    else journal.tell(acts.pack({ ...journal.doing(day, at, place), box, lots, pieces }));
    return { box, boxes: [box], names: content.map((one) => one.name), numbers: content.flatMap((one) => one.numbers.map((piece) => ({ piece, name: one.name }))) };
  });
  return Array.from({ length: Math.ceil(boxes.length / boxesOnPallet) }, (_, nth) => boxes.slice(nth * boxesOnPallet, (nth + 1) * boxesOnPallet)).flatMap((on, nth) => {
    if (on.length === 1) return on;
    const pallet = journal.nextBox();
    journal.tell(acts.pack({ ...journal.doing(day, minute + 100 + 3 * nth, place), box: pallet, pieces: on.map(({ box }) => box) }));
    return [{ box: pallet, boxes: [pallet, ...on.map(({ box }) => box)], names: on.flatMap(({ names }) => names), numbers: on.flatMap(({ numbers }) => numbers) }];
  });
}

/** The shelf box by box, oldest first; a box may hold two lots. */
function portions(shelf: readonly Finished[], size: number): Finished[][] {
  const boxes: Finished[][] = [];
  let room = 0;
  for (const one of shelf) {
    for (let from = 0; from < one.pieces; ) {
      if (room === 0) {
        boxes.push([]);
        room = size;
      }
      const pieces = Math.min(room, one.pieces - from);
      boxes.at(-1)?.push({ ...one, pieces, numbers: one.numbers.slice(from, from + pieces) });
      from += pieces;
      room -= pieces;
    }
  }
  return boxes;
}

/** A delivery note to the buyer, who receives it after the weekend and unpacks what has numbers. */
function send(shop: Shop, { line, holder, day, dueOn, order, units }: Omit<Delivery, 'isMistaken'> & { readonly holder: string; readonly units: readonly Unit[] }): void {
  const { journal } = shop;
  if (line.buyer === undefined) return;
  const [from, to] = [placeOf(shop, holder), buyerPlace(line.buyer)];
  const shipment = noteOf(journal.nextNote());
  const boxes = units.map(({ box }) => box);
  const transactions = [{ type: 'po' as const, bizTransaction: orderOf(order) }];
  journal.tellSent(acts.ship({ ...journal.doing(day, 13 * 60 + 30, from, { transactions, extensions: { 'sentra:dueOn': dueOn } }), boxes, shipment, from, to }), from);
  const received = workingDayAfter(day, 2);
  journal.later(received, () => {
    journal.tell(acts.receive({ ...journal.doing(received, 9 * 60 + 20, to), boxes, shipment }));
    shop.delivered.push(...units.map((unit) => ({ line, unit })));
    if (!line.isNumbered) return;
    for (const { box, boxes: inside } of units) {
      journal.tell(acts.unpack({ ...journal.doing(received, 10 * 60 + 10, to), box }));
      for (const one of inside.slice(1)) journal.tell(acts.unpack({ ...journal.doing(received, 10 * 60 + 25, to), box: one }));
    }
  });
}
