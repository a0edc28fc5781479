/** Whole rupiah. The only way in is {@link rupiah}; the only way to divide is {@link divideRupiah}. */
export type Rupiah = number & { readonly unit: 'rupiah' };

/**
 * Brands a whole number as rupiah.
 *
 * @param amount whole rupiah, negative allowed
 * @throws RangeError where the amount is not a whole number or too large to be exact
 * @example
 * rupiah(1_250_000) // 1250000
 */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of rupiah`);
  return amount as Rupiah;
}

/**
 * Rounds an amount to whole rupiah, half away from zero (the everyday rule of Indonesian invoices).
 * This is the one place that rounds money.
 *
 * @example
 * roundRupiah(1234.5) // 1235
 * roundRupiah(-1234.5) // -1235
 */
export function roundRupiah(amount: number): Rupiah {
  const rounded = Math.sign(amount) * Math.round(Math.abs(amount));
  return rupiah(rounded === 0 ? 0 : rounded);
}

/**
 * Divides an amount by weights into whole rupiah that add up exactly. What is left over by rounding down
 * goes, one rupiah each, to the largest remainders; among equals, to the earlier one.
 *
 * @param amount whole rupiah, not negative
 * @param weights not negative, at least one above zero
 * @throws RangeError where there is no weight to divide by
 * @example
 * divideRupiah(rupiah(100), [1, 1, 1]) // [34, 33, 33]
 */
export function divideRupiah(amount: Rupiah, weights: readonly number[]): Rupiah[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (amount < 0 || !(whole > 0) || weights.some((weight) => !(weight >= 0))) {
    throw new RangeError('an amount of at least zero is divided by weights of at least zero that are not all zero');
  }
  const exact = weights.map((weight) => (amount * weight) / whole);
  const shares = exact.map(Math.floor);
  const left = amount - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares.map(rupiah);
}
