import { type Rupiah, rupiah } from '@sentra/measures';

/**
 * Rounds shares to whole rupiah that add up to their rounded sum: all are rounded down, and what is left goes, one rupiah
 * each, to those who lost most by it (the method of the largest remainder, of Hamilton, 1792, and Hare, 1857). Among equals
 * the one who stands earlier gets it, so the list must be in an order that is nobody's choice.
 *
 * A whole number stays as it is: who is at his limit gets no rupiah above it.
 *
 * @example
 * wholeRupiah([10.4, 10.4, 10.2]) // [11, 10, 10]
 */
export function wholeRupiah(shares: readonly number[]): Rupiah[] {
  const exact = shares.map((share) => (Math.abs(share - Math.round(share)) < 1e-6 ? Math.round(share) : share));
  const down = exact.map(Math.floor);
  const left = Math.round(exact.reduce((sum, share) => sum + share, 0)) - down.reduce((sum, share) => sum + share, 0);
  const byLoss = exact.map((share, index) => ({ index, loss: share - (down[index] ?? 0) })).sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) down[index]! += 1;
  return down.map(rupiah);
}
