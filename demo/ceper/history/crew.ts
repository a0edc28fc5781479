import { addDays, gram, kilograms, mondayOf, type PlainDate } from '@sentra/measures';
import type { Book, FurnaceRow, OrderRow, PartRow, RouteRow } from '@sentra/messages';
import { gradeOf } from './metal.ts';

/** One part that the history follows. */
interface Wish {
  readonly part: string;
  /** Who takes it; nobody yet of what is on trial. */
  readonly buyer?: string;
  /** Members who are asked first, stage by stage; of the first stage several at once. */
  readonly makers: readonly (readonly string[])[];
  /** Pieces in one heat; where the furnace holds more, another part is poured with it. */
  readonly mostInHeat?: number;
  /** Whether each finished piece has a number of its own. */
  readonly isNumbered?: boolean;
}

/** The piston ring maker's sleeves and the railway's blocks, holders and wedges: what the two buyers take of whom. */
const wishes: readonly Wish[] = [
  { part: 'BR-001', buyer: 'PB02', makers: [['001', '025', '063']] },
  { part: 'KD-001', buyer: 'PB01', makers: [['031', '058'], ['031']], mostInHeat: 14, isNumbered: true },
  { part: 'BR-002', buyer: 'PB02', makers: [['132']] },
  { part: 'BR-009', buyer: 'PB02', makers: [['088'], ['088']], mostInHeat: 260 },
  { part: 'BR-007', buyer: 'PB02', makers: [['007'], ['008']] },
  { part: 'BR-008', buyer: 'PB02', makers: [['016'], ['069']] },
  { part: 'BR-005', makers: [['001', '132'], ['130'], ['025']] },
];

export interface Part {
  readonly row: PartRow;
  /** Its place in the book, and that of its material. */
  readonly index: number;
  readonly material: number;
  /** Kilograms of a piece as poured, and as shaken out. */
  readonly poured: number;
  readonly net: number;
  readonly processes: readonly string[];
}

export interface Line extends Pick<Wish, 'buyer' | 'mostInHeat'> {
  readonly part: Part;
  readonly isNumbered: boolean;
  /** Who casts or presses it. */
  readonly founders: readonly string[];
  /** Who does each further stage. */
  readonly next: readonly string[];
}

/** The book, asked for what the history needs of it. */
export class Crew {
  readonly lines: readonly Line[];
  readonly #book: Book;
  readonly #today: PlainDate;
  readonly #routes: ReadonlyMap<string, RouteRow>;

  constructor(book: Book, today: PlainDate) {
    this.#book = book;
    this.#today = today;
    const active = new Set((book.members ?? []).filter(({ status }) => (status ?? 'active') === 'active').map(({ code }) => code));
    const valid = (book.routes ?? []).filter(({ member_code, state, expires_on }) => active.has(member_code) && state === 'qualified' && (expires_on ?? today) >= today);
    this.#routes = new Map(valid.map((route) => [routeName(route.member_code, route.part_code, route.stage), route]));
    this.lines = wishes.flatMap((wish) => this.#line(wish));
  }

  /** A part that is not in the book, or that nobody may make, is left out. */
  #line({ part: code, makers, ...wish }: Wish): Line[] {
    const part = this.#part(code);
    if (part === undefined || (wish.buyer !== undefined && !(this.#book.buyers ?? []).some(({ code: buyer }) => buyer === wish.buyer))) return [];
    const [founders, ...next] = part.processes.map((_, stage) => this.#makers(part, stage, makers[stage] ?? []));
    if (founders === undefined || founders.length === 0 || next.some((one) => one.length === 0)) return [];
    return [{ ...wish, part, isNumbered: wish.isNumbered ?? false, founders, next: next.flatMap(([first]) => first ?? []) }];
  }

  #part(code: string): Part | undefined {
    const index = (this.#book.parts ?? []).findIndex((part) => part.code === code);
    const row = this.#book.parts?.[index];
    if (row === undefined) return undefined;
    const stages = (this.#book.stages ?? []).filter((stage) => stage.part_code === code).toSorted((a, b) => a.stage - b.stage);
    return {
      row, index, material: (this.#book.materials ?? []).findIndex((material) => material.code === row.material_code), poured: kilograms(row.pour_mass),
      net: kilograms(row.net_mass ?? gram(Math.round(row.pour_mass * 0.85))), processes: stages.map(({ process }) => process),
    };
  }

  #makers(part: Part, stage: number, asked: readonly string[]): string[] {
    const able = (code: string) => this.#routes.has(routeName(code, part.row.code, stage)) && (stage > 0 || this.furnacesOf(code, part).length > 0);
    const found = asked.filter(able);
    if (found.length > 0) return found;
    return (this.#book.members ?? []).map(({ code }) => code).filter(able).slice(0, 1);
  }

  /** Of the pieces of a stage the share that is good. */
  yieldOf(member: string, part: Part, stage: number): number {
    return this.#routes.get(routeName(member, part.row.code, stage))?.yield ?? 1;
  }

  /** The furnaces or mixers in which a member makes a part, the larger first. */
  furnacesOf(member: string, { row }: Part): FurnaceRow[] {
    return (this.#book.furnaces ?? []).filter((one) => one.member_code === member && one.materials?.includes(row.material_code)).toSorted((a, b) => b.heat_mass - a.heat_mass);
  }

  /** Heats that a furnace offers in the present week. */
  heatsOf({ code }: FurnaceRow): number {
    return (this.#book.heatOffers ?? []).find((offer) => offer.furnace_code === code && offer.week === mondayOf(this.#today))?.heats ?? 0;
  }

  /** Another part of the same material that the member may cast, to fill up a heat. */
  companionOf(member: string, part: Part): Part | undefined {
    const other = (this.#book.parts ?? []).find(({ code, material_code }) => code !== part.row.code && material_code === part.row.material_code && this.#routes.has(routeName(member, code, 0)));
    return other && gradeOf(other.material_code) ? this.#part(other.code) : undefined;
  }

  /** The next call-off of a line that a lorry of this day can serve: due on it or within a week. */
  calledOff({ part, buyer }: Line, day: PlainDate): OrderRow | undefined {
    const until = addDays(day, 6);
    const due = (this.#book.orders ?? []).filter((order) => order.part_code === part.row.code && order.buyer_code === buyer && order.rung === 'call-off' && (order.closed_because ?? delivered) === delivered && order.due_on >= day && order.due_on <= until);
    return due.toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1))[0];
  }

  /** The code of a member's place: that of his foundry. */
  placeOf(member: string): string {
    return (this.#book.foundries ?? []).find(({ member_code }) => member_code === member)?.code ?? member;
  }
}

/** Why the book closes what was delivered; what a buyer took back is closed for another reason. */
const delivered = 'terkirim lengkap';

const routeName = (member: string, part: string, stage: number): string => `${member} ${part} ${stage}`;
