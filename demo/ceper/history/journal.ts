import type { PlainDate } from '@sentra/measures';
import { type Extensions, type JsonObject, type ObjectEvent, objectEvent } from '@sentra/trace/epcis';
import { circumstances, type Doing, own } from '@sentra/trace/genealogy';
import { diceOf, type Dice } from '../generator/random.ts';
import { moment } from './calendar.ts';
import { boxOf, eventOf } from './names.ts';

/** What is to be told beside an act. */
interface Beside {
  readonly sensors?: Doing['sensors'];
  readonly extensions?: Extensions;
  readonly transactions?: Doing['transactions'];
}

/** What happened, as it is told, and what is to be done on later days. */
export class Journal {
  readonly #told: { readonly at: string; readonly event: JsonObject }[] = [];
  readonly #tasks = new Map<PlainDate, (() => void)[]>();
  readonly #seed: number;
  #events = 0;
  #boxes = 0;
  #notes = 0;
  #serials = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  dice(subject: string): Dice {
    return diceOf(`history ${this.#seed}, ${subject}`);
  }

  nextBox(): string {
    return boxOf(++this.#boxes);
  }
  nextNote(): string {
    return `SJ-${String(++this.#notes).padStart(4, '0')}`;
  }
  nextSerial(): string {
    return `S${String(++this.#serials).padStart(5, '0')}`;
  }

  /** When and where something is done; every event says that it is a sample. */
  doing(day: PlainDate, minute: number, place: string, { sensors, extensions, transactions }: Beside = {}): Doing & { readonly place: string } {
    return { time: moment(day, minute), place, eventID: eventOf(++this.#events), sensors, transactions, extensions: { ...extensions, ...sample } };
  }

  /** @param at when it was told, where that is not when it happened */
  tell(event: JsonObject, at?: string): void {
    const happened = event['eventTime'];
    this.#told.push({ at: at ?? (typeof happened === 'string' ? happened : ''), event });
  }

  /** What is seen of things and is none of the acts. */
  tellSeen(doing: Doing, said: Pick<ObjectEvent, 'action' | 'bizStep' | 'disposition' | 'epcList' | 'quantityList'>): void {
    this.tell(own(objectEvent({ ...circumstances(doing), ...said }), doing));
  }

  /** A leaving, which has no place afterwards: it was seen at the place that it left. */
  tellSent(event: JsonObject, from: string): void {
    const { bizLocation: _place, ...said } = event;
    this.tell({ ...said, readPoint: { id: from } });
  }

  later(day: PlainDate, task: () => void): void {
    this.#tasks.set(day, [...(this.#tasks.get(day) ?? []), task]);
  }

  /** Does what is to be done on a day; what it plans for the same day comes last. */
  live(day: PlainDate): void {
    for (let tasks = this.#tasks.get(day); tasks !== undefined && tasks.length > 0; tasks = this.#tasks.get(day)) {
      this.#tasks.delete(day);
      for (const task of tasks) task();
    }
  }

  /** Everything that was told, in the order in which it was. */
  events(): JsonObject[] {
    return this.#told.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ event }) => event);
  }
}

const sample = { 'sentra:sample': true } as const;
