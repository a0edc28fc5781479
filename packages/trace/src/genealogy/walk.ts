import { type Edge, edgeId } from './edge.ts';
import { grouped } from './grouped.ts';
import { edgeKinds, firstFact, isHold, isInput } from './vocabulary.ts';
import { always, hull, joined, type Span, type Windows, within, without } from './windows.ts';

export type Direction = 'down' | 'up';
type Id = string | number;

/** One coming to a thing: when the material was in it, and by which edge it came. */
interface Arrival<Thing extends Id> {
  readonly thing: Thing;
  readonly windows: Windows;
  readonly steps: number;
  readonly from: Arrival<Thing> | undefined;
  readonly edge: Edge<Thing> | undefined;
}

/** Where a walk stopped because returns were melted again. */
export interface Stop<Thing extends Id> {
  /** The edge from the returns to the melting. */
  readonly edge: Edge<Thing>;
  /** How many edges lie between the start and the end of that edge that was reached. */
  readonly steps: number;
}

/**
 * A walk along edges, down to what came of things or up to what they came from, level by level, so that the first coming is a shortest way.
 * Who owns the edges gives it those of {@link frontier} with {@link follow} until there is none left: a list in memory, or a table.
 *
 * A thing is reached together with the time in which the material was in it. Through boxes that time narrows; a shipment is of one moment; at a process it opens again:
 * what was taken out before a box left is not in the shipment, and what was put into a crate later has nothing to do with what was in it before.
 */
export class Walk<Thing extends Id = string> {
  readonly direction: Direction;
  readonly #near: 'parent' | 'child';
  readonly #far: 'parent' | 'child';
  readonly #first = new Map<Thing, Arrival<Thing>>();
  readonly #windows = new Map<Thing, Windows>();
  readonly #followed = new Map<string, Edge<Thing>>();
  readonly #stops = new Map<string, Stop<Thing>>();
  readonly #facts = new Map<string, Edge<Thing>>();
  #level: Arrival<Thing>[] = [];

  constructor(from: Iterable<Thing>, direction: Direction) {
    this.direction = direction;
    [this.#near, this.#far] = direction === 'down' ? ['parent', 'child'] : ['child', 'parent'];
    for (const thing of new Set(from)) this.#arrive({ thing, windows: always, steps: 0, from: undefined, edge: undefined });
  }

  /** The things whose edges are needed next, each from the first to the last moment that matters. */
  frontier(): Map<Thing, Span> {
    const needed = new Map<Thing, Windows>();
    for (const { thing, windows } of this.#level) needed.set(thing, joined(needed.get(thing) ?? [], windows));
    return new Map([...needed].map(([thing, windows]) => [thing, hull(windows)]));
  }

  /** Goes one level on. @param edges those of the frontier in the direction of the walk; more do no harm */
  follow(edges: Iterable<Edge<Thing>>): void {
    const byThing = grouped(this.#level, ({ thing }) => thing);
    this.#level = [];
    for (const edge of edges) for (const arrival of byThing.get(edge[this.#near]) ?? []) this.#step(arrival, edge);
  }

  #step(arrival: Arrival<Thing>, edge: Edge<Thing>): void {
    if (edge.kind >= firstFact) return void this.#facts.set(edgeId(edge), edge);
    const windows = this.#through(arrival.windows, edge);
    if (windows.length === 0) return;
    const id = edgeId(edge);
    if (edge.kind === edgeKinds.remelt) {
      if (!this.#stops.has(id)) this.#stops.set(id, { edge, steps: arrival.steps });
      return;
    }
    this.#followed.set(id, edge);
    this.#arrive({ thing: edge[this.#far], windows, steps: arrival.steps + 1, from: arrival, edge });
  }

  /** When the material is in the thing at the other end of an edge; never, where the edge was not while it was at this end. */
  #through(windows: Windows, edge: Edge<Thing>): Windows {
    const { kind } = edge;
    if (isHold(kind)) return within(windows, edge);
    if (kind === edgeKinds.ship) {
      const left = within(windows, edge);
      // Nothing goes on from a shipment; that it arrived is told later.
      return this.direction === 'down' && left.length > 0 ? [{ since: edge.since, until: Number.POSITIVE_INFINITY }] : left;
    }
    if (!isInput(kind)) return always;
    if (this.direction === 'up') return within(always, edge);
    return within(windows, edge).length > 0 ? always : [];
  }

  #arrive(arrival: Arrival<Thing>): void {
    const { thing } = arrival;
    const before = this.#windows.get(thing) ?? [];
    const windows = without(arrival.windows, before);
    if (windows.length === 0) return;
    this.#windows.set(thing, joined(before, windows));
    const fresh = { ...arrival, windows };
    if (!this.#first.has(thing)) this.#first.set(thing, fresh);
    this.#level.push(fresh);
  }

  /** Everything reached with the number of edges of a shortest way; the starts with 0. */
  reached(): Map<Thing, number> {
    return new Map([...this.#first].map(([thing, { steps }]) => [thing, steps]));
  }

  has(thing: Thing): boolean {
    return this.#first.has(thing);
  }

  isStart(thing: Thing): boolean {
    return this.#first.get(thing)?.steps === 0;
  }

  /** When the material was in a thing. */
  windowsOf(thing: Thing): Windows {
    return this.#windows.get(thing) ?? [];
  }

  /** The edges of a shortest way to a thing, from the start on; none for a start, undefined for what was not reached. */
  wayTo(thing: Thing): readonly Edge<Thing>[] | undefined {
    let arrival = this.#first.get(thing);
    if (arrival === undefined) return undefined;
    const way: Edge<Thing>[] = [];
    for (; arrival.edge !== undefined; arrival = arrival.from) {
      way.push(arrival.edge);
      if (arrival.from === undefined) break;
    }
    return way.reverse();
  }

  /** All edges along which material went. */
  followed(): readonly Edge<Thing>[] {
    return [...this.#followed.values()];
  }

  /** Where it stopped, because returns were melted again. */
  stops(): readonly Stop<Thing>[] {
    return [...this.#stops.values()];
  }

  /** What the things reached tell of their places. */
  facts(): readonly Edge<Thing>[] {
    return [...this.#facts.values()];
  }
}
