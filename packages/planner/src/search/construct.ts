import type { Draft } from '../model/draft.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/** Lots of one part that are tried before the rest of its orders is left to the search. */
const MOST_LOTS = 250;

/** Good pieces of the last stage that are missing by each week at the latest: the first week short, and how many until week `until`. */
function firstShortage(draft: Draft, p: number, ignored: number): { week: number; missing: number } | null {
  const { model, ready } = draft;
  const { weeks, dueQty, stage, stageStart } = model;
  const s = stageStart[p + 1]! - 1;
  let stock = stage.initial[s]! + ignored;
  let week = -1;
  for (let t = 0; t < weeks; t++) {
    stock += ready[s * weeks + t]! - dueQty[p * weeks + t]!;
    if (week < 0 && stock < -PIECE_SLACK) week = t;
  }
  if (week < 0) return null;
  let missing = 0;
  stock = stage.initial[s]! + ignored;
  let kept = 0;
  for (let t = 0; t < weeks; t++) {
    stock += ready[s * weeks + t]! - dueQty[p * weeks + t]!;
    if (t < week || -stock <= missing) continue;
    kept += (-stock - missing) * (t - week) * stage.holdCost[s]!;
    // A lot grows until keeping its pieces costs as much as setting up the next one.
    if (missing > 0 && kept > setupCostOf(draft, p)) break;
    missing = -stock;
  }
  return { week, missing };
}

function setupCostOf(draft: Draft, p: number): number {
  const { stage, stageStart } = draft.model;
  let cost = 0;
  for (let s = stageStart[p]!; s < stageStart[p + 1]!; s++) cost += stage.setupCost[s]!;
  return cost;
}

/** Largest lot, of at most `wanted` pieces, that hours and heats leave room for at a slot; 0 where less than the minimum fits. */
function roomAt(draft: Draft, slot: number, wanted: number): number {
  const { model, hours, qty } = draft;
  const { weeks, stage, route, hoursOffered, part } = model;
  const r = Math.trunc(slot / weeks);
  const t = slot % weeks;
  const s = route.stage[r]!;
  if (draft.frozen[slot] || route.yield[r] === 0) return 0;
  const starts = qty[slot] === 0;
  if (starts && draft.lotsInWeek[s * weeks + t]! >= stage.tools[s]!) return 0;
  const h = route.hoursAt[r]! + t;
  const free = hoursOffered[h]! - hours[h]! - (starts ? stage.setupHours[s]! : 0);
  if (free < 0) return 0;
  let room = route.hoursPerPiece[r]! > 0 ? Math.min(wanted, Math.floor(free / route.hoursPerPiece[r]! + PIECE_SLACK)) : wanted;
  const pourKg = part.pourKg[stage.part[s]!]!;
  if (stage.casts[s] && pourKg > 0) {
    const shop = draft.shopOfRoute[r]!;
    if (shop < 0) return 0;
    room = Math.floor(meltable(draft, shop, route.kgAt[r]! + t, t, room * pourKg) / pourKg + PIECE_SLACK);
  }
  return room + qty[slot]! >= stage.minLot[s]! ? room : 0;
}

