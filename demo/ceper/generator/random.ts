/** Changing it remakes the whole cooperative. */
const seed = 0x5e17;

/** Chance that can be repeated. Every subject has its own, so that a change in one leaves the others as they were. */
export interface Dice {
  /** At least `low`, below `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a: spreads the name of a subject over 32 bits. */
function hashOf(subject: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of subject) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/**
 * The dice of a subject: the same subject throws the same numbers on every machine (mulberry32, whole numbers only).
 *
 * @example
 * diceOf('furnaces of 031').whole(1, 6) === diceOf('furnaces of 031').whole(1, 6) // true
 */
export function diceOf(subject: string): Dice {
  let state = hashOf(subject);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    shuffled: (list) => {
      const left = [...list];
      return list.flatMap(() => left.splice(whole(0, left.length - 1), 1));
    },
  };
}
