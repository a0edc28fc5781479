/** How alike shares are, from what each member reached of his due (1 is all of it). */
export interface Equality {
  readonly jain: number;
  readonly gini: number;
  readonly minimum: number;
  /** A tenth of the members reached this or less. */
  readonly p10: number;
}

/**
 * Figures of fairness of shares reached. Nobody: as where all are alike.
 *
 * @example
 * equalityOf([1, 1, 0.5]).minimum // 0.5
 */
export function equalityOf(reached: readonly number[]): Equality {
  if (reached.length === 0) return { jain: 1, gini: 0, minimum: 1, p10: 1 };
  const sorted = reached.toSorted((a, b) => a - b);
  return { jain: jain(reached), gini: gini(reached), minimum: sorted[0] ?? 1, p10: sorted[Math.ceil(sorted.length / 10) - 1] ?? 1 };
}

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

/**
 * Jain's index of fairness: 1 where all have the same, k/n where k of n have the same and the others nothing. Nobody, or all
 * with nothing: 1. (Jain, Chiu, Hawe, DEC-TR-301, 1984.)
 *
 * @example
 * jain([1, 1, 0, 0]) // 0.5
 */
export function jain(amounts: readonly number[]): number {
  const sum = amounts.reduce((a, b) => a + b, 0);
  return sum === 0 ? 1 : sum ** 2 / (amounts.length * amounts.reduce((a, b) => a + b * b, 0));
}
