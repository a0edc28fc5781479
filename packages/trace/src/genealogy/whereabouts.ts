import type { Edge } from './edge.ts';
import { grouped } from './grouped.ts';
import { edgeKinds, isHold, isInput, isOutput } from './vocabulary.ts';
import type { Walk } from './walk.ts';

type Id = string | number;

/** Where a thing is. `place` is undefined where nobody told it; `boxes` are what it lies in, the innermost first. */
export type Whereabouts<Thing extends Id> = { readonly boxes: readonly Thing[] } & (
  | { readonly where: 'place'; readonly place: Thing | undefined }
  | { readonly where: 'shipment'; readonly shipment: Thing; readonly to: Thing | undefined }
  /** It went into a process, and is what came of it. */
  | { readonly where: 'used'; readonly process: Thing }
  | { readonly where: 'melted'; readonly process: Thing }
  | { readonly where: 'gone' }
);

/** Something that was told of where a thing is. At one moment the higher rank counts. */
interface Told<Thing extends Id> {
  readonly at: number;
  readonly rank: number;
  readonly is: () => Whereabouts<Thing>;
}

const ranks = { used: 0, made: 1, shipped: 2, placed: 3, held: 4, gone: 5 } as const;

/** Reads from a walk down where things are: those that it reached, and the boxes and shipments around them. */
export class Places<Thing extends Id> {
  readonly out: ReadonlyMap<Thing, readonly Edge<Thing>[]>;
  readonly in: ReadonlyMap<Thing, readonly Edge<Thing>[]>;

  constructor(walk: Walk<Thing>) {
    const all = [...walk.followed(), ...walk.facts(), ...walk.stops().map(({ edge }) => edge)];
    this.out = grouped(all, ({ parent }) => parent);
    this.in = grouped(walk.followed(), ({ child }) => child);
  }

  /** Where a single thing was last, up to a moment; by what was told of it last, and through the boxes in which it was. */
  of(thing: Thing, until = Number.POSITIVE_INFINITY, inside: readonly Thing[] = []): Whereabouts<Thing> {
    const out = this.out.get(thing) ?? [];
    const made = (this.in.get(thing) ?? []).filter(({ kind }) => isOutput(kind));
    const told = [...out.flatMap((edge) => this.#told(edge, until, inside)), ...made.map((edge) => this.#made(edge))].filter(({ at }) => at <= until);
    let last: Told<Thing> | undefined;
    for (const one of told) if (!last || one.at > last.at || (one.at === last.at && one.rank > last.rank)) last = one;
    return last?.is() ?? { where: 'place', place: undefined, boxes: [] };
  }

  #told(edge: Edge<Thing>, until: number, inside: readonly Thing[]): Told<Thing>[] {
    const { kind, child, since } = edge;
    if (kind === edgeKinds.end) return [{ at: since, rank: ranks.gone, is: () => ({ where: 'gone', boxes: [] }) }];
    if (kind === edgeKinds.remelt) return [{ at: since, rank: ranks.gone, is: () => ({ where: 'melted', process: child, boxes: [] }) }];
    if (isInput(kind)) return [{ at: since, rank: ranks.used, is: () => ({ where: 'used', process: child, boxes: [] }) }];
    if (kind === edgeKinds.at) return [{ at: since, rank: ranks.placed, is: () => ({ where: 'place', place: child, boxes: [] }) }];
    if (kind === edgeKinds.ship && edge.until >= since) return [{ at: since, rank: ranks.shipped, is: () => this.shipped(edge, until) }];
    if (!isHold(kind) || since > until || inside.includes(child)) return [];
    const isIn = kind !== edgeKinds.seen && edge.until >= until;
    const end = Math.min(edge.until, until);
    const is = (): Whereabouts<Thing> => {
      const box = this.of(child, end, [...inside, child]);
      return isIn ? { ...box, boxes: [child, ...box.boxes] } : { ...box, boxes: [] };
    };
    return [{ at: end, rank: isIn ? ranks.held : ranks.made, is }];
  }

  #made({ parent, since }: Edge<Thing>): Told<Thing> {
    return { at: since, rank: ranks.made, is: () => ({ where: 'place', place: this.placeOf(parent, since), boxes: [] }) };
  }

  /** Where a process took place at a moment, or a shipment arrived until then. */
  placeOf(thing: Thing, until: number): Thing | undefined {
    let last: Edge<Thing> | undefined;
    for (const edge of this.out.get(thing) ?? []) if (edge.kind === edgeKinds.at && edge.since <= until && (!last || edge.since > last.since)) last = edge;
    return last?.child;
  }

  /** On the way, or where the shipment arrived after it left. */
  shipped({ child: shipment, since }: Edge<Thing>, until: number): Whereabouts<Thing> {
    const out = this.out.get(shipment) ?? [];
    const arrived = out.some((edge) => edge.kind === edgeKinds.at && edge.since >= since && edge.since <= until);
    if (arrived) return { where: 'place', place: this.placeOf(shipment, until), boxes: [] };
    return { where: 'shipment', shipment, to: out.find((edge) => edge.kind === edgeKinds.to && edge.since === since)?.child, boxes: [] };
  }
}
