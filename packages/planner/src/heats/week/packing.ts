/** Pieces to be cast of one alloy: what one of each size weighs in whole grams, the heaviest first, and how many there are. */
export interface Pieces {
  readonly grams: readonly number[];
  readonly counts: readonly number[];
}

/** By heat, how many pieces of each size are in it. */
export type Packing = readonly (readonly number[])[];

export interface Packed {
  readonly packing: Packing | null;
  /** Where there is no packing: no other way of packing exists either. */
  readonly isProved: boolean;
}

const mostSteps = 5_000;
const mostTries = 300;

/** How many pieces of a weight go into room: all where they weigh nothing. */
export const thatFit = (room: number, grams: number, count: number): number => (grams === 0 ? count : Math.min(count, Math.floor(room / grams)));

export const countOf = ({ counts }: Pieces): number => counts.reduce((sum, count) => sum + count, 0);
export const gramsOf = ({ grams, counts }: Pieces): number => grams.reduce((sum, one, size) => sum + one * counts[size]!, 0);

/**
 * Puts all pieces into heats that hold so many grams, or tells that they do not go in and whether that is proved.
 *
 * Best fit decreasing, then each heat as full as it gets, then all heats alike, then branch and bound over what each heat holds.
 *
 * @example
 * pack({ grams: [60, 40], counts: [2, 2] }, [100, 100]).packing // [[1, 1], [1, 1]]
 */
export function pack(pieces: Pieces, room: readonly number[]): Packed {
  if (isTooMuch(pieces, room)) return { packing: null, isProved: true };
  // The largest heats first, so that the same heats in another order are packed alike.
  const order = room.map((_, heat) => heat).toSorted((a, b) => room[b]! - room[a]! || a - b);
  const sorted = order.map((heat) => room[heat]!);
  const simple = simply(pieces, sorted);
  if (!simple && isNeverFullEnough(pieces, sorted)) return { packing: null, isProved: true };
  const { packing, isProved } = simple ? { packing: simple, isProved: false } : branch(pieces, sorted);
  return { packing: packing && room.map((_, heat) => packing[order.indexOf(heat)]!), isProved };
}

/** Two proofs that cost nothing: the grams, and for each weight how many pieces as heavy or heavier go into a heat. */
function isTooMuch(pieces: Pieces, room: readonly number[]): boolean {
  if (countOf(pieces) > 0 && room.length === 0) return true;
  if (gramsOf(pieces) > room.reduce((sum, one) => sum + one, 0)) return true;
  let asHeavy = 0;
  return pieces.grams.some((grams, size) => {
    asHeavy += pieces.counts[size]!;
    return grams > 0 && asHeavy > room.reduce((sum, one) => sum + Math.floor(one / grams), 0);
  });
}

/** A proof that takes a little time: the grams, where each heat is as full as these pieces can make it. */
function isNeverFullEnough(pieces: Pieces, room: readonly number[]): boolean {
  const mostIn = new Map([...new Set(room)].map((one) => {
    const { held, isExact } = fullestOf(pieces, one);
    return [one, isExact ? gramsOf({ grams: pieces.grams, counts: held }) : one];
  }));
  return gramsOf(pieces) > room.reduce((sum, one) => sum + mostIn.get(one)!, 0);
}

/** The ways that take no time; heats the largest first. */
const simply = (pieces: Pieces, room: readonly number[]): Packing | null =>
  bestFit(pieces, room) ?? heatByHeat(pieces, room, (rest, one) => fullest(rest, one)) ?? heatByHeat(pieces, room, alike);

function bestFit({ grams, counts }: Pieces, room: readonly number[]): Packing | null {
  const left = [...room];
  const packing = room.map(() => grams.map(() => 0));
  for (let size = 0; size < grams.length; size++) {
    let rest = counts[size]!;
    while (rest > 0) {
      let best = -1;
      for (let heat = 0; heat < left.length; heat++) if (left[heat]! >= grams[size]! && (best < 0 || left[heat]! < left[best]!)) best = heat;
      if (best < 0) return null;
      const put = thatFit(left[best]!, grams[size]!, rest);
      packing[best]![size] = put;
      left[best]! -= put * grams[size]!;
      rest -= put;
    }
  }
  return packing;
}

function heatByHeat({ grams, counts }: Pieces, room: readonly number[], fill: (rest: Pieces, room: number, share: number) => number[]): Packing | null {
  const rest = [...counts];
  let roomLeft = room.reduce((sum, one) => sum + one, 0);
  const packing = room.map((one) => {
    const held = fill({ grams, counts: rest }, one, one / roomLeft);
    held.forEach((count, size) => (rest[size]! -= count));
    roomLeft -= one;
    return held;
  });
  return rest.every((count) => count === 0) ? packing : null;
}

/** A heat with its share of the pieces of each size, and what else makes it full; so that the pieces of a size that fills well do not run out. */
function alike({ grams, counts }: Pieces, room: number, share: number): number[] {
  let left = room;
  const held = counts.map((count, size) => {
    const put = thatFit(left, grams[size]!, Math.floor(count * share + 1e-9));
    left -= put * grams[size]!;
    return put;
  });
  return filledUp({ grams, counts }, held, left);
}

