/**
 * Gini's coefficient of unlike: 0 where all have the same, near 1 where one has all. Nobody, or all with nothing: 0.
 *
 * @example
 * gini([1, 1, 1]) // 0
 */
export function gini(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((a, b) => a + b, 0);
  if (sum === 0) return 0;
  const ranked = sorted.reduce((total, amount, index) => total + (index + 1) * amount, 0);
  return (2 * ranked) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}

/** Below this part of his share a member is called to the office's attention. */
export const shareFloor = 0.9;
