/** A stream of numbers in [0, 1) that a seed determines (sfc32, 32 bits a draw). */
export type Random = () => number;

/**
 * Chance from a seed: the same seed gives the same stream on every machine.
 *
 * @example
 * seededRandom(1)() === seededRandom(1)() // true
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first draws still look like the seed.
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** A whole number from 0 to n − 1, all as likely; n is below 2³¹. */
export const below = (random: Random, n: number): number => (random() * n) | 0;
