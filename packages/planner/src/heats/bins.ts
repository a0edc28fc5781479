import type { Random } from '../model/random.ts';
import { fullest } from './subset-sum.ts';

/** Pieces of one kind: what one weighs, how many there are, and the last day whose bins may take them (without: any bin). */
export interface PieceKind {
  readonly kg: number;
  readonly qty: number;
  readonly by?: number;
}

/** Pieces by bin and kind, and those of each kind that found no bin. */
export interface Packing {
  readonly bins: readonly (readonly number[])[];
  readonly left: readonly number[];
}

export interface PackOptions {
  readonly random: Random;
  /** How often two bins are emptied and filled anew, at the most. */
  readonly tries: number;
}

/** Where weights have no common measure this coarse, they are rounded up to so many parts of the largest bin. */
const mostSteps = 40_000;
/** Binary sums of decimal kilograms go wrong by less, in parts of a step. */
const inexact = 1e-6;

/** What a weight is counted in, so that sums are exact: the largest gram-wise measure of all, or a fine part of the largest bin. */
export function stepOf(weights: readonly number[], largest: number): number {
  let common = Math.round(largest * 1000);
  const isWhole = (kg: number) => Math.abs(kg * 1000 - Math.round(kg * 1000)) < inexact * 1000;
  const isMeasured = [largest, ...weights].every(isWhole);
  if (isMeasured) for (const kg of weights) common = greatestCommonDivisor(common, Math.round(kg * 1000));
  return isMeasured && common > 0 && (largest * 1000) / common <= mostSteps ? common / 1000 : largest / mostSteps;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

interface OpenBin {
  readonly from: number;
  /** Steps that are free. */
  room: number;
  /** Pieces by kind. */
  readonly has: Map<number, number>;
}

/**
 * Bins that are filled in stages: more bins and more pieces may come after each placing.
 *
 * First the heaviest pieces, each into the fullest bin that takes it. Where pieces are left, two bins at a time are emptied and filled
 * anew, each as full as can be, from what was in them and what is left; what is no worse is kept.
 */
export class Bins {
  readonly #step: number;
  readonly #bins: OpenBin[] = [];
  readonly #steps: number[] = [];
  readonly #by: number[] = [];
  readonly #left: number[] = [];

  constructor(step: number) {
    this.#step = step;
  }

  addBin(kg: number, from = -Infinity): void {
    this.#bins.push({ from, room: Math.floor(kg / this.#step + inexact), has: new Map() });
  }

  addPieces(kg: number, qty: number, by = Infinity): void {
    this.#steps.push(this.#stepsOf(kg));
    this.#by.push(by);
    this.#left.push(qty);
  }

  /** Kilograms of pieces that no bin has taken. */
  get leftKg(): number {
    return this.#leftSteps() * this.#step;
  }

  /** Kilograms free in all bins. */
  get roomKg(): number {
    return this.#bins.reduce((sum, { room }) => sum + room, 0) * this.#step;
  }

  packing(): Packing {
    return { bins: this.#bins.map(({ has }) => this.#steps.map((_, kind) => has.get(kind) ?? 0)), left: [...this.#left] };
  }

  /** Places what is left, and tells whether all of it found a bin. */
  place({ random, tries }: PackOptions): boolean {
    this.#placeHeaviestFirst();
    let left = this.#leftSteps();
    if (left === 0 || this.#bins.length === 0) return left === 0;
    const room = this.#bins.reduce((sum, bin) => sum + bin.room, 0);
    // What weighs more than all room is never placed whole, however one tries.
    const most = Math.max(0, left - room);
    for (let tried = 0; tried < tries && left > most; tried++) left = this.#refillTwo(random, left);
    return left === 0;
  }

  /**
   * Fills what room there is with pieces that need not be placed, the fullest bin first; what finds no room stays out of `left`.
   *
   * @returns pieces taken, by bin and piece
   */
  topUp(pieces: readonly PieceKind[]): number[][] {
    const wanted = pieces.map(({ kg, qty, by = Infinity }) => ({ steps: this.#stepsOf(kg), qty, by }));
    const taken = this.#bins.map(() => pieces.map(() => 0));
    for (const { bin, counts } of this.#bins.map((one, index) => ({ bin: one, counts: taken[index]! })).toSorted((a, b) => a.bin.room - b.bin.room)) {
      const fitting = wanted.flatMap((one, index) => (one.qty > 0 && one.steps > 0 && one.steps <= bin.room && bin.from <= one.by ? [{ ...one, index }] : []));
      for (const [at, count] of fullest(fitting, bin.room).entries()) {
        const { index, steps } = fitting[at]!;
        wanted[index]!.qty -= count;
        counts[index]! += count;
        bin.room -= count * steps;
      }
    }
    const first = taken[0];
    if (first) wanted.forEach(({ steps, qty }, index) => (first[index]! += steps === 0 ? qty : 0));
    return taken;
  }

  #stepsOf(kg: number): number {
    return Math.ceil(kg / this.#step - inexact);
  }

  #leftSteps(): number {
    let sum = 0;
    for (let kind = 0; kind < this.#left.length; kind++) sum += this.#left[kind]! * this.#steps[kind]!;
    return sum;
  }

  #placeHeaviestFirst(): void {
    const waiting = this.#left.flatMap((qty, kind) => (qty > 0 ? [kind] : [])).toSorted((a, b) => this.#steps[b]! - this.#steps[a]! || a - b);
    for (const kind of waiting) {
      const steps = this.#steps[kind]!;
      while (this.#left[kind]! > 0) {
        let fullestBin: OpenBin | undefined;
        for (const bin of this.#bins) if (bin.room >= steps && bin.from <= this.#by[kind]! && (!fullestBin || bin.room < fullestBin.room)) fullestBin = bin;
        if (!fullestBin) break;
        const count = steps === 0 ? this.#left[kind]! : Math.min(this.#left[kind]!, Math.floor(fullestBin.room / steps));
        this.#left[kind]! -= count;
        this.#put(fullestBin, kind, count);
      }
    }
  }

  #put(bin: OpenBin, kind: number, count: number): void {
    if (count === 0) return;
    bin.room -= count * this.#steps[kind]!;
    bin.has.set(kind, (bin.has.get(kind) ?? 0) + count);
  }

  /** @returns steps left afterwards, never more than before */
  #refillTwo(random: Random, before: number): number {
    const one = this.#bins[Math.floor(random() * this.#bins.length)]!;
    const other = this.#bins[Math.floor(random() * this.#bins.length)]!;
    const pair = one === other ? [one] : [one, other];
    const from = Math.max(one.from, other.from);
    const free = new Map<number, number>();
    const rooms = pair.map(({ room }) => room);
    for (const [index, { has }] of pair.entries()) {
      for (const [kind, count] of has) {
        // What must be poured before the later of the two bins is open stays where it is.
        if (this.#by[kind]! < from) continue;
        free.set(kind, (free.get(kind) ?? 0) + count);
        rooms[index]! += count * this.#steps[kind]!;
      }
    }
    for (const [kind, qty] of this.#left.entries()) if (qty > 0) free.set(kind, (free.get(kind) ?? 0) + qty);
    const kinds = [...free].map(([kind, qty]) => ({ kind, steps: this.#steps[kind]!, qty })).filter(({ steps }) => steps > 0);
    shuffle(kinds, random);
    const chosen = pair.map(({ from: opens }, index) => {
      const fitting = kinds.filter(({ kind, qty }) => qty > 0 && this.#by[kind]! >= opens);
      const counts = fullest(fitting, rooms[index]!);
      fitting.forEach((entry, at) => (entry.qty -= counts[at]!));
      return fitting.flatMap(({ kind }, at) => (counts[at]! > 0 ? [[kind, counts[at]!] as const] : []));
    });
    const waiting = kinds.reduce((sum, { steps, qty }) => sum + steps * qty, 0);
    if (waiting > before) return before;
    for (const [index, bin] of pair.entries()) {
      for (const [kind, count] of bin.has) {
        if (this.#by[kind]! < from || this.#steps[kind] === 0) continue;
        bin.has.delete(kind);
        bin.room += count * this.#steps[kind]!;
      }
      for (const [kind, count] of chosen[index]!) this.#put(bin, kind, count);
    }
    for (const { kind, qty } of kinds) this.#left[kind] = qty;
    return waiting;
  }
}

function shuffle<T>(list: T[], random: Random): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
}
