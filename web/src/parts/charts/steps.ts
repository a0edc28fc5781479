/** Where the shades of the heatmap begin, in percent. */
export const stepStarts = [0, 20, 40, 60, 75, 90, 100] as const;

/** The shade of a load, 0 to 6. The number is what is shown: 99,6 reads 100 and is shaded as 100. */
export function stepOf(percent: number): number {
  const shown = Math.round(percent);
  return stepStarts.findLastIndex((start) => shown >= start);
}
