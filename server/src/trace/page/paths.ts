import type { TraceAmounts, TraceKind, TraceLink, TraceNode, TracePage } from '@sentra/contract';
import { type Amounts, edgeKinds } from '@sentra/trace/genealogy';
import type { NumberedEdge } from '../genealogy/numbered.ts';
import type { Answer, Thing } from '../genealogy/queries/walk.ts';
import { nameOf } from './named.ts';
import type { SeenEvent } from './queries/seen.ts';

/** What the whole cooperative knows of a thing, before it is asked who may see it. */
export interface Whole {
  readonly start: Thing;
  readonly from: Answer;
  readonly to: Answer;
  /** Its own edges. */
  readonly around: readonly NumberedEdge[];
}

/** What of it the asker may see. */
export interface Seen {
  readonly things: ReadonlySet<number>;
  readonly known: ReadonlyMap<number, Thing>;
  readonly events: ReadonlyMap<number, SeenEvent>;
}

/** More would be no page for anybody, and slow on a telephone. */
const mostNodes = 3_000;

/** Edges of which the page tells: those walked along, those where it stopped, and where things and shipments are. */
export const edgesTold = ({ from, to }: Pick<Whole, 'from' | 'to'>): NumberedEdge[] => [
  ...from.walked.walk.followed(),
  ...to.walked.walk.followed(),
  ...[...from.stops, ...to.stops].map(({ edge }) => edge),
  ...to.walked.walk.facts().filter(({ kind }) => kind === edgeKinds.to || kind === edgeKinds.at),
];

/**
 * Nodes and links from where a thing came and to where it went. Neighbours that are not the asker's are one node together, so that not even their number is told;
 * of what is between two nodes an amount is told only where the asker sees the event that says it.
 */
export function pathsOf(whole: Whole, seen: Seen, placeOf: (place: string | null) => string | null): Pick<TracePage, 'nodes' | 'links' | 'leftOff'> {
  const drawn = edgesTold(whole).filter(({ kind }) => kind !== edgeKinds.at);
  const columns = columnsOf(whole, drawn);
  const near = [...columns].toSorted(([, one], [, other]) => Math.abs(one) - Math.abs(other));
  const kept = new Set(near.slice(0, mostNodes).map(([id]) => id));
  const edges = drawn.filter(({ parent, child }) => kept.has(parent) && kept.has(child));
  const nodeOf = hiddenTogether([...kept], edges, seen.things);
  const shown = new Map<number, TraceKind>();
  for (const { kind, parent, child } of edges) {
    if (kind === edgeKinds.to) shown.set(child, 'party');
    if (kind === edgeKinds.bought) shown.set(parent, 'purchase');
  }
  const edgesAt = edgesByThing(edges);
  const placeKeys = placeKeysOf(whole, seen);
  const amounts = new Map<number, Amounts>([...whole.to.things, ...whole.from.things].map((thing) => [thing.id, thing.amounts]));
  const nodes = [...kept].filter((id) => nodeOf(id) === id).map((id): TraceNode => {
    const thing = seen.things.has(id) ? seen.known.get(id) : undefined;
    const column = columns.get(id) ?? 0;
    if (!thing) return { id, thing: null, column, amounts: [], act: null, place: null };
    const kind = thing.kind === 'other' ? (shown.get(id) ?? 'other') : thing.kind;
    const event = kind === 'process' ? eventOfProcess(edgesAt(id), seen) : undefined;
    return { id, thing: { key: thing.key, kind, name: nameOf(thing.key) }, column, amounts: onWire(amountsSeen(edgesAt(id), amounts.get(id), seen)), act: event?.act ?? null, place: placeOf(event?.placeKey ?? placeKeys.get(id) ?? null) };
  });
  return { nodes, links: linksOf(edges, nodeOf, seen), leftOff: near.slice(mostNodes).filter(([id]) => seen.things.has(id)).length };
}

/** Steps from the thing: below 0 what it came from. What is on both sides, as a piece that was worked on, stands where it came from. */
function columnsOf({ start, from, to }: Whole, drawn: readonly NumberedEdge[]): Map<number, number> {
  const columns = new Map<number, number>(to.things.map(({ id, steps }) => [id, steps]));
  for (const { id, steps } of from.things) columns.set(id, -steps);
  columns.set(start.id, 0);
  for (const { parent, child } of drawn) {
    const [atParent, atChild] = [columns.get(parent), columns.get(child)];
    if (atParent !== undefined && atChild === undefined) columns.set(child, atParent + 1);
    if (atChild !== undefined && atParent === undefined) columns.set(parent, atChild - 1);
  }
  return columns;
}

