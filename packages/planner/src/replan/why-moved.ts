import type { Draft } from '../model/draft.ts';
import type { BrokenRule } from '../model/released.ts';
import type { Affected, ChangedFigure, ChangedOrder } from './affected.ts';
import { changedParts, changedSlots, giveLots } from '../model/other-lots.ts';
import { placeIn } from './rows.ts';
import type { StandingLot } from './standing.ts';
import { placeOf } from '../problem/keys.ts';

/**
 * Why a lot is not where it was.
 *
 * - `broken`: it, or another lot of its part, could not stay: the rule, with its numbers.
 * - `order`: an order of its part is new, gone, or has another quantity or date.
 * - `room`: put back as it was, its part would break this rule, because the room was needed (for part `takenBy`, where one stands out).
 * - `figure`: a figure changed that lets its part be made otherwise.
 * - `saving`: the change saves more (thousands of rupiah) than its price.
 */
export type MoveReason =
  | { code: 'broken'; rule: BrokenRule }
  | ({ code: 'order' } & ChangedOrder)
  | { code: 'room'; rule: BrokenRule; takenBy: string | null }
  | ({ code: 'figure' } & ChangedFigure)
  | { code: 'saving'; saving: number; price: number };

/** The reason for each changed part, and for each lot that could not stay. Each is found by putting the part back as it was. */
export function reasonsOf(draft: Draft, lots: readonly StandingLot[], affected: Affected, base: Int32Array): { ofPart: Map<string, MoveReason>; ofPlace: Map<string, MoveReason> } {
  const brokenOf = new Map<string, BrokenRule>();
  const ofPlace = new Map<string, MoveReason>();
  for (const { lot, broken } of lots) {
    if (!broken) continue;
    if (!brokenOf.has(lot.part)) brokenOf.set(lot.part, broken);
    ofPlace.set(placeOf(lot), { code: 'broken', rule: broken });
  }
  const ofPart = new Map(
    changedParts(draft, base).map((p): [string, MoveReason] => {
      const { id } = draft.model.problem.parts[p]!;
      const order = affected.orders.get(id)?.[0];
      if (order) return [id, { code: 'order', ...order }];
      const rule = brokenOf.get(id);
      if (rule) return [id, { code: 'broken', rule }];
      const verdict = putBackVerdict(draft, p, base);
      const figure = affected.figures.get(id)?.[0];
      return [id, verdict.code === 'saving' && figure ? { code: 'figure', ...figure } : verdict];
    }),
  );
  return { ofPart, ofPlace };
}

/** What happens where a part alone goes back to where it was: a rule in the way, or the saving that is lost. */
function putBackVerdict(draft: Draft, p: number, base: Int32Array): MoveReason {
  const price = changedSlots(draft, p, base).reduce((sum, slot) => sum + (draft.qty[slot] === 0 ? draft.changes!.gone[slot]! : draft.changes!.other[slot]!), 0);
  const slots = changedSlots(draft, p, base).filter((slot) => base[slot]! > draft.qty[slot]!);
  const placed = giveLots(draft, p, base);
  const blocked = placed ? undefined : slots.find((slot) => draft.qty[slot] !== base[slot]);
  const byPlace = blocked === undefined ? null : ruleAt(draft, blocked, base[blocked]!);
  const delta = placed ? draft.settle() : Infinity;
  const byHeat = placed && delta === Infinity ? slots.map((slot) => heatsAt(draft, slot)).find((rule) => rule !== null) : null;
  draft.undo();
  const rule = byPlace ?? byHeat;
  if (rule && blocked !== undefined) return { code: 'room', rule, takenBy: takenBy(draft, blocked, base) };
  if (rule) return { code: 'room', rule, takenBy: takenBy(draft, slots.find((slot) => (slot % draft.model.weeks) + 1 === rule.week) ?? -1, base) };
  return { code: 'saving', saving: Math.max(0, Math.round(delta + price)), price: Math.round(price) };
}

/** The rule of its place that a lot would break at a slot. */
function ruleAt(draft: Draft, slot: number, qty: number): BrokenRule | null {
  const { weeks, stage, route, processes, hoursOffered, problem } = draft.model;
  const { r, s, p, m, week, stageOfPart } = placeIn(draft, slot);
  const at = { member: problem.members[m]!.id, part: problem.parts[p]!.id, stage: stageOfPart, week: week + 1 };
  const before = draft.qty[slot]!;
  if (before === 0 && draft.lotsInWeek[s * weeks + week]! >= stage.tools[s]!) return { ...at, rule: 'tools', used: draft.lotsInWeek[s * weeks + week]! + 1, offered: stage.tools[s]!, unit: 'lots' };
  const h = route.hoursAt[r]! + week;
  const used = draft.hours[h]! + route.hoursPerPiece[r]! * (qty - before) + (before === 0 ? stage.setupHours[s]! : 0);
  if (used > hoursOffered[h]!) return { ...at, rule: 'hours', process: processes[stage.process[s]!]!, used, offered: hoursOffered[h]!, unit: 'hours' };
  return heatsAt(draft, slot);
}

function heatsAt(draft: Draft, slot: number): BrokenRule | null {
  const { weeks, stage, part, problem } = draft.model;
  const { s, m, shop, week } = placeIn(draft, slot);
  const found = draft.melting.shops[shop];
  if (!stage.casts[s] || !found || Number.isFinite(draft.melting.cost(shop, week, draft.kg))) return null;
  const used = found.materials.reduce((sum, material) => sum + draft.kg[(m * problem.materials.length + material) * weeks + week]!, 0);
  const offered = found.furnaces.reduce((sum, furnace) => sum + furnace.kgPerHeat * furnace.heats[week]!, 0);
  return { rule: 'heats', member: problem.members[m]!.id, materials: [problem.materials[part.material[placeIn(draft, slot).p]!]!], week: week + 1, used, offered, unit: 'kg' };
}

/** The part whose lot at the same member and week, new or larger, takes most of the room. */
function takenBy(draft: Draft, slot: number, base: Int32Array): string | null {
  if (slot < 0) return null;
  const here = placeIn(draft, slot);
  let found: number | null = null;
  draft.qty.forEach((qty, other) => {
    if (qty <= base[other]! || other % draft.model.weeks !== here.week) return;
    const there = placeIn(draft, other);
    if (there.m === here.m && there.p !== here.p && (found === null || qty - base[other]! > draft.qty[found]! - base[found]!)) found = other;
  });
  return found === null ? null : draft.model.problem.parts[placeIn(draft, found).p]!.id;
}
