import type { Heat, Lot } from '../problem/plan.ts';
import { enterPieces, type Ledger, slotOf } from './ledger.ts';
import { melt, metalFree, openAt } from './metal.ts';
import { routeKey } from '../problem/keys.ts';
import { HOURS_SLACK, PIECE_SLACK } from '../problem/slack.ts';

/** What is set aside for one buyer: lots to be made, pieces taken from stock, and when they come. */
export interface Holding {
  readonly part: string;
  readonly lots: readonly Lot[];
  /** Pieces on hand, by stage. */
  readonly fromStock: readonly number[];
  readonly deliveries: readonly { readonly week: number; readonly qty: number }[];
}

export interface Held {
  readonly ledger: Ledger;
  /** Heats that are melted for it, beside what open heats hold. */
  readonly heats: Heat[];
  readonly heatCost: number;
}

/**
 * What is no longer there of what was promised, at one place: `missing` of it in sets, hours, kilograms or pieces, with `used` of
 * `offered` as they stand without the promise. `elsewhere`: the members whose lots have the tool sets.
 */
interface Shortage {
  readonly code: 'tools' | 'hours' | 'metal' | 'stock' | 'notQualified' | 'unknownPart';
  /** Counted from 0 within the part. */
  readonly stage?: number;
  readonly member?: string;
  readonly week?: number;
  readonly used: number;
  readonly offered: number;
  readonly missing: number;
  readonly elsewhere?: readonly string[];
}

const copied = (ledger: Ledger): Ledger => ({
  ...ledger,
  hours: ledger.hours.slice(), heats: ledger.heats.slice(), openKg: ledger.openKg.slice(), lotsInWeek: ledger.lotsInWeek.slice(),
  standing: ledger.standing.slice(), free: ledger.free.slice(), stock: ledger.stock.slice(), uncovered: ledger.uncovered.slice(), value: ledger.value.slice(),
});

/**
 * The ledger with a promise taken out of it, or null where it is not all there any more. The ledger given stays as it is:
 * to release a promise is to hold the others alone.
 *
 * @example
 * const first = hold(ledger, promise(ledger, question)!);
 * hold(first.ledger, samePromise) // null where the capacity was there only once
 */
export function hold(before: Ledger, holding: Holding): Held | null {
  const { whole, ledger, heats, heatCost } = holdAnyway(before, holding);
  return whole ? { ledger, heats, heatCost } : null;
}

/**
 * As {@link hold}, of a promise that was given before the plan came to be as it is: what is still there of it is taken, and
 * `whole` says whether that is all. So nothing that was promised is promised again, even where it can no longer be kept. `short`
 * says what is not there; lots in weeks that the ledger does not have are not whole, and short of nothing that it knows.
 *
 * @example
 * holdAnyway(openLedger(problem, newPlan), promiseOfTheOldPlan).short
 * // [{ code: 'tools', stage: 0, member: 'M', week: 2, used: 1, offered: 1, missing: 1, elsewhere: ['N'] }]
 */
export function holdAnyway(before: Ledger, { part, lots, fromStock, deliveries }: Holding): Held & { whole: boolean; short: Shortage[] } {
  const ledger = copied(before);
  const { model, index, free, stock, uncovered } = ledger;
  const { weeks, stageStart } = model;
  const p = index.part.get(part);
  if (p === undefined) return { ledger, heats: [], heatCost: 0, whole: false, short: [{ code: 'unknownPart', used: 0, offered: 0, missing: lots.length }] };
  let whole = true;
  const short: Shortage[] = [];
  const first = stageStart[p]!;
  const last = stageStart[p + 1]! - 1;
  for (const [s, pieces] of fromStock.entries()) {
    if (pieces === 0) continue;
    const there = first + s > last ? 0 : free[first + s]!;
    if (there < pieces - PIECE_SLACK) {
      whole = false;
      short.push({ code: 'stock', stage: s, used: 0, offered: there, missing: pieces - there });
    }
    if (first + s <= last) free[first + s] = Math.max(0, free[first + s]! - pieces);
  }
  const heats: Heat[] = [];
  let heatCost = 0;
  for (const lot of lots) {
    const melted = holdLot(ledger, lot);
    whole &&= melted.whole;
    short.push(...melted.short);
    heats.push(...melted.heats);
    heatCost += melted.cost;
  }
  for (const { week, qty } of deliveries) {
    for (let t = week - 1; t < weeks; t++) stock[last * weeks + t]! -= qty;
    for (let t = 0; t < weeks; t++) uncovered[p * weeks + t]! -= qty;
  }
  return { ledger, heats, heatCost, whole, short };
}