/** Kilograms, of at most `wanted`, that a shop can melt on top of what it pours already; found by halving. */
function meltable(draft: Draft, shop: number, at: number, week: number, wanted: number): number {
  const poured = draft.kg[at]!;
  const fits = (kg: number) => {
    draft.kg[at] = poured + kg;
    const cost = draft.melting.cost(shop, week, draft.kg);
    draft.kg[at] = poured;
    return Number.isFinite(cost);
  };
  if (fits(wanted)) return wanted;
  let low = 0;
  let high = wanted;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

interface Choice {
  slot: number;
  pieces: number;
}

/** The slot of a stage that gives `good` pieces by week `ready` at the least cost a piece: near that week, and late only where `mayBeLate`. */
function cheapestSlot(draft: Draft, s: number, good: number, ready: number, mayBeLate: boolean, refused: ReadonlySet<number>): Choice | null {
  const { model, qty, value } = draft;
  const { weeks, stage, route, routeStart, order, part } = model;
  const p = stage.part[s]!;
  const target = ready - stage.lead[s]!;
  const lateCost = order.lateCost[part.orderStart[p]!] ?? 0;
  let found: Choice | null = null;
  let best = Infinity;
  for (let r = routeStart[s]!; r < routeStart[s + 1]!; r++) {
    const wanted = Math.max(stage.minLot[s]!, Math.ceil(good / route.yield[r]! - PIECE_SLACK));
    for (let t = 0; t + stage.lead[s]! < weeks && (mayBeLate || t <= target); t++) {
      const slot = r * weeks + t;
      if (refused.has(slot)) continue;
      const pieces = roomAt(draft, slot, wanted);
      if (pieces <= 0) continue;
      const share = draft.shortfall(route.member[r]!, value[route.member[r]!]! + route.value[r]! * pieces) - draft.shortfall(route.member[r]!, value[route.member[r]!]!);
      const waiting = t <= target ? (target - t) * stage.holdCost[s]! : (t - target) * lateCost;
      const cost = (route.cost[r]! * pieces + share + (qty[slot] === 0 ? stage.setupCost[s]! : 0)) / (pieces * route.yield[r]!) + waiting;
      if (cost < best) {
        best = cost;
        found = { slot, pieces };
      }
    }
  }
  return found;
}

/** Castings (or pieces of stage s) that are short by week `until` at the worst, and from which week on. */
function shortage(draft: Draft, s: number): { week: number; missing: number } | null {
  const { model, ready, used } = draft;
  const { weeks, stage } = model;
  let stock = stage.initial[s]!;
  let week = -1;
  let missing = 0;
  for (let t = 0; t < weeks; t++) {
    stock += ready[s * weeks + t]! - used[s * weeks + t]!;
    if (stock >= -PIECE_SLACK) continue;
    if (week < 0) week = t;
    missing = Math.max(missing, -stock);
  }
  return week < 0 ? null : { week, missing };
}

/** Starts the lots that a part's later stages lack: as many as it takes, each in time. False where there is no room. */
export function feedLaterStages(draft: Draft, p: number): boolean {
  const { stageStart } = draft.model;
  for (let s = stageStart[p + 1]! - 2; s >= stageStart[p]!; s--) {
    for (let tries = 0; ; tries++) {
      const short = shortage(draft, s);
      if (!short) break;
      const choice = tries < MOST_LOTS ? cheapestSlot(draft, s, short.missing, short.week, false, new Set()) : null;
      if (!choice || !draft.place(choice.slot, draft.qty[choice.slot]! + choice.pieces)) return false;
    }
  }
  return true;
}

/** Makes lots for the orders of one part, the earliest first, each where it costs least of what is still free. */
export function constructPart(draft: Draft, p: number) {
  const { model, qty } = draft;
  const last = model.stageStart[p + 1]! - 1;
  const refused = new Set<number>();
  let ignored = 0;
  for (let lots = 0; lots < MOST_LOTS; lots++) {
    const short = firstShortage(draft, p, ignored);
    if (!short) return;
    const choice = cheapestSlot(draft, last, short.missing, short.week, true, refused);
    if (!choice) {
      ignored += short.missing;
      continue;
    }
    const placed = draft.place(choice.slot, qty[choice.slot]! + choice.pieces) && feedLaterStages(draft, p);
    const delta = placed ? draft.settle() : Infinity;
    if (delta < 0 || (delta < Infinity && draft.deficit(p) > 0)) draft.accept(delta);
    else {
      draft.undo();
      refused.add(choice.slot);
    }
  }
}

/** A first plan: parts one after the other, those with the dearest orders first. */
export function construct(draft: Draft) {
  const { problem, part, order } = draft.model;
  const atStake = problem.parts.map((_, p) => {
    let cost = 0;
    for (let i = part.orderStart[p]!; i < part.orderStart[p + 1]!; i++) cost += order.qty[i]! * order.unservedCost[i]!;
    return cost;
  });
  const byStake = problem.parts.map((_, p) => p).sort((a, b) => atStake[b]! - atStake[a]! || a - b);
  for (const p of byStake) constructPart(draft, p);
}
