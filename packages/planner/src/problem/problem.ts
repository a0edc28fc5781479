import type { Fault } from './reading.ts';
import { amount, list, optional, share, shape, tableOf, text, whole } from './reading.ts';
import { routeKey } from './keys.ts';

/** Money is in thousands of rupiah, mass in kg, time in hours; weeks count from 1. */
export interface Furnace {
  id: string;
  kgPerHeat: number;
  /** Most heats in each week, all materials together. */
  heatsPerWeek: number[];
  materials: string[];
  costPerHeat: number;
}

export interface Member {
  id: string;
  workers?: number;
  furnaces: Furnace[];
  /** Hours offered in each week, by process; a process that is missing offers none. */
  hours: Record<string, number[]>;
  /** Work value that the fair-share rule owes this member over the horizon. */
  shareTarget: number;
}

/** One step of a part; stage 0 casts. */
export interface Stage {
  process: string;
  setupHours: number;
  setupCost: number;
  minLot: number;
  /** Pattern or fixture sets that exist: at most so many lots of the stage in a week. */
  tools: number;
  /** A lot of week w can be used from week w + leadWeeks. */
  leadWeeks: number;
  /** Per piece and week. */
  holdCost: number;
}

export interface Part {
  id: string;
  material: string;
  /** Metal poured per piece, gating included. */
  pourKg: number;
  price: number;
  exposureCost: number;
  stages: Stage[];
}

/** A qualification: only with a route may a member run a stage of a part. */
export interface Route {
  member: string;
  part: string;
  stage: number;
  hoursPerPiece: number;
  /** Good pieces per piece started. */
  yield: number;
  costPerPiece: number;
  valuePerPiece: number;
}

/** Good pieces on hand before week 1. */
export interface Stock {
  part: string;
  stage: number;
  qty: number;
}

export interface Order {
  id: string;
  part: string;
  qty: number;
  due: number;
  firm: boolean;
  /** Per piece and week late. */
  lateCost: number;
  /** Per piece not delivered by the last week. */
  unservedCost: number;
}

export interface Problem {
  format?: number;
  weeks: number;
  materials: string[];
  members: Member[];
  parts: Part[];
  routes: Route[];
  stock: Stock[];
  orders: Order[];
  /** Per thousand rupiah by which a member stays below its share target. */
  shortfallCost: number;
}

/** A problem that cannot be used, with everything that is wrong in it. */
export class ProblemError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const first = faults.slice(0, 5).map((f) => `${f.path}: ${f.expected}`).join('; ');
    super(`the problem has ${faults.length} fault(s): ${first}${faults.length > 5 ? '; …' : ''}`);
    this.name = 'ProblemError';
    this.faults = faults;
  }
}

const readStage = shape({
  process: text, setupHours: amount, setupCost: amount, minLot: amount, tools: whole(0), leadWeeks: whole(0), holdCost: amount,
});
const readPart = shape({ id: text, material: text, pourKg: amount, price: amount, exposureCost: amount, stages: list(readStage, 1) });
const readFurnace = shape({ id: text, kgPerHeat: amount, heatsPerWeek: list(whole(0)), materials: list(text), costPerHeat: amount });
const readMember = shape({
  id: text, workers: optional(amount), furnaces: list(readFurnace), hours: tableOf(list(amount)), shareTarget: amount,
});
const readRoute = shape({
  member: text, part: text, stage: whole(0), hoursPerPiece: amount, yield: share, costPerPiece: amount, valuePerPiece: amount,
});
const readOrder = shape({
  id: text, part: text, qty: whole(0), due: whole(1), lateCost: amount, unservedCost: amount,
  firm: (value: unknown, path: string, faults: Fault[]): boolean => {
    if (typeof value !== 'boolean') faults.push({ path, value, expected: 'true (firm) or false (forecast)' });
    return value === true;
  },
});
const readWhole = shape({
  format: optional(whole(1)), weeks: whole(1), materials: list(text), members: list(readMember), parts: list(readPart),
  routes: list(readRoute), stock: list(shape({ part: text, stage: whole(0), qty: amount })), orders: list(readOrder),
  shortfallCost: amount,
});

/**
 * Reads a problem from an unknown JSON value.
 *
 * Throws {@link ProblemError} with every fault found: where it is, what stands there, and what would be right.
 *
 * @example
 * readProblem({ weeks: 0 }) // throws: "weeks: a whole number of at least 1", "materials: a list", …
 */
