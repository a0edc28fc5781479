import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { compileModel, type Model } from '../model/model.ts';
import { routeKey } from '../problem/keys.ts';

/**
 * What a plan leaves free, so that pieces can be promised out of it. It is never changed: {@link hold} returns another one.
 * Weeks and stages are counted from 0 here, as in the model.
 */
export interface Ledger {
  readonly model: Model;
  readonly index: LedgerIndex;
  /** Hours left, by (member, process, week). */
  readonly hours: Float64Array;
  /** Heats left, by (furnace, week). */
  readonly heats: Float64Array;
  /** Metal that is melted and not poured, by (member, material, week): an open heat is free capacity. */
  readonly openKg: Float64Array;
  /** Lots that stand, by (stage, week). */
  readonly lotsInWeek: Int32Array;
  /** Pieces that stand, by slot. */
  readonly standing: Float64Array;
  /** 1 where a lot was released: it does not grow. */
  readonly released: Uint8Array;
  /** Good pieces on hand that nothing in the plan needs in any week, by stage. */
  readonly free: Float64Array;
  /** Stock at each week's end, by (stage, week). */
  readonly stock: Float64Array;
  /** Good castings less the orders that cover them, by (part, week). */
  readonly uncovered: Float64Array;
  /** Work value reached, by member. */
  readonly value: Float64Array;
}

export interface LedgerIndex {
  readonly part: ReadonlyMap<string, number>;
  readonly member: ReadonlyMap<string, number>;
  /** Route by member, part and stage. */
  readonly route: ReadonlyMap<string, number>;
  /** Furnaces of member m are `furnaceStart[m] … furnaceStart[m+1]-1`. */
  readonly furnaceStart: Int32Array;
}

function indexOf(model: Model): LedgerIndex {
  const { members, parts } = model.problem;
  const furnaceStart = new Int32Array(members.length + 1);
  members.forEach((member, m) => (furnaceStart[m + 1] = furnaceStart[m]! + member.furnaces.length));
  const route = new Map<string, number>();
  model.route.stage.forEach((s, r) => {
    const p = model.stage.part[s]!;
    route.set(routeKey({ member: members[model.route.member[r]!]!.id, part: parts[p]!.id, stage: s - model.stageStart[p]! }), r);
  });
  return { route, furnaceStart, part: new Map(parts.map((part, p) => [part.id, p])), member: new Map(members.map((member, m) => [member.id, m])) };
}

/**
 * Lays open what a plan leaves of a problem's capacity. Lots, heats and deliveries that the problem does not know are passed
 * over, and what is used beyond an offer leaves nothing: an order book that changed since the plan still has a ledger.
 *
 * @example
 * promise(openLedger(problem, plan), { part: 'P1', qty: 200, wish: 9 })?.earliest // 11
 */
export function openLedger(problem: Problem, plan: Plan, { releasedLots = [] }: { releasedLots?: readonly Lot[] } = {}): Ledger {
  const model = compileModel(problem);
  const { weeks } = model;
  const index = indexOf(model);
  const ledger: Ledger = {
    model, index,
    hours: model.hoursOffered.slice(),
    heats: Float64Array.from(problem.members.flatMap((member) => member.furnaces.flatMap((furnace) => furnace.heatsPerWeek))),
    openKg: new Float64Array(problem.members.length * problem.materials.length * weeks),
    lotsInWeek: new Int32Array(model.stage.part.length * weeks),
    standing: new Float64Array(model.route.stage.length * weeks),
    released: new Uint8Array(model.route.stage.length * weeks),
    free: new Float64Array(model.stage.part.length),
    stock: new Float64Array(model.stage.part.length * weeks),
    uncovered: new Float64Array(problem.parts.length * weeks),
    value: new Float64Array(problem.members.length),
  };
  problem.parts.forEach((_, p) => {
    for (let t = 0; t < weeks; t++) ledger.uncovered[p * weeks + t] = model.initialOfPart[p]! - model.covered[p * weeks + t]!;
  });
  ledger.stock.forEach((_, at) => (ledger.stock[at] = model.stage.initial[Math.trunc(at / weeks)]!));
  for (const lot of plan.lots) enterLot(ledger, lot);
  for (const lot of releasedLots) {
    const slot = slotOf(ledger, lot);
    if (slot >= 0) ledger.released[slot] = 1;
  }
  enterHeats(ledger, plan);
  enterDeliveries(ledger, plan);
  for (const figures of [ledger.hours, ledger.heats, ledger.openKg]) figures.forEach((left, at) => (figures[at] = Math.max(0, left)));
  ledger.free.forEach((_, s) => (ledger.free[s] = Math.max(0, Math.min(model.stage.initial[s]!, ...ledger.stock.subarray(s * weeks, (s + 1) * weeks)))));
  return ledger;
}

