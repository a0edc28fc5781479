import { filledUp, fullest, gramsOf, pack, type Packing, type Pieces, thatFit } from './packing.ts';

/** So many pieces of one size that are wanted by one day. */
export interface Wanted {
  readonly size: number;
  readonly neededBy: number;
  readonly qty: number;
}

/**
 * Puts the pieces into heats that follow each other in time: each as full as it gets, those that are wanted by a day first, and only so that
 * the rest still goes into the heats that come. The last heats are the ones that are not full. The pieces must go in at all.
 */
export function fillInOrder(pieces: Pieces, room: readonly number[], wanted: readonly Wanted[]): Packing {
  const first = pack(pieces, room).packing;
  if (!first) throw new Error('These pieces do not go into these heats.');
  let standing = first.map((held) => [...held]);
  const rest = [...pieces.counts];
  const urgent = wanted.filter(({ neededBy }) => neededBy <= 7).map((one) => ({ ...one }));
  return room.map((grams, heat) => {
    const left = { grams: pieces.grams, counts: rest };
    const later = room.slice(heat + 1);
    const tried = urgent.some(({ qty }) => qty > 0) ? [urgentFirst(left, grams, urgent), fullest(left, grams)] : [fullest(left, grams)];
    let held: readonly number[] | undefined;
    for (const one of tried) {
      const after = pack({ grams: pieces.grams, counts: rest.map((count, size) => count - one[size]!) }, later).packing;
      if (!after) continue;
      [held, standing] = [one, after.map((counts) => [...counts])];
      break;
    }
    if (!held) [held, ...standing] = fullestFirst(standing, room.slice(heat), pieces.grams);
    take(held!, rest, urgent);
    return held!;
  });
}

function urgentFirst({ grams, counts }: Pieces, room: number, urgent: readonly Wanted[]): number[] {
  const held = grams.map(() => 0);
  let left = room;
  for (const { size, qty } of urgent.toSorted((a, b) => a.neededBy - b.neededBy || a.size - b.size)) {
    const put = thatFit(left, grams[size]!, Math.min(qty, counts[size]! - held[size]!));
    held[size]! += put;
    left -= put * grams[size]!;
  }
  return filledUp({ grams, counts }, held, left);
}

/** The packing that stands, its fullest heat of the first one's size in front. */
function fullestFirst(standing: readonly number[][], room: readonly number[], grams: readonly number[]): number[][] {
  const weight = (counts: readonly number[]) => gramsOf({ grams, counts });
  const best = standing.reduce((fullestSoFar, held, heat) => (room[heat] === room[0] && weight(held) > weight(standing[fullestSoFar]!) ? heat : fullestSoFar), 0);
  return standing.map((held, heat) => (heat === 0 ? standing[best]! : heat === best ? standing[0]! : held));
}

/** Takes a heat's pieces away from those that remain; of a size, those wanted first go first. */
function take(held: readonly number[], rest: number[], urgent: { size: number; neededBy: number; qty: number }[]): void {
  held.forEach((count, size) => {
    rest[size]! -= count;
    let taken = count;
    for (const one of urgent.filter((wanted) => wanted.size === size).toSorted((a, b) => a.neededBy - b.neededBy)) {
      const now = Math.min(taken, one.qty);
      one.qty -= now;
      taken -= now;
    }
  });
}
