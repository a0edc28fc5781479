import { type Edge } from './edge.ts';
import { grouped } from './grouped.ts';
import { type Direction, Walk } from './walk.ts';

/** Edges in memory by either end. */
export interface Graph {
  readonly down: ReadonlyMap<string, readonly Edge[]>;
  readonly up: ReadonlyMap<string, readonly Edge[]>;
}

/** Edges by either end, to be walked along many times. */
export const graphOf = (edges: readonly Edge[]): Graph => ({ down: grouped(edges, ({ parent }) => parent), up: grouped(edges, ({ child }) => child) });

/**
 * Everything that came of things, or that they came from.
 *
 * @param graph of `edgesOf(…).edges`
 * @param from keys of things: one, or several as of one
 * @returns the walk at its end: what was reached, the way to each, and where it stopped
 * @example walk(graphOf([]), ['https://id.gs1.org/01/09506000134352/10/H1'], 'down').reached() // only the start, with 0 steps
 */
export function walk({ down, up }: Graph, from: Iterable<string>, direction: Direction): Walk {
  const edges = direction === 'down' ? down : up;
  const going = new Walk(from, direction);
  for (let level = going.frontier(); level.size > 0; level = going.frontier()) going.follow([...level.keys()].flatMap((thing) => edges.get(thing) ?? []));
  return going;
}
