import type { Gram, Language, PlainDate, Rupiah } from '@sentra/measures';
import { addDays, gram, mondayOfWeek, roundRupiah } from '@sentra/measures';
import type { Book } from '../sheets/book.ts';
import type { MaterialRow } from '../sheets/melting.ts';
import { clean, codesFor } from './codes.ts';
import type { Note } from './notes.ts';
import { Notes } from './notes.ts';
import type { PlanningProblem, ProblemMember } from './planningProblem.ts';

export interface ProblemNaming {
  /** The name of the cooperative that the problem becomes. */
  readonly name: string;
  /** The Monday of week 1. */
  readonly firstWeek: PlainDate;
  readonly language: Language;
}

/** The code of the one buyer to whom all orders of a problem belong. */
export const problemBuyer = 'SOAL';
const longestHorizon = 104;
/** Orders fall due on the Friday of their week, the last working day. */
const friday = 4;

/**
 * Turns a planning problem into a cooperative's book. Money becomes whole rupiah, mass whole grams, weeks dates; a problem
 * names no buyers and no people, so there is one buyer and names are made of the codes, all marked as samples.
 *
 * {@link problemOfBook} gives the same problem again where nothing had to be rounded; the notes say what was.
 */
export function bookOfProblem(problem: PlanningProblem, naming: ProblemNaming): { book: Book; notes: Note[] } {
  const notes = new Notes();
  const named = new Naming(problem, naming, notes);
  const weeks = Math.min(problem.weeks, longestHorizon);
  if (weeks < problem.weeks) notes.add('horizon-cut', String(problem.weeks));
  const book: Book = {
    cooperative: [{ name: naming.name, horizon_weeks: weeks, first_week: naming.firstWeek, release_weeks: Math.min(2, weeks), shortfall_cost: problem.shortfallCost, unsold_limit: null }],
    materials: problem.materials.map((id) => ({ code: named.material(id), name: id, kind: kindOf(id), standard: null, source: null })),
    ...membersOf(problem, named),
    ...catalogueOf(problem, named),
    ...demandOf(problem, named),
  };
  return { book, notes: notes.list() };
}

/** Codes, words and rounding, with the notes they leave. */
class Naming {
  readonly naming: ProblemNaming;
  readonly notes: Notes;
  readonly #materials: ReadonlyMap<string, string>;
  readonly #members: ReadonlyMap<string, string>;
  readonly #parts: ReadonlyMap<string, string>;

  constructor(problem: PlanningProblem, naming: ProblemNaming, notes: Notes) {
    const codes = (ids: readonly string[]) => {
      const given = codesFor(ids, notes);
      return new Map(ids.map((id, index) => [id, given[index] ?? id]));
    };
    this.naming = naming;
    this.notes = notes;
    this.#materials = codes(problem.materials);
    this.#members = codes(problem.members.map((member) => member.id));
    this.#parts = codes(problem.parts.map((part) => part.id));
  }

  readonly material = (id: string): string => this.#materials.get(id) ?? clean(id);
  readonly member = (id: string): string => this.#members.get(id) ?? clean(id);
  readonly part = (id: string): string => this.#parts.get(id) ?? clean(id);
  readonly monday = (week: number): PlainDate => mondayOfWeek(this.naming.firstWeek, week);
  readonly word = (id: string, en: string): string => (this.naming.language === 'id' ? id : en);

  readonly money = (thousands: number, subject: string): Rupiah => {
    const amount = roundRupiah(thousands * 1000);
    if (amount / 1000 !== thousands) this.notes.add('rounded-money', subject);
    return amount;
  };

  readonly mass = (kilograms: number, subject: string): Gram => {
    const mass = Math.max(1, Math.round(kilograms * 1000));
    if (mass / 1000 !== kilograms) this.notes.add('rounded-mass', subject);
    return gram(mass);
  };

  readonly count = (quantity: number, round: (value: number) => number, subject: string): number => {
    const whole = round(quantity);
    if (whole !== quantity) this.notes.add('rounded-quantity', subject);
    return whole;
  };
}

/** JIS names materials by letters before a number: FC grey iron, FCD ductile iron, SC steel, AC aluminium, CAC copper alloys. */
const kinds: readonly (readonly [RegExp, MaterialRow['kind']])[] = [
  [/^FCD/, 'ductile iron'], [/^FC/, 'grey iron'], [/^SC/, 'steel'], [/^CAC/, 'copper alloy'], [/^AC\d/, 'aluminium'], [/^COMPOSITE/, 'composite'],
];
const kindOf = (id: string): MaterialRow['kind'] => kinds.find(([pattern]) => pattern.test(id))?.[1] ?? 'other';

