import { type Amounts, amountsOf, type Knowledge, sums } from './amounts.ts';
import type { Edge } from './edge.ts';
import { grouped } from './grouped.ts';
import { edgeKinds, isHold, isInput, isOutput, type ThingKind } from './vocabulary.ts';
import type { Walk } from './walk.ts';
import { Places, type Whereabouts } from './whereabouts.ts';

type Id = string | number;

/** A thing, or a part of a lot, that has in it what the walk began with, and where it is now. */
export interface Contained<Thing extends Id> {
  readonly thing: Thing;
  readonly whereabouts: Whereabouts<Thing>;
  /** How much of it is there. */
  readonly amounts: Amounts;
}

interface Known<Thing extends Id> extends Knowledge<Thing> {
  readonly kindOf: (thing: Thing) => ThingKind;
}

/** Kinds of which no piece of material is, but in which, or by which, it is. */
const around: ReadonlySet<ThingKind> = new Set(['process', 'box', 'shipment']);

/** Whether a thing is made of what was walked from, and did not only hold it for a time. */
const isMade = <Thing extends Id>(walk: Walk<Thing>, thing: Thing): boolean => walk.windowsOf(thing)[0]?.since === Number.NEGATIVE_INFINITY;

/**
 * Everything that came of things, where it is now: in a store, in a box there, on the way, at who received it, gone, or melted again. What went into a further process is
 * not listed: what came of it is. Of a lot that is spread each part is listed, with how much it is where that is certain.
 *
 * @param walk down, at its end
 */
export function containment<Thing extends Id>(walk: Walk<Thing>, known: Known<Thing>): Contained<Thing>[] {
  const places = new Places(walk);
  const amounts = amountsOf(walk, known);
  const materials = [...walk.reached().keys()].filter((thing) => isMade(walk, thing) && !around.has(known.kindOf(thing)));
  return materials.flatMap((thing) => (known.isSingle(thing) ? ofSingle(places, thing) : ofLot(places, thing, amounts.get(thing) ?? madeOf(walk, known, thing))));
}

function ofSingle<Thing extends Id>(places: Places<Thing>, thing: Thing): Contained<Thing>[] {
  const whereabouts = places.of(thing);
  return whereabouts.where === 'used' ? [] : [{ thing, whereabouts, amounts: [{ quantity: 1, uom: undefined }] }];
}

/** Of a lot with which the walk began: all that there ever was of it. */
function madeOf<Thing extends Id>(walk: Walk<Thing>, { into }: Known<Thing>, thing: Thing): Amounts {
  if (!walk.isStart(thing)) return 'unknown';
  const made = into(thing).filter(({ kind }) => isOutput(kind) || kind === edgeKinds.bought);
  return made.length > 0 && made.every(({ quantity }) => quantity !== undefined) ? sums(made) : 'unknown';
}

function ofLot<Thing extends Id>(places: Places<Thing>, thing: Thing, made: Amounts): Contained<Thing>[] {
  const out = places.out.get(thing) ?? [];
  const parts = [...moved(places, thing, out), ...boxed(places, thing, out)];
  const left = remainder(made, parts);
  const loose = left !== 'unknown' && left.every(({ quantity }) => quantity <= 0) ? [] : looseAt(places, thing, out, left, parts.length > 0);
  return [...parts.filter(({ whereabouts }) => whereabouts.where !== 'used'), ...loose];
}

/** What left by itself, was used, melted again, or is gone. */
function moved<Thing extends Id>(places: Places<Thing>, thing: Thing, out: readonly Edge<Thing>[]): Contained<Thing>[] {
  return out.flatMap((edge): Contained<Thing>[] => {
    const amounts: Amounts = edge.quantity === undefined ? 'unknown' : sums([edge]);
    const part = (whereabouts: Whereabouts<Thing>): Contained<Thing>[] => [{ thing, whereabouts, amounts }];
    if (edge.kind === edgeKinds.remelt) return part({ where: 'melted', process: edge.child, boxes: [] });
    if (edge.kind === edgeKinds.end) return part({ where: 'gone', boxes: [] });
    if (edge.kind === edgeKinds.ship && edge.until >= edge.since) return part(places.shipped(edge, Number.POSITIVE_INFINITY));
    return isInput(edge.kind) ? part({ where: 'used', process: edge.child, boxes: [] }) : [];
  });
}