interface HeldLot {
  readonly heats: Heat[];
  readonly cost: number;
  readonly whole: boolean;
  readonly short: Shortage[];
}

function holdLot(ledger: Ledger, lot: Lot): HeldLot {
  const slot = slotOf(ledger, lot);
  const place = { stage: lot.stage, member: lot.member, week: lot.week };
  if (slot < 0) return { heats: [], cost: 0, whole: false, short: ledger.index.route.has(routeKey(lot)) ? [] : [{ ...place, code: 'notQualified', used: 0, offered: 0, missing: lot.qty }] };
  const { model, hours, standing, lotsInWeek } = ledger;
  const { weeks, route, stage, part } = model;
  const r = Math.trunc(slot / weeks);
  const t = slot % weeks;
  const s = route.stage[r]!;
  const p = stage.part[s]!;
  const m = route.member[r]!;
  const grows = standing[slot]! > 0;
  const short: Shortage[] = [];
  const sets = { used: lotsInWeek[s * weeks + t]!, offered: stage.tools[s]! };
  if (!grows && sets.used >= sets.offered) short.push({ ...place, ...sets, code: 'tools', missing: 1, elsewhere: makersIn(ledger, s, t) });
  if (!grows) lotsInWeek[s * weeks + t]! += 1;
  const at = route.hoursAt[r]! + t;
  const left = hours[at]! - (grows ? 0 : stage.setupHours[s]!) - route.hoursPerPiece[r]! * lot.qty;
  if (left < -HOURS_SLACK) short.push({ ...place, code: 'hours', used: model.hoursOffered[at]! - hours[at]!, offered: model.hoursOffered[at]!, missing: -left });
  hours[at] = Math.max(0, left);
  const kg = stage.casts[s] ? part.pourKg[p]! * lot.qty : 0;
  const free = kg > 0 ? metalFree(ledger, m, part.material[p]!, t).kg : 0;
  const melted = pour(ledger, m, part.material[p]!, t, kg);
  if (!melted.whole) short.push({ ...place, code: 'metal', used: 0, offered: free, missing: kg - free });
  enterPieces(ledger, r, t, lot.qty);
  return { heats: melted.heats, cost: melted.cost, whole: short.length === 0, short };
}

/** Members who have a lot of a stage in a week: the tool sets are with them. */
function makersIn({ model: { problem, route, routeStart, weeks }, standing }: Ledger, s: number, t: number): string[] {
  const makers: string[] = [];
  for (let r = routeStart[s]!; r < routeStart[s + 1]!; r++) if (standing[r * weeks + t]! > 0) makers.push(problem.members[route.member[r]!]!.id);
  return makers;
}

/** Takes metal: out of open heats, then out of heats that are melted for it; where there is too little, all that is open goes. */
function pour(ledger: Ledger, m: number, material: number, t: number, kg: number): { heats: Heat[]; cost: number; whole: boolean } {
  if (kg <= 0) return { heats: [], cost: 0, whole: true };
  const open = openAt(ledger, m, material, t);
  const melted = melt(ledger, m, material, t, kg);
  if (!melted) {
    ledger.openKg[open] = 0;
    return { heats: [], cost: 0, whole: false };
  }
  const { model, index } = ledger;
  for (const { f, heat: { count } } of melted.heats) {
    ledger.heats[(index.furnaceStart[m]! + f) * model.weeks + t]! -= count;
    ledger.openKg[open]! += model.problem.members[m]!.furnaces[f]!.kgPerHeat * count;
  }
  ledger.openKg[open] = Math.max(0, ledger.openKg[open]! - kg);
  return { whole: true, cost: melted.cost, heats: melted.heats.map(({ heat }) => heat) };
}
