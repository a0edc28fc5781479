import { kilograms } from '@sentra/measures';
import type { Furnace } from './furnaces.ts';
import type { Maker } from './makers.ts';
import type { Material } from './materials.ts';
import { heatsOf } from './heats.ts';
import { pouredPerWeek, type Item } from './parts.ts';
import { diceOf } from './random.ts';
import type { Process, Work } from './stages.ts';

/** What each member could still take on: kilograms of metal and hours by process, in an ordinary week. */
export class Openings {
  readonly #makers: readonly Maker[];
  readonly #offered = new Map<string, number>();
  readonly #taken = new Map<string, number>();
  readonly #grades = new Map<string, Set<string>>();
  readonly #hours = new Map<string, number>();

  constructor(makers: readonly Maker[], furnaces: readonly Furnace[]) {
    this.#makers = makers.filter((maker) => maker.isActive);
    for (const furnace of furnaces) {
      const vessel = vesselOf(furnace.maker.code, furnace.kind === 'mixer');
      this.#offered.set(vessel, (this.#offered.get(vessel) ?? 0) + heatsOf(furnace) * kilograms(furnace.row.heat_mass));
      for (const grade of furnace.row.materials) this.#grades.set(grade, (this.#grades.get(grade) ?? new Set()).add(furnace.maker.code));
    }
  }

  named(codes: readonly string[]): Maker[] {
    return codes.flatMap((code) => this.#makers.filter((maker) => maker.code === code));
  }

  /** The members whose furnaces of the part's grade are least taken, if they could hold a member's portion of it; of iron blocks, which need much metal every week, the largest. */
  founders(item: Item, wanted: number): Maker[] {
    const size = (maker: Maker) => (item.material === 'P14' ? (this.#offered.get(vesselOf(maker.code, false)) ?? 0) : 1);
    return this.#withRoom(item, wanted, (maker) => this.#room(item.material, maker, pouredPerWeek(item) / wanted) * size(maker));
  }

  /** Those who go on with the castings: first members who cast them and have the machines, then other shops. */
  hands(item: Item, work: Work, wanted: number, before: readonly Maker[]): Maker[] {
    const able = (maker: Maker) => (mayRun(work.process, maker) ? 1 : 0);
    const own = before.filter((maker) => able(maker) > 0).slice(0, wanted - 1);
    const others = this.#withRoom(item, wanted - own.length, (maker) => (own.includes(maker) ? 0 : able(maker) * Math.max(0.01, 1 - this.hours(maker.code, work.process) / (maker.workers * hoursPerWorker))));
    return [...own, ...others];
  }

  /** A member who is being coached for the stage: the next one with room. */
  next(item: Item, work: Work, chosen: readonly Maker[]): Maker[] {
    const room = (maker: Maker) => (chosen.includes(maker) ? 0 : work.row.stage === 0 ? this.#room(item.material, maker, 1) : mayRun(work.process, maker) ? 1 : 0);
    return this.#withRoom(item, 1, room);
  }

  take(item: Item, work: Work, chosen: readonly Maker[]): void {
    const whole = chosen.reduce((sum, maker) => sum + this.strength(item, work, maker), 0);
    for (const maker of chosen) {
      const part = this.strength(item, work, maker) / whole;
      const key = `${maker.code} ${work.process}`;
      this.#hours.set(key, (this.#hours.get(key) ?? 0) + (item.perWeek * work.hoursPerPiece + work.row.setup_hours) * part);
      if (work.row.stage > 0) continue;
      const vessel = vesselOf(maker.code, item.material === 'KOMP');
      this.#taken.set(vessel, (this.#taken.get(vessel) ?? 0) + pouredPerWeek(item) * part);
    }
  }

  /** In what proportion a stage falls to those who may run it: casting by the metal they offer, the rest by their crews. */
  strength(item: Item, work: Work, maker: Maker): number {
    return work.row.stage === 0 ? (this.#offered.get(vesselOf(maker.code, item.material === 'KOMP')) ?? 0) : maker.workers;
  }

  /** Hours a week that the parts given so far take of a member. */
  hours(code: string, process: Process): number {
    return this.#hours.get(`${code} ${process}`) ?? 0;
  }

  /** The free part of what is offered; hardly any where a portion would not fit in it. */
  #room(material: Material, maker: Maker, portion: number): number {
    if (!this.#grades.get(material)?.has(maker.code)) return 0;
    const vessel = vesselOf(maker.code, material === 'KOMP');
    const offered = this.#offered.get(vessel) ?? 0;
    const free = Math.max(0.01 * offered, offered - (this.#taken.get(vessel) ?? 0));
    return (free / offered) * (free < portion * 1.2 ? 0.05 : 1);
  }

  #withRoom(item: Item, wanted: number, room: (maker: Maker) => number): Maker[] {
    const dice = diceOf(`who makes ${item.code}`);
    return this.#makers
      .map((maker) => ({ maker, room: room(maker) * dice.between(0.8, 1.2) }))
      .filter((one) => one.room > 0)
      .sort((a, b) => b.room - a.room)
      .slice(0, wanted)
      .map((one) => one.maker);
  }
}

/** Of a worker's week, what one process may take for the cooperative. */
const hoursPerWorker = 9;

const vesselOf = (code: string, isMixer: boolean): string => (isMixer ? `${code} mix` : code);

/** Every workshop cleans and paints; machines stand with the induction founders, some cupolas and the machine shops. */
function mayRun(process: Process, maker: Maker): boolean {
  if (process === 'cure') return maker.pressesComposite;
  if (process === 'finish') return true;
  return maker.equipment === 'machines' || maker.equipment === 'induction' || (maker.workers > 20 && maker.equipment === 'cupola') || (maker.equipment === 'crucible' && maker.workers > 12);
}
