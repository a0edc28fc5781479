import type { PlainDate } from '@sentra/measures';
import { addDays, weekNumber } from '@sentra/measures';
import { drawnQuantities } from '../check/ladder.ts';
import type { Book } from '../sheets/book.ts';
import type { FurnaceRow } from '../sheets/melting.ts';
import type { RouteRow, StageRow } from '../sheets/catalogue.ts';
import type { OrderRow } from '../sheets/demand.ts';
import { grouped } from './grouped.ts';
import type { Note } from './notes.ts';
import { Notes } from './notes.ts';
import type { PlanningProblem, ProblemFurnace, ProblemMember, ProblemOrder, ProblemPart } from './planningProblem.ts';

export interface Horizon {
  /** The Monday of week 1. */
  readonly firstWeek: PlainDate;
  /** Without it, the horizon of the cooperative's settings, and without those 13 weeks. */
  readonly weeks?: number;
}

/** A quarter of a year, as far as buyers usually look ahead. */
const usualWeeks = 13;

/**
 * The planning problem that a cooperative's book poses from a week on: active members, qualified routes, open quantities, and
 * of parts, furnaces and materials those that have not ended.
 *
 * What a line on a higher rung draws is counted there only, so that nothing is made twice; closed lines are out. A line
 * due before week 1 is due in week 1, one due after the horizon is left out. A week without an offer offers nothing.
 * The notes say what was left out or bent, with the codes.
 */
export function problemOfBook(book: Book, horizon: Horizon): { problem: PlanningProblem; notes: Note[] } {
  const notes = new Notes();
  const settings = book.cooperative?.[0];
  const weeks = horizon.weeks ?? settings?.horizon_weeks ?? usualWeeks;
  const { firstWeek } = horizon;
  const ended = new Set((book.materials ?? []).filter((material) => !isInUse(material)).map((material) => material.code));
  const parts = partsOf(book, ended, notes);
  const stageCounts = new Map(parts.map((part) => [part.id, part.stages.length]));
  const members = membersOf(book, ended, { firstWeek, weeks }, notes);
  const memberIds = new Set(members.map((member) => member.id));
  const problem: PlanningProblem = {
    format: 1,
    weeks,
    materials: (book.materials ?? []).filter(isInUse).map((material) => material.code),
    members,
    parts,
    routes: (book.routes ?? [])
      .filter((route) => isUsable(route, { firstWeek, weeks }, notes) && isPlanned(route, memberIds, stageCounts))
      .map((route) => ({
        member: route.member_code, part: route.part_code, stage: route.stage, hoursPerPiece: route.hours_per_piece, yield: route.yield,
        costPerPiece: route.cost_per_piece / 1000, valuePerPiece: route.value_per_piece / 1000,
      })),
    stock: (book.stock ?? [])
      .filter(({ part_code: part, stage }) => stage < (stageCounts.get(part) ?? 0))
      .map(({ part_code: part, stage, quantity }) => ({ part, stage, qty: quantity })),
    orders: ordersOf(book.orders ?? [], stageCounts, { firstWeek, weeks }, notes),
    shortfallCost: settings?.shortfall_cost ?? 0,
  };
  return { problem, notes: notes.list() };
}

type Weeks = Required<Horizon>;

const isInUse = ({ ended_on: ended = null }: { readonly ended_on?: PlainDate | null }): boolean => ended === null;

function partsOf(book: Book, endedMaterials: ReadonlySet<string>, notes: Notes): ProblemPart[] {
  const stages = grouped(book.stages ?? [], (stage) => stage.part_code);
  return (book.parts ?? []).flatMap((part) => {
    if (!isInUse(part)) {
      notes.add('part-ended', part.code);
      return [];
    }
    if (endedMaterials.has(part.material_code)) {
      notes.add('part-material-ended', part.code);
      return [];
    }
    const own = (stages.get(part.code) ?? []).toSorted((a, b) => a.stage - b.stage);
    if (own.length === 0 || own.some((stage, index) => stage.stage !== index)) {
      notes.add('part-no-stage', part.code);
      return [];
    }
    return [{ id: part.code, material: part.material_code, pourKg: part.pour_mass / 1000, price: part.price / 1000, exposureCost: (part.exposure_cost ?? 0) / 1000, stages: own.map(stageOf) }];
  });
}

const stageOf = (stage: StageRow) => ({
  process: stage.process, setupHours: stage.setup_hours, setupCost: stage.setup_cost / 1000, minLot: stage.min_lot,
  tools: stage.tools, leadWeeks: stage.lead_weeks, holdCost: stage.hold_cost / 1000,
});

