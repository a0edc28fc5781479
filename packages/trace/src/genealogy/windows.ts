/** A stretch of time in whole milliseconds, both ends included; Infinity where it is open. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

/** Stretches of time, ascending, none of which meets the next. */
export type Windows = readonly Span[];

export const always: Windows = [{ since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }];

/** What of the windows lies within a stretch. */
export function within(windows: Windows, { since, until }: Span): Windows {
  if (windows === always) return until < since ? [] : [{ since, until }];
  return windows.flatMap((one) => {
    const cut = { since: Math.max(one.since, since), until: Math.min(one.until, until) };
    return cut.until < cut.since ? [] : [cut];
  });
}

/** Both together. */
export function joined(one: Windows, other: Windows): Windows {
  if (one === always || other === always) return always;
  const ordered = [...one, ...other].toSorted((a, b) => a.since - b.since);
  const result: Span[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (last === undefined || span.since > last.until + 1) result.push(span);
    else if (span.until > last.until) result[result.length - 1] = { since: last.since, until: span.until };
  }
  return result;
}

/** What of one is not in the other. */
export function without(one: Windows, other: Windows): Windows {
  if (other === always) return [];
  if (other.length === 0) return one;
  return one.flatMap((span) => {
    const left: Span[] = [];
    let since = span.since;
    for (const taken of other) {
      if (taken.until < since) continue;
      if (taken.since > span.until) break;
      if (taken.since > since) left.push({ since, until: taken.since - 1 });
      since = taken.until + 1;
    }
    if (since <= span.until) left.push({ since, until: span.until });
    return left;
  });
}

/** From the first beginning to the last end. */
export const hull = (windows: Windows): Span => ({ since: windows[0]?.since ?? 0, until: windows.at(-1)?.until ?? -1 });
