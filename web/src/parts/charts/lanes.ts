/** Something that takes some weeks, counted from 0; both ends are within it. */
export interface Span {
  readonly key: string;
  readonly from: number;
  readonly until: number;
  /** What stands in the bar. */
  readonly label: string;
  /** The whole sentence, said when pointed at and read aloud. */
  readonly says: string;
  /** A category of `--alloy-1` to `--alloy-6`. */
  readonly alloy?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Dashed is not yet: planned, not released. */
  readonly isOpen?: boolean;
  readonly isHot?: boolean;
}

/**
 * Lays spans into as few lanes as they need, none over another, in the order in which they begin.
 *
 * @example
 * lanesOf([a0to2, b1to1, c3to3]) // [[a0to2, c3to3], [b1to1]]
 */
export function lanesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lanes: Span[][] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from || one.until - other.until)) {
    const free = lanes.find((lane) => (lane.at(-1)?.until ?? -1) < span.from);
    if (free) free.push(span);
    else lanes.push([span]);
  }
  return lanes;
}
