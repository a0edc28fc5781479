import type { PlainDate } from '@sentra/measures';
import type { Crew, Line } from './crew.ts';
import type { Heaps } from './heaps.ts';
import type { Journal } from './journal.ts';
import { foundryPlace } from './names.ts';

/** So many castings with one lot number; the number stays when they go on to the next stage. */
export interface Batch {
  readonly name: string;
  readonly pieces: number;
}

/** What is finished and waits to be packed: a counted lot, or pieces with numbers of their own. */
export interface Finished extends Batch {
  readonly lot: string;
  readonly numbers: readonly string[];
}

/** A packed box or pallet, with the names of the lots in it. */
export interface Unit {
  readonly box: string;
  readonly boxes: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly { readonly piece: string; readonly name: string }[];
}

export interface Delivered {
  readonly line: Line;
  readonly unit: Unit;
}

/** All that the parts of the history share. */
export interface Shop {
  readonly journal: Journal;
  readonly crew: Crew;
  readonly heaps: Heaps;
  readonly today: PlainDate;
  /** By who finished it and the part. */
  readonly shelves: Map<string, Finished[]>;
  /** What is packed and has not left, likewise. */
  readonly stores: Map<string, Unit[]>;
  readonly delivered: Delivered[];
  /** Boxes that must not leave. */
  readonly held: Set<string>;
}

export const shelfOf = (member: string, { row }: Line['part']): string => `${member} ${row.code}`;
export const placeOf = ({ crew }: Shop, member: string): string => foundryPlace(crew.placeOf(member));

export function put(shop: Shop, member: string, part: Line['part'], finished: Finished): void {
  const name = shelfOf(member, part);
  shop.shelves.set(name, [...(shop.shelves.get(name) ?? []), finished]);
}