/** A heat that holds some of the pieces already and has so much room left, with what makes it as full as it gets with the others. */
export function filledUp({ grams, counts }: Pieces, held: readonly number[], room: number): number[] {
  const more = fullest({ grams, counts: counts.map((count, size) => count - held[size]!) }, room);
  return held.map((count, size) => count + more[size]!);
}

/** What a heat can hold of the pieces so that it is as full as it gets; of equally full ones, the one with the heavier pieces. */
export const fullest = (pieces: Pieces, room: number): number[] => fullestOf(pieces, room).held;

function fullestOf({ grams, counts }: Pieces, room: number): { held: number[]; isExact: boolean } {
  const after = gramsAfter({ grams, counts });
  const held = grams.map(() => 0);
  let best = [...held];
  let least = Infinity;
  let tries = 0;
  const look = (size: number, left: number): void => {
    if (size === grams.length) {
      tries++;
      if (left < least) [best, least] = [[...held], left];
      return;
    }
    const most = thatFit(left, grams[size]!, counts[size]!);
    for (let count = most; count >= 0 && least > 0 && tries < mostTries; count--) {
      const still = left - count * grams[size]!;
      if (still - after[size + 1]! >= least) break;
      held[size] = count;
      look(size + 1, still);
    }
    held[size] = 0;
  };
  look(0, room);
  return { held: best, isExact: least === 0 || tries < mostTries };
}

/** By size: what the pieces of this size and of the lighter ones weigh together. */
function gramsAfter({ grams, counts }: Pieces): number[] {
  const after = Array.from({ length: grams.length + 1 }, () => 0);
  for (let size = grams.length - 1; size >= 0; size--) after[size] = after[size + 1]! + grams[size]! * counts[size]!;
  return after;
}

/**
 * Heat by heat, the smallest first, every way to fill it to which no piece could be added; what all heats leave empty together is known
 * beforehand, which ends most ways early. What failed once is not tried again.
 */
function branch({ grams, counts }: Pieces, room: readonly number[]): Packed {
  const rest = [...counts];
  const packing = room.map(() => grams.map(() => 0));
  const failed = new Set<string>();
  let steps = 0;

  const fill = (at: number, empty: number): boolean => {
    if (rest.every((count) => count === 0)) return true;
    if (at === room.length) return false;
    const state = `${at}:${rest.join()}`;
    if (failed.has(state)) return false;
    const after = gramsAfter({ grams, counts: rest });
    const heat = room.length - 1 - at;
    const held = packing[heat]!;
    const look = (size: number, left: number): boolean => {
      if (++steps > mostSteps) return false;
      if (left - after[size]! > empty) return false;
      if (size === grams.length) return !rest.some((count, other) => count > 0 && grams[other]! <= left) && fill(at + 1, empty - left);
      for (let count = thatFit(left, grams[size]!, rest[size]!); count >= 0 && steps <= mostSteps; count--) {
        held[size] = count;
        rest[size]! -= count;
        const isDone = look(size + 1, left - count * grams[size]!);
        if (isDone) return true;
        rest[size]! += count;
      }
      held[size] = 0;
      return false;
    };
    if (look(0, room[heat]!)) return true;
    failed.add(state);
    return false;
  };

  const empty = room.reduce((sum, one) => sum + one, 0) - gramsOf({ grams, counts });
  return fill(0, empty) ? { packing, isProved: false } : { packing: null, isProved: steps <= mostSteps };
}

/** The most pieces that go into the heats: where any so many go in, so many of the lightest do. */
export function mostThatFit(pieces: Pieces, room: readonly number[]): number[] {
  const most = mostAtAll(pieces, room);
  const of = (count: number): Pieces => ({ grams: pieces.grams, counts: lightest(pieces, count) });
  const isSimple = (count: number) => simply(of(count), room.toSorted((a, b) => b - a)) !== null;
  // All of them is the usual answer, and asked first; the search that takes long is asked only for what is more than the simple ways find.
  let fits = isSimple(most) ? most : largestThat(isSimple, most);
  while (fits < most && pack(of(fits + 1), room).packing) fits++;
  return lightest(pieces, fits);
}

/** No more pieces than these go into the heats, whatever the packing. */
export const mostAtAll = (pieces: Pieces, room: readonly number[]): number =>
  largestThat((count) => !isTooMuch({ grams: pieces.grams, counts: lightest(pieces, count) }, room), countOf(pieces) + 1);

/** The largest count below a limit of which something is true, where it is true of 0 and of no more than that. */
function largestThat(isTrue: (count: number) => boolean, below: number): number {
  let [known, limit] = [0, below];
  while (limit - known > 1) {
    const asked = Math.floor((known + limit) / 2);
    if (isTrue(asked)) known = asked;
    else limit = asked;
  }
  return known;
}

function lightest({ grams, counts }: Pieces, most: number): number[] {
  const taken = grams.map(() => 0);
  let rest = most;
  for (let size = grams.length - 1; size >= 0; size--) {
    taken[size] = Math.min(rest, counts[size]!);
    rest -= taken[size]!;
  }
  return taken;
}
