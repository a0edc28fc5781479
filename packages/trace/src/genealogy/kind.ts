import type { Edge } from './edge.ts';
import { isContainer, isPiece, isPlace } from './key.ts';
import { edgeKinds, isHold, isInput, isOutput, type ThingKind, thingKinds } from './vocabulary.ts';

/** What a thing shows itself to be; of several the first counts. */
const order: readonly ThingKind[] = ['process', 'shipment', 'heat', 'returns', 'castings', 'piece', 'box', 'charge', 'other'];
const rank: ReadonlyMap<ThingKind, number> = new Map(order.map((kind, place) => [kind, place]));

const placed = (kind: ThingKind): number => rank.get(kind) ?? thingKinds.length;

/** What a thing is when one more thing is told of it. A box is a box and a place a place, whatever is done with it. */
export const stronger = (key: string, one: ThingKind, other: ThingKind): ThingKind => (isContainer(key) ? 'box' : isPlace(key) ? 'other' : placed(one) <= placed(other) ? one : other);

/** What the key alone tells. */
export const kindOfKey = (key: string): ThingKind => (isPiece(key) ? 'piece' : isContainer(key) ? 'box' : 'other');

/** What an edge tells of the thing at its beginning. */
export function kindOfParent({ kind }: Pick<Edge, 'kind'>): ThingKind {
  if (isOutput(kind)) return 'process';
  if (kind === edgeKinds.charge) return 'charge';
  if (kind === edgeKinds.remelt) return 'returns';
  return kind === edgeKinds.to ? 'shipment' : 'other';
}

/** What an edge tells of the thing at its end. */
export function kindOfChild({ kind }: Pick<Edge, 'kind'>): ThingKind {
  if (isInput(kind)) return 'process';
  if (kind === edgeKinds.ship) return 'shipment';
  if (kind === edgeKinds.heat) return 'heat';
  if (kind === edgeKinds.returns) return 'returns';
  if (kind === edgeKinds.castings) return 'castings';
  if (kind === edgeKinds.bought) return 'charge';
  return isHold(kind) && kind !== edgeKinds.fasten ? 'box' : 'other';
}

/** The kinds of things by all that is told of them. */
export function kindsOf(things: Iterable<string>, edges: Iterable<Pick<Edge, 'kind' | 'parent' | 'child'>>): Map<string, ThingKind> {
  const kinds = new Map<string, ThingKind>();
  const tell = (key: string, kind: ThingKind): void => void kinds.set(key, stronger(key, kinds.get(key) ?? kindOfKey(key), kind));
  for (const key of things) tell(key, 'other');
  for (const edge of edges) {
    tell(edge.parent, kindOfParent(edge));
    tell(edge.child, kindOfChild(edge));
  }
  return kinds;
}