/** What lies in boxes now. A box that was itself used, melted or lost with the lot in it leaves nobody certain of the rest. */
function boxed<Thing extends Id>(places: Places<Thing>, thing: Thing, out: readonly Edge<Thing>[]): Contained<Thing>[] {
  return [...grouped(out.filter(({ kind }) => isHold(kind) && kind !== edgeKinds.seen), ({ child }) => child)].flatMap(([box, holds]): Contained<Thing>[] => {
    const open = holds.filter(({ until }) => until === Number.POSITIVE_INFINITY);
    const usedUp = (places.out.get(box) ?? []).some((edge) => isInput(edge.kind) && holds.some(({ since, until }) => since <= edge.since && edge.since <= until));
    if (usedUp) return [{ thing, whereabouts: { where: 'used', process: box, boxes: [] }, amounts: 'unknown' }];
    if (open.length === 0) return [];
    const first = Math.min(...open.map(({ since }) => since));
    const taken = out.filter(({ kind, child, since }) => (kind === edgeKinds.take || kind === edgeKinds.loosen) && child === box && since > first);
    const outer = places.of(box, Number.POSITIVE_INFINITY, [box]);
    return [{ thing, whereabouts: { ...outer, boxes: [box, ...outer.boxes] }, amounts: less(open, taken) }];
  });
}

interface Counted {
  readonly quantity: number | undefined;
  readonly uom: string | undefined;
}

/** One sum less another; unknown where a part of either is, or comes in a unit that the first has not. */
function less(all: readonly Counted[], taken: readonly Counted[]): Amounts {
  if ([...all, ...taken].some(({ quantity }) => quantity === undefined)) return 'unknown';
  const units = new Set(all.map(({ uom }) => uom));
  if (taken.some(({ uom }) => !units.has(uom))) return 'unknown';
  return sums([...all, ...taken.map(({ quantity = 0, uom }) => ({ quantity: -quantity, uom }))]);
}

function remainder<Thing extends Id>(made: Amounts, parts: readonly Contained<Thing>[]): Amounts {
  const taken = parts.map(({ amounts }) => amounts);
  if (made === 'unknown' || taken.includes('unknown')) return 'unknown';
  return less(made, taken.flatMap((amounts) => (amounts === 'unknown' ? [] : amounts)));
}

/** What lies about: where it was made or was told to be. At several places nobody knows how much is at which. */
function looseAt<Thing extends Id>(places: Places<Thing>, thing: Thing, out: readonly Edge<Thing>[], left: Amounts, isSpread: boolean): Contained<Thing>[] {
  const made = (places.in.get(thing) ?? []).filter(({ kind }) => isOutput(kind)).map(({ parent, since }) => places.placeOf(parent, since));
  const told = out.filter(({ kind }) => kind === edgeKinds.at).map(({ child }) => child);
  const unboxed = out.filter(({ kind, until }) => isHold(kind) && kind !== edgeKinds.seen && until !== Number.POSITIVE_INFINITY).map(({ child, until }) => places.of(child, until, [child]));
  const found = new Set<Thing | undefined>([...made, ...told, ...unboxed.flatMap((one) => (one.where === 'place' ? [one.place] : []))]);
  if (found.size > 1) found.delete(undefined);
  if (found.size === 0 && (left !== 'unknown' || !isSpread)) found.add(undefined);
  return [...found].map((place) => ({ thing, whereabouts: { where: 'place', place, boxes: [] }, amounts: found.size === 1 ? left : 'unknown' }));
}