/** The place of a lot; −1 where the problem has none. */
export function slotOf({ index, model: { weeks } }: Ledger, lot: Lot): number {
  const r = index.route.get(routeKey(lot));
  return r === undefined || !(lot.week >= 1 && lot.week <= weeks) ? -1 : r * weeks + lot.week - 1;
}

function enterLot(ledger: Ledger, lot: Lot) {
  const slot = slotOf(ledger, lot);
  if (slot < 0) return;
  const { model, hours, openKg } = ledger;
  const { weeks, route, stage, part } = model;
  const r = Math.trunc(slot / weeks);
  const t = slot % weeks;
  const s = route.stage[r]!;
  if (ledger.standing[slot] === 0) ledger.lotsInWeek[s * weeks + t]! += 1;
  hours[route.hoursAt[r]! + t]! -= (ledger.standing[slot] === 0 ? stage.setupHours[s]! : 0) + route.hoursPerPiece[r]! * lot.qty;
  if (stage.casts[s]) openKg[route.kgAt[r]! + t]! -= part.pourKg[stage.part[s]!]! * lot.qty;
  enterPieces(ledger, r, t, lot.qty);
}

/** What a lot means beyond hours and metal: pieces, value, castings. */
export function enterPieces({ model, standing, stock, uncovered, value }: Ledger, r: number, t: number, qty: number) {
  const { weeks, route, stage } = model;
  const s = route.stage[r]!;
  const p = stage.part[s]!;
  const good = route.yield[r]! * qty;
  standing[r * weeks + t]! += qty;
  value[route.member[r]!]! += route.value[r]! * qty;
  for (let u = t + stage.lead[s]!; u < weeks; u++) stock[s * weeks + u]! += good;
  if (stage.casts[s]) for (let u = t; u < weeks; u++) uncovered[p * weeks + u]! += good;
  else for (let u = t; u < weeks; u++) stock[(s - 1) * weeks + u]! -= qty;
}

function enterHeats({ model, index, heats, openKg }: Ledger, plan: Plan) {
  const { weeks, problem } = model;
  const material = new Map(problem.materials.map((name, k) => [name, k]));
  for (const { member, furnace, material: name, week, count } of plan.heats) {
    const m = index.member.get(member);
    const k = material.get(name);
    if (m === undefined || k === undefined || !(week >= 1 && week <= weeks)) continue;
    const own = problem.members[m]!.furnaces;
    const f = own.findIndex((one) => one.id === furnace);
    if (f < 0) continue;
    heats[(index.furnaceStart[m]! + f) * weeks + week - 1]! -= count;
    openKg[(m * problem.materials.length + k) * weeks + week - 1]! += own[f]!.kgPerHeat * count;
  }
}

function enterDeliveries({ model, index, stock }: Ledger, plan: Plan) {
  const { weeks, problem, stageStart } = model;
  const partOf = new Map(problem.orders.map((order) => [order.id, order.part]));
  for (const { order, week, qty } of plan.deliveries) {
    const p = index.part.get(partOf.get(order) ?? '');
    if (p === undefined) continue;
    for (let u = week - 1; u < weeks; u++) stock[(stageStart[p + 1]! - 1) * weeks + u]! -= qty;
  }
}