/** Each thing's node: its own, or one that all hidden things have together which are connected past what is seen. */
function hiddenTogether(ids: readonly number[], edges: readonly NumberedEdge[], isSeen: ReadonlySet<number>): (id: number) => number {
  const first = new Map(ids.map((id) => [id, id]));
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: number): number => places.get(id) ?? ids.length;
  const root = (id: number): number => {
    let at = id;
    for (let next = first.get(at) ?? at; next !== at; next = first.get(at) ?? at) at = next;
    first.set(id, at);
    return at;
  };
  for (const { parent, child } of edges) {
    if (isSeen.has(parent) || isSeen.has(child)) continue;
    const [one, other] = [root(parent), root(child)];
    // Of the two the nearer to the thing stays, which is the earlier in the list.
    if (placeOf(one) < placeOf(other)) first.set(other, one);
    else if (one !== other) first.set(one, other);
  }
  // What is hidden at one seen neighbour is one as well.
  const beside = new Map<string, number>();
  for (const { parent, child } of edges) {
    const [seen, hidden, side] = isSeen.has(parent) ? [parent, child, 'down'] : [child, parent, 'up'];
    if (!isSeen.has(seen) || isSeen.has(hidden)) continue;
    const name = `${seen} ${side}`;
    const before = beside.get(name);
    if (before === undefined) beside.set(name, hidden);
    else if (root(before) !== root(hidden)) first.set(root(hidden), root(before));
  }
  return root;
}

/** The edges at each thing, sorted out once: a page has thousands of both. */
function edgesByThing(edges: readonly NumberedEdge[]): (id: number) => readonly NumberedEdge[] {
  const found = new Map<number, NumberedEdge[]>();
  for (const edge of edges) {
    for (const id of new Set([edge.parent, edge.child])) {
      const before = found.get(id);
      if (before) before.push(edge);
      else found.set(id, [edge]);
    }
  }
  return (id) => found.get(id) ?? [];
}

function eventOfProcess(own: readonly NumberedEdge[], { events }: Seen): SeenEvent | undefined {
  return own.flatMap(({ source }) => events.get(Number(source)) ?? []).toSorted((one, other) => other.sequence - one.sequence)[0];
}

/** Where things were told to be last, by events that are seen. */
function placeKeysOf({ to }: Whole, { known, events }: Seen): ReadonlyMap<number, string | undefined> {
  const last = new Map<number, NumberedEdge>();
  for (const edge of to.walked.walk.facts()) {
    if (edge.kind === edgeKinds.at && events.has(Number(edge.source)) && isLater(edge, last.get(edge.parent))) last.set(edge.parent, edge);
  }
  return new Map([...last].map(([id, { child }]) => [id, known.get(child)?.key]));
}

const isLater = ({ since }: NumberedEdge, other: NumberedEdge | undefined): boolean => other === undefined || since > other.since;

/** A sum of which a part is not the asker's is not told. */
const amountsSeen = (own: readonly NumberedEdge[], amounts: Amounts | undefined, { events }: Seen): Amounts => (own.every(({ source }) => events.has(Number(source))) ? (amounts ?? []) : []);

function linksOf(edges: readonly NumberedEdge[], nodeOf: (id: number) => number, { things, events }: Seen): TraceLink[] {
  const grouped = new Map<string, NumberedEdge[]>();
  for (const edge of new Set(edges)) {
    const [from, to] = [nodeOf(edge.parent), nodeOf(edge.child)];
    if (from === to) continue;
    const name = `${from} ${to}`;
    const before = grouped.get(name);
    if (before) before.push(edge);
    else grouped.set(name, [edge]);
  }
  return [...grouped].map(([name, all]) => {
    const [from = 0, to = 0] = name.split(' ').map(Number);
    const once = [...new Map(all.map((edge) => [`${edge.kind} ${edge.source}`, edge])).values()];
    const isSeen = once.every(({ parent, child, source }) => things.has(parent) && things.has(child) && events.has(Number(source)));
    const counted = once.filter(({ kind }) => kind !== edgeKinds.to);
    const amounts: Amounts = !isSeen || counted.length === 0 ? [] : counted.some(({ quantity }) => quantity === undefined) ? 'unknown' : sums(counted);
    return { from, to, amounts: onWire(amounts), isStop: once.every(({ kind }) => kind === edgeKinds.remelt) };
  });
}

function sums(edges: readonly NumberedEdge[]): Amounts {
  const byUnit = new Map<string | undefined, number>();
  for (const { quantity = 0, uom } of edges) byUnit.set(uom, (byUnit.get(uom) ?? 0) + quantity);
  return [...byUnit].map(([uom, quantity]) => ({ quantity: Math.round(quantity * 1e6) / 1e6, uom }));
}

const onWire = (amounts: Amounts): TraceAmounts => (amounts === 'unknown' ? 'unknown' : amounts.map(({ quantity, uom }) => ({ quantity, uom: uom ?? null })));
