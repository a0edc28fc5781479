import fc from 'fast-check';
import type { JsonObject } from '../../epcis/json.ts';
import { unpack } from '../acts/index.ts';
import type { Origin } from '../vocabulary.ts';
import { assetName, boxName, crateName, lotName, type Name, pieceName } from './names.ts';
import { Truth } from './truth.ts';

/** One act of the plant, chosen by numbers: which, and of what. */
export type Choice = readonly [act: number, ...picks: number[]];

/** A lot of material by weight, or of castings by count, as much as lies about. */
export interface Lot {
  readonly name: Name;
  readonly origin: Origin | 'liquid';
  loose: number;
}

export interface Holder {
  readonly name: Name;
  readonly isAsset: boolean;
  readonly lots: Map<Lot, number>;
  readonly ones: Set<Piece | Holder>;
  within: Holder | undefined;
}

export interface Piece {
  readonly name: Name;
  readonly isPiece: true;
  within: Holder | undefined;
  isGone: boolean;
}

export const isHolder = (one: Piece | Holder): one is Holder => !('isPiece' in one);

/** What lies about in a plant, what is in what, and what was told of it. */
export class Yard {
  readonly events: JsonObject[] = [];
  readonly truth = new Truth();
  readonly materials: Lot[] = [];
  readonly iron: Lot[] = [];
  readonly castings: Lot[] = [];
  readonly pieces: Piece[] = [];
  readonly holders: Holder[] = [];
  readonly processes: { key: string; act: 'melt' | 'pour' }[] = [];
  readonly shipments: { key: string; content: (Piece | Holder)[] }[] = [];
  readonly #choices: readonly Choice[];
  #picks: number[] = [];
  #count = 0;
  #clock = Date.UTC(2026, 10, 24);

  constructor(choices: readonly Choice[]) {
    this.#choices = choices;
  }

  /** What the next choices are made by. */
  choose(picks: readonly number[]): void {
    this.#picks = [...picks];
  }

  /** How a counterexample is shown: what was chosen, from which the same plant can be made. */
  [fc.toStringMethod](): string {
    return `new Plant(${JSON.stringify(this.#choices)})`;
  }

  pick(): number {
    const pick = this.#picks.shift() ?? 0;
    this.#picks.push((pick * 7 + 3) % 1009);
    return pick;
  }

  one<Value>(values: readonly Value[]): Value | undefined {
    return values[this.pick() % values.length];
  }

  some<Value>(values: readonly Value[], most: number): Value[] {
    const count = Math.min(values.length, 1 + (this.pick() % most));
    return [...new Set(Array.from({ length: count }, () => this.one(values)))].filter((value): value is Value => value !== undefined);
  }

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Every act has its own moment. */
  doing() {
    this.#clock += 60_000;
    return { time: new Date(this.#clock).toISOString(), eventID: `urn:x-event:${this.next()}`, place: `https://id.gs1.org/414/950600000${this.pick() % 3}` };
  }

  write({ written }: Name): string {
    return this.one(written) ?? written[0];
  }

  lot(list: Lot[], origin: Lot['origin'], amount: number): Lot {
    // Sometimes more of a lot that there is already.
    const known = this.pick() % 4 === 0 ? this.one(list.filter((lot) => lot.origin === origin)) : undefined;
    const lot = known ?? { name: lotName(100 + (this.next() % 3), `L${this.#count}`), origin, loose: 0 };
    lot.loose += amount;
    if (!known) list.push(lot);
    return lot;
  }

  piece(): Piece {
    const piece: Piece = { name: pieceName(100 + (this.next() % 3), `P${this.#count}`), isPiece: true, within: undefined, isGone: false };
    this.pieces.push(piece);
    return piece;
  }

  made(process: string, names: Iterable<{ name: Name }>): void {
    this.truth.all.add(process);
    for (const { name } of names) this.truth.put(this.truth.madeBy, name.key, [process]);
  }

  used(process: string, keys: Iterable<string>): void {
    this.truth.put(this.truth.wentInto, process, keys);
  }

  /** Takes some of a lot. */
  take(lot: Lot, most: number): number {
    const amount = Math.min(lot.loose, 1 + (this.pick() % most));
    lot.loose -= amount;
    return amount;
  }

  readonly loosePieces = (): Piece[] => this.pieces.filter((piece) => !piece.isGone && piece.within === undefined);
  readonly looseLots = (): Lot[] => this.castings.filter(({ loose }) => loose > 0);
  readonly looseHolders = (): Holder[] => this.holders.filter(({ within }) => within === undefined);

  /** Everything that is in a holder now, with itself. */
  flat(one: Piece | Holder): string[] {
    return isHolder(one) ? [one.name.key, ...[...one.lots].flatMap(([lot, count]) => (count > 0 ? [lot.name.key] : [])), ...[...one.ones].flatMap((inner) => this.flat(inner))] : [one.name.key];
  }

  insert(holder: Holder, keys: readonly string[]): void {
    for (let outer: Holder | undefined = holder; outer; outer = outer.within) this.truth.put(this.truth.everIn, outer.name.key, keys);
  }

  /** Tells a process, at once or in two events. */
  process(act: 'melt' | 'pour'): string | undefined {
    const choice = this.pick() % 3;
    if (choice === 0) return undefined;
    const known = choice === 1 ? this.one(this.processes.filter((process) => process.act === act)) : undefined;
    const key = known?.key ?? `urn:x-process:${this.next()}`;
    if (!known) this.processes.push({ key, act });
    return key;
  }

  /** What was in a box is gone, and it is told to be empty. */
  empty(box: Holder): void {
    for (const one of box.ones) {
      one.within = undefined;
      if (!isHolder(one)) one.isGone = true;
    }
    box.lots.clear();
    box.ones.clear();
    this.events.push(unpack({ ...this.doing(), box: this.write(box.name) }));
  }

  holder(isAsset: boolean): Holder {
    const known = this.pick() % 2 === 0 ? this.one(this.looseHolders().filter((one) => one.isAsset === isAsset)) : undefined;
    if (known) return known;
    const number = this.next();
    const name = isAsset ? assetName(number) : this.pick() % 2 === 0 ? crateName(number) : boxName(number);
    const holder: Holder = { name, isAsset, lots: new Map(), ones: new Set(), within: undefined };
    this.holders.push(holder);
    return holder;
  }

  put(holder: Holder, ones: readonly (Piece | Holder)[]): void {
    for (const one of ones) {
      one.within = holder;
      holder.ones.add(one);
    }
  }
}
