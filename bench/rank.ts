/** Places in order, the least first; those that are equal share the mean of their places. */
function places(figures: readonly number[]): number[] {
  const order = figures.map((_, i) => i).toSorted((a, b) => (figures[a] ?? 0) - (figures[b] ?? 0));
  const place = figures.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && figures[order[to + 1] ?? 0] === figures[order[from] ?? 0]) to++;
    for (let k = from; k <= to; k++) place[order[k] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return place;
}

/**
 * How alike two lists are in order, from −1 to 1: Spearman's rank correlation, with the mean place for equals. NaN where one of them is all
 * equal.
 *
 * @example
 * rankCorrelation([1, 2, 3], [10, 40, 50]) // 1
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [places(one), places(other)];
  const mean = (one.length - 1) / 2;
  const sum = (figure: (i: number) => number) => one.reduce((total, _, i) => total + figure(i), 0);
  const [da, db] = [(i: number) => (a[i] ?? 0) - mean, (i: number) => (b[i] ?? 0) - mean];
  return sum((i) => da(i) * db(i)) / Math.sqrt(sum((i) => da(i) ** 2) * sum((i) => db(i) ** 2));
}
