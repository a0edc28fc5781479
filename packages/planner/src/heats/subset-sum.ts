/** Pieces of one weight: how many there are of them. */
export interface Pieces {
  /** Whole steps of weight, at least 1. */
  readonly steps: number;
  readonly qty: number;
}

/** Several pieces of one kind that are taken together or not at all. */
interface Bundle {
  readonly kind: number;
  readonly count: number;
  readonly steps: number;
}

/**
 * The fullest choice of pieces for a room, and of equally full ones that which leaves the last kinds of the list alone.
 *
 * A bit for each sum that can be reached, and a row of bits for each bundle of 1, 2, 4 … pieces of a kind, so that whole words of
 * sums are looked at in one step.
 *
 * @returns how many pieces of each kind
 * @example
 * fullest([{ steps: 7, qty: 1 }, { steps: 4, qty: 3 }], 12) // [0, 3]
 */
export function fullest(kinds: readonly Pieces[], room: number): number[] {
  const taken = kinds.map(() => 0);
  const bundles = bundled(kinds, room);
  const all = bundles.reduce((sum, { steps }) => sum + steps, 0);
  if (all <= room) {
    for (const { kind, count } of bundles) taken[kind]! += count;
    return taken;
  }
  const words = (room >>> 5) + 1;
  const rows = scratch((bundles.length + 1) * words);
  rows.fill(0, 0, words);
  rows[0] = 1;
  let row = 0;
  let used = 0;
  const last = (1 << (room & 31)) >>> 0;
  for (const { steps } of bundles) {
    addShifted(rows, row * words, words, steps);
    row++;
    used++;
    // A full room is as full as it gets.
    if ((rows[row * words + words - 1]! & last) !== 0) break;
  }
  let sum = highest(rows, row * words, room);
  for (; used > 0; used--, row--) {
    const at = (row - 1) * words + (sum >>> 5);
    if ((rows[at]! >>> (sum & 31)) & 1) continue;
    const { kind, count, steps } = bundles[used - 1]!;
    taken[kind]! += count;
    sum -= steps;
  }
  return taken;
}

function bundled(kinds: readonly Pieces[], room: number): Bundle[] {
  const bundles: Bundle[] = [];
  for (const [kind, { steps, qty }] of kinds.entries()) {
    let rest = Math.min(qty, Math.floor(room / steps));
    for (let count = 1; rest > 0; count *= 2) {
      const taken = Math.min(count, rest);
      bundles.push({ kind, count: taken, steps: steps * taken });
      rest -= taken;
    }
  }
  return bundles;
}

/** The next row: the sums of this one, and those with one bundle more. */
function addShifted(rows: Uint32Array, from: number, words: number, steps: number): void {
  const jump = steps >>> 5;
  const bits = steps & 31;
  const to = from + words;
  rows.copyWithin(to, from, to);
  if (bits === 0) for (let word = words - 1; word >= jump; word--) rows[to + word]! |= rows[from + word - jump]!;
  else {
    for (let word = words - 1; word > jump; word--) rows[to + word]! |= (rows[from + word - jump]! << bits) | (rows[from + word - jump - 1]! >>> (32 - bits));
    if (jump < words) rows[to + jump]! |= rows[from]! << bits;
  }
}

/** The highest sum of a row within the room; 0 is in every row. */
function highest(rows: Uint32Array, from: number, room: number): number {
  let word = room >>> 5;
  const bit = room & 31;
  let bits = rows[from + word]! & (bit === 31 ? -1 : (1 << (bit + 1)) - 1);
  while (bits === 0) bits = rows[from + --word]!;
  return word * 32 + 31 - Math.clz32(bits);
}

let kept = new Uint32Array(0);

/** Rows are asked for thousands of times a second; the memory stays. */
function scratch(words: number): Uint32Array {
  if (kept.length < words) kept = new Uint32Array(Math.max(words, kept.length * 2));
  return kept;
}