export function readProblem(value: unknown): Problem {
  const faults: Fault[] = [];
  const problem: Problem = readWhole(value, '', faults);
  const malformed = new Set(faults.map((fault) => fault.path));
  const add = (path: string, found: unknown, expected: string) => {
    if (!malformed.has(path)) faults.push({ path, value: found, expected });
  };
  uniqueIds(problem, add);
  weekArraysFitHorizon(problem, add);
  materialsExist(problem, add);
  referencesExist(problem, add);
  if (faults.length > 0) throw new ProblemError(faults);
  return problem;
}

type Add = (path: string, value: unknown, expected: string) => void;

function noneTwice(ids: readonly string[], at: (index: number) => string, what: string, add: Add) {
  const first = new Map<string, number>();
  ids.forEach((id, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else add(at(index), id, `${what} used once; it stands at ${at(before)} already`);
  });
}

function uniqueIds(problem: Problem, add: Add) {
  noneTwice(problem.materials, (i) => `materials[${i}]`, 'a name', add);
  noneTwice(problem.members.map((m) => m.id), (i) => `members[${i}].id`, 'an id', add);
  noneTwice(problem.parts.map((p) => p.id), (i) => `parts[${i}].id`, 'an id', add);
  noneTwice(problem.orders.map((o) => o.id), (i) => `orders[${i}].id`, 'an id', add);
  noneTwice(problem.routes.map(routeKey), (i) => `routes[${i}]`, 'a route of member, part and stage', add);
  problem.members.forEach((member, m) => {
    noneTwice(member.furnaces.map((f) => f.id), (i) => `members[${m}].furnaces[${i}].id`, 'an id within the member', add);
  });
}

function weekArraysFitHorizon(problem: Problem, add: Add) {
  if (!Number.isInteger(problem.weeks)) return;
  const fits = (weeks: readonly number[], path: string) => {
    if (weeks.length !== problem.weeks) add(path, weeks.length, `${problem.weeks} figures, one for each week`);
  };
  problem.members.forEach((member, m) => {
    member.furnaces.forEach((furnace, f) => fits(furnace.heatsPerWeek, `members[${m}].furnaces[${f}].heatsPerWeek`));
    for (const [process, weeks] of Object.entries(member.hours)) fits(weeks, `members[${m}].hours.${process}`);
  });
}

function materialsExist(problem: Problem, add: Add) {
  const known = new Set(problem.materials);
  const check = (name: string, path: string) => {
    if (!known.has(name)) add(path, name, 'a name that stands in materials');
  };
  problem.parts.forEach((part, p) => check(part.material, `parts[${p}].material`));
  problem.members.forEach((member, m) =>
    member.furnaces.forEach((furnace, f) => furnace.materials.forEach((name, i) => check(name, `members[${m}].furnaces[${f}].materials[${i}]`))),
  );
  problem.members.forEach((member, m) =>
    member.furnaces.forEach((furnace, f) => {
      if (furnace.kgPerHeat === 0) add(`members[${m}].furnaces[${f}].kgPerHeat`, 0, 'more than 0 kg');
    }),
  );
}

function referencesExist(problem: Problem, add: Add) {
  const members = new Set(problem.members.map((m) => m.id));
  const stages = new Map(problem.parts.map((p) => [p.id, p.stages.length]));
  const partExists = (part: string, path: string) => {
    if (!stages.has(part)) add(`${path}.part`, part, 'the id of a part that exists');
  };
  const stageExists = (part: string, stage: number, path: string) => {
    const count = stages.get(part);
    if (count !== undefined && stage >= count) add(`${path}.stage`, stage, `a stage of ${part}: 0 to ${count - 1}`);
  };
  problem.routes.forEach((route, i) => {
    if (!members.has(route.member)) add(`routes[${i}].member`, route.member, 'the id of a member that exists');
    partExists(route.part, `routes[${i}]`);
    stageExists(route.part, route.stage, `routes[${i}]`);
  });
  problem.stock.forEach((stock, i) => {
    partExists(stock.part, `stock[${i}]`);
    stageExists(stock.part, stock.stage, `stock[${i}]`);
  });
  problem.orders.forEach((order, i) => partExists(order.part, `orders[${i}]`));
}
