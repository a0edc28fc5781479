import type { Edge } from './edge.ts';
import { grouped } from './grouped.ts';
import { edgeKinds, isOutput } from './vocabulary.ts';
import type { Walk } from './walk.ts';

/** So much of a thing, in each unit; pieces have none. */
export interface Amount {
  readonly quantity: number;
  readonly uom: string | undefined;
}

/** How much of a thing: certain, or nobody can know it from what was told. */
export type Amounts = readonly Amount[] | 'unknown';

/** What must be known of things besides the walk. */
export interface Knowledge<Thing extends string | number> {
  /** Whether a thing is one, which goes somewhere as a whole. */
  readonly isSingle: (thing: Thing) => boolean;
  /** Everything that went into a lot, also what the walk did not follow. Asked only of lots that are divided further on. */
  readonly into: (thing: Thing) => readonly Edge<Thing>[];
}

/**
 * How much of each thing that was reached came from the start (down), or went on to it (up): where it is certain, else unknown, never a guess.
 * All that a process gives has what went into it. Of a lot that has only in part what the walk began with, nobody knows how much of that is in a box that got some of it.
 */
export function amountsOf<Thing extends string | number>(walk: Walk<Thing>, { isSingle, into }: Knowledge<Thing>): Map<Thing, Amounts> {
  const isDown = walk.direction === 'down';
  const whole = new Map<Thing, boolean>();
  const isWhole = (lot: Thing): boolean => {
    const known = whole.get(lot);
    if (known !== undefined) return known;
    const answer = isSingle(lot) || walk.isStart(lot) || into(lot).every(({ parent, kind }) => !(isOutput(kind) || kind === edgeKinds.bought) || walk.has(parent));
    whole.set(lot, answer);
    return answer;
  };
  const certain = ({ kind, parent, quantity }: Edge<Thing>): boolean => {
    if (quantity === undefined || (kind === edgeKinds.seen && !isSingle(parent))) return false;
    return !isDown || isOutput(kind) || kind === edgeKinds.bought || kind === edgeKinds.lot || isWhole(parent);
  };
  const amounts = new Map<Thing, Amounts>();
  for (const [thing, edges] of grouped(walk.followed(), (edge) => (isDown ? edge.child : edge.parent))) {
    const counted = onceCounted(edges);
    amounts.set(thing, counted.every(certain) ? sums(counted) : 'unknown');
  }
  return amounts;
}

/** What was seen in a box is not counted beside what was put into it, and a single thing not twice. */
function onceCounted<Thing extends string | number>(edges: readonly Edge<Thing>[]): readonly Edge<Thing>[] {
  if (!edges.some(({ kind }) => kind === edgeKinds.seen)) return edges;
  const put = new Set(edges.flatMap(({ kind, parent, child }) => (kind === edgeKinds.seen ? [] : [`${parent} ${child}`])));
  const seen = new Set<string>();
  return edges.filter(({ kind, parent, child }) => {
    if (kind !== edgeKinds.seen) return true;
    const pair = `${parent} ${child}`;
    if (put.has(pair) || seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}

/** Added up by unit; what floating point adds beyond the sixth decimal is dropped. */
export function sums(portions: Iterable<{ readonly quantity: number | undefined; readonly uom: string | undefined }>): readonly Amount[] {
  return [...grouped(portions, ({ uom }) => uom ?? '')]
    .map(([uom, same]) => ({ quantity: Math.round(same.reduce((sum, { quantity = 0 }) => sum + quantity, 0) * 1e6) / 1e6, uom: uom === '' ? undefined : uom }))
    .toSorted((a, b) => ((a.uom ?? '') < (b.uom ?? '') ? -1 : 1));
}
