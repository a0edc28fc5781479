/** Whole grams. */
export type Gram = number & { readonly unit: 'gram' };

/**
 * Brands a whole number as grams.
 *
 * @throws RangeError where the mass is not a whole number of at least zero
 * @example
 * gram(6_510) // 6510
 */
export function gram(mass: number): Gram {
  if (!Number.isSafeInteger(mass) || mass < 0) throw new RangeError(`${mass} is not a whole number of grams`);
  return mass as Gram;
}

/**
 * Kilograms to whole grams, to the nearest gram.
 *
 * @example
 * gramsOfKilograms(6.51) // 6510
 */
export const gramsOfKilograms = (kilograms: number): Gram => gram(Math.round(kilograms * 1000));

/**
 * Grams as kilograms.
 *
 * @example
 * kilograms(gram(6_510)) // 6.51
 */
export const kilograms = (mass: Gram): number => mass / 1000;