function membersOf({ members }: PlanningProblem, named: Naming): Book {
  const furnaceCodes = codesFor(members.flatMap((member) => member.furnaces.map((furnace) => furnace.id)), named.notes);
  let next = 0;
  const furnaces = members.flatMap((member) => member.furnaces.map((furnace) => ({ member: named.member(member.id), furnace, code: furnaceCodes[next++] ?? furnace.id })));
  return {
    members: members.map(({ id, shareTarget }) => ({
      code: named.member(id), name: `${named.word('Anggota', 'Member')} ${id}`, status: 'active', joined_on: null, share_target: named.money(shareTarget, id), is_sample: true,
    })),
    foundries: members.map((member) => foundryOf(member, named)),
    furnaces: furnaces.map(({ member, furnace, code }) => ({
      code, member_code: member, foundry_code: member, name: `${named.word('Tungku', 'Furnace')} ${furnace.id}`, kind: null,
      heat_mass: named.mass(furnace.kgPerHeat, furnace.id), heat_cost: named.money(furnace.costPerHeat, furnace.id), materials: furnace.materials.map(named.material),
    })),
    heatOffers: furnaces.flatMap(({ member, furnace, code }) =>
      furnace.heatsPerWeek.map((heats, index) => ({ furnace_code: code, member_code: member, week: named.monday(index + 1), heats })),
    ),
    hourOffers: members.flatMap(({ id, hours }) =>
      Object.entries(hours).flatMap(([process, weeks]) => weeks.map((offered, index) => ({ member_code: named.member(id), process, week: named.monday(index + 1), hours: offered }))),
    ),
  };
}

function foundryOf({ id, workers }: ProblemMember, named: Naming) {
  const counted = workers === undefined ? null : named.count(workers, Math.round, id);
  return { code: named.member(id), member_code: named.member(id), name: `${named.word('Usaha', 'Foundry')} ${id}`, village: null, workers: counted, is_taxable: null };
}

function catalogueOf({ parts, routes, stock }: PlanningProblem, named: Naming): Book {
  for (const route of routes) if (route.yield === 0) named.notes.add('route-no-yield', `${route.member} · ${route.part} · ${route.stage + 1}`);
  return {
    parts: parts.map((part) => ({
      code: named.part(part.id), name: `${named.word('Barang', 'Part')} ${part.id}`, family: named.word('contoh', 'sample'), material_code: named.material(part.material),
      pour_mass: named.mass(part.pourKg, part.id), net_mass: null, price: named.money(part.price, part.id), exposure_cost: named.money(part.exposureCost, part.id), drawing: null, is_sample: true,
    })),
    stages: parts.flatMap((part) =>
      part.stages.map((stage, index) => ({
        part_code: named.part(part.id), stage: index, process: stage.process, setup_hours: stage.setupHours, setup_cost: named.money(stage.setupCost, part.id),
        min_lot: Math.max(1, named.count(stage.minLot, Math.ceil, part.id)), tools: stage.tools, lead_weeks: stage.leadWeeks, hold_cost: named.money(stage.holdCost, part.id),
      })),
    ),
    routes: routes.filter((route) => route.yield > 0).map((route) => ({
      member_code: named.member(route.member), part_code: named.part(route.part), stage: route.stage, state: 'qualified', evidence: null, expires_on: null,
      hours_per_piece: route.hoursPerPiece, yield: route.yield,
      cost_per_piece: named.money(route.costPerPiece, `${route.member} · ${route.part}`), value_per_piece: named.money(route.valuePerPiece, `${route.member} · ${route.part}`),
    })),
    stock: stock.map(({ part, stage, qty }) => ({ part_code: named.part(part), stage, quantity: named.count(qty, Math.floor, part), as_of: null })),
  };
}

function demandOf({ orders }: PlanningProblem, named: Naming): Book {
  const codes = codesFor(orders.map((order) => order.id), named.notes);
  for (const order of orders) if (order.qty === 0) named.notes.add('order-empty', order.id);
  const lines = orders.map((order, index) => ({ order, code: codes[index] ?? order.id })).filter(({ order }) => order.qty > 0);
  return {
    buyers: [{ code: problemBuyer, name: named.word('Pembeli dari soal', 'Buyer of the problem'), trade: null, note: null, is_sample: true }],
    orders: lines.map(({ order, code }) => ({
      code, buyer_code: problemBuyer, part_code: named.part(order.part), rung: order.firm ? 'firm' : 'forecast', quantity: order.qty,
      due_on: addDays(named.monday(order.due), friday), drawn_from: null, late_cost: named.money(order.lateCost, order.id), unserved_cost: named.money(order.unservedCost, order.id),
      reference: null, placed_on: null, closed_on: null, closed_because: null, is_sample: true,
    })),
  };
}