function membersOf(book: Book, endedMaterials: ReadonlySet<string>, span: Weeks, notes: Notes): ProblemMember[] {
  const foundries = grouped(book.foundries ?? [], (foundry) => foundry.member_code);
  const furnaces = grouped(book.furnaces ?? [], (furnace) => furnace.member_code);
  const heats = grouped(book.heatOffers ?? [], (offer) => offer.furnace_code);
  const hours = grouped(book.hourOffers ?? [], (offer) => offer.member_code);
  return (book.members ?? []).flatMap((member) => {
    if ((member.status ?? 'active') !== 'active') {
      notes.add('member-not-active', member.code);
      return [];
    }
    const workers = (foundries.get(member.code) ?? []).flatMap((foundry) => foundry.workers ?? []);
    const processes = grouped(hours.get(member.code) ?? [], (offer) => offer.process);
    return [{
      id: member.code,
      ...(workers.length === 0 ? {} : { workers: workers.reduce((sum, count) => sum + count, 0) }),
      furnaces: meltingIn(furnaces.get(member.code) ?? [], endedMaterials, notes).map((furnace) => furnaceOf(furnace, byWeek(heats.get(furnace.code) ?? [], (offer) => offer.heats, span))),
      hours: Object.fromEntries([...processes].map(([process, offers]) => [process, byWeek(offers, (offer) => offer.hours, span)])),
      shareTarget: (member.share_target ?? 0) / 1000,
    }];
  });
}

/** Furnaces in use with the materials that they may still melt; one that could melt only what has ended melts nothing. */
function meltingIn(furnaces: readonly FurnaceRow[], endedMaterials: ReadonlySet<string>, notes: Notes): FurnaceRow[] {
  return furnaces.flatMap((furnace) => {
    const materials = furnace.materials.filter((material) => !endedMaterials.has(material));
    if (isInUse(furnace) && materials.length > 0) return [{ ...furnace, materials }];
    notes.add('furnace-ended', furnace.code);
    return [];
  });
}

function furnaceOf(furnace: FurnaceRow, heatsPerWeek: number[]): ProblemFurnace {
  return { id: furnace.code, kgPerHeat: furnace.heat_mass / 1000, heatsPerWeek, materials: [...furnace.materials], costPerHeat: furnace.heat_cost / 1000 };
}

function byWeek<O extends { readonly week: PlainDate }>(offers: readonly O[], amount: (offer: O) => number, { firstWeek, weeks }: Weeks): number[] {
  const offered = Array.from({ length: weeks }, () => 0);
  for (const offer of offers) {
    const week = weekNumber(firstWeek, offer.week);
    if (week >= 1 && week <= weeks) offered[week - 1] = amount(offer);
  }
  return offered;
}

/** A problem has no dated routes: one that holds through week 1 is used, and a note says when it ends too soon. */
function isUsable(route: RouteRow, { firstWeek, weeks }: Weeks, notes: Notes): boolean {
  const name = `${route.member_code} · ${route.part_code} · ${route.stage + 1}`;
  const last = route.expires_on ?? null;
  if ((route.state ?? 'qualified') !== 'qualified') notes.add('route-not-qualified', name);
  else if (last !== null && last < addDays(firstWeek, 6)) notes.add('route-expired', name);
  else {
    if (last !== null && last < addDays(firstWeek, 7 * weeks - 1)) notes.add('route-expires', name);
    return true;
  }
  return false;
}

const isPlanned = (route: RouteRow, members: ReadonlySet<string>, stageCounts: ReadonlyMap<string, number>): boolean =>
  members.has(route.member_code) && route.stage < (stageCounts.get(route.part_code) ?? 0);

function ordersOf(lines: readonly OrderRow[], stageCounts: ReadonlyMap<string, number>, { firstWeek, weeks }: Weeks, notes: Notes): ProblemOrder[] {
  const drawn = drawnQuantities(lines);
  return lines.flatMap((line) => {
    const open = line.quantity - (drawn.get(line.code) ?? 0);
    const week = weekNumber(firstWeek, line.due_on);
    if ((line.closed_on ?? null) !== null || open <= 0) return [];
    if (!stageCounts.has(line.part_code)) notes.add('unknown-name', line.code);
    else if (week > weeks) notes.add('order-beyond', line.code);
    else {
      if (week < 1) notes.add('order-overdue', line.code);
      const firm = line.rung === 'firm' || line.rung === 'call-off';
      return [{ id: line.code, part: line.part_code, qty: open, due: Math.max(1, week), firm, lateCost: (line.late_cost ?? 0) / 1000, unservedCost: (line.unserved_cost ?? 0) / 1000 }];
    }
    return [];
  });
}
