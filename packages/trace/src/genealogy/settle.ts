import type { Edge } from './edge.ts';
import { grouped } from './grouped.ts';
import { type EdgeKind, edgeKinds } from './vocabulary.ts';

/** Edges whose end is told by other events: what a box holds until it is taken out, what leaves unless it did not. Each kind with the kind that ends it. */
const endings: ReadonlyMap<EdgeKind, EdgeKind> = new Map([
  [edgeKinds.hold, edgeKinds.take],
  [edgeKinds.fasten, edgeKinds.loosen],
  [edgeKinds.ship, edgeKinds.unship],
]);

/** Kinds of edges for which the others of the same child must be looked at. */
export const lasting: readonly EdgeKind[] = [...endings].flat();
const lastingKinds: ReadonlySet<EdgeKind> = new Set(lasting);
export const isLasting = (kind: EdgeKind): boolean => lastingKinds.has(kind);

type Id = string | number;

/**
 * Gives edges their ends: content is in a box until it was taken out, all of it or as much as was put in; what did not leave never was in the shipment.
 *
 * @param edges all lasting edges of one child or of several, in any order; others pass as they are
 * @param isSingle whether a thing is one, and not a class of which a part may be taken out
 * @returns the same edges with their `until`, in the same order
 */
export function settle<Thing extends Id>(edges: readonly Edge<Thing>[], isSingle: (thing: Thing) => boolean): Edge<Thing>[] {
  const groups = grouped(edges.filter(({ kind }) => isLasting(kind)), ({ child }) => child);
  const ends = new Map<Edge<Thing>, number>();
  for (const group of groups.values()) {
    for (const [during, ended] of endings) {
      const begun = grouped(group.filter(({ kind }) => kind === during), ({ parent }) => parent);
      const takes = group.filter(({ kind }) => kind === ended);
      for (const [parent, holds] of begun) {
        const own = takes.filter((take) => take.parent === parent || take.parent === take.child);
        const until = during === edgeKinds.ship ? neverLeft(holds, own) : isSingle(parent) ? untilTaken(holds, own) : untilEmpty(holds, own);
        for (const [edge, end] of until) ends.set(edge, end);
      }
    }
  }
  return edges.map((edge) => {
    const until = ends.get(edge);
    return until === undefined || until === edge.until ? edge : { ...edge, until };
  });
}

/** A shipment that was void later: the thing was never in it. At the same moment nobody knows which was first; then it left. */
function neverLeft<Thing extends Id>(ships: readonly Edge<Thing>[], undone: readonly Edge<Thing>[]): [Edge<Thing>, number][] {
  const last = Math.max(...undone.map(({ since }) => since));
  return ships.map((ship) => [ship, last > ship.since ? ship.since - 1 : ship.since]);
}

/** A single thing is in the box until the first time that it was taken out after it was put in; what was put in at that very moment stays. */
function untilTaken<Thing extends Id>(holds: readonly Edge<Thing>[], takes: readonly Edge<Thing>[]): [Edge<Thing>, number][] {
  const times = takes.map(({ since }) => since).toSorted((a, b) => a - b);
  return holds.map((hold) => [hold, times.find((time) => time > hold.since) ?? Number.POSITIVE_INFINITY]);
}

/** Of a class something stays in the box until certainly as much was taken out as was put in; who does not say how much leaves something behind. */
function untilEmpty<Thing extends Id>(holds: readonly Edge<Thing>[], takes: readonly Edge<Thing>[]): [Edge<Thing>, number][] {
  const ends: [Edge<Thing>, number][] = [];
  let open: Edge<Thing>[] = [];
  let left = new Map<string, number>();
  let isKnown = true;
  const close = (time: number): void => {
    ends.push(...open.map((hold): [Edge<Thing>, number] => [hold, time]));
    [open, left, isKnown] = [[], new Map<string, number>(), true];
  };
  const count = ({ quantity, uom = '' }: Edge<Thing>, sign: number): void => {
    if (quantity === undefined) isKnown = false;
    else left.set(uom, (left.get(uom) ?? 0) + sign * quantity);
  };
  const isEmpty = (): boolean => isKnown && [...left.values()].every((amount) => amount < 1e-6);
  const isHold = new Set(holds);
  const moments = grouped([...holds, ...takes].toSorted((a, b) => a.since - b.since), ({ since }) => since);
  for (const [time, acts] of moments) {
    const taken = acts.filter((act) => !isHold.has(act));
    // Nothing was in it: a report of what was taken out cannot count against what comes later.
    if (open.length > 0) {
      const isAll = taken.some(({ parent, child }) => parent === child);
      for (const take of isAll ? [] : taken) count(take, -1);
      if (isAll || (taken.length > 0 && isEmpty())) close(time);
    }
    for (const act of acts) {
      if (!isHold.has(act)) continue;
      open.push(act);
      count(act, 1);
    }
  }
  close(Number.POSITIVE_INFINITY);
  return ends;
}
