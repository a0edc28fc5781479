import { feedLaterStages } from '../search/construct.ts';
import type { Draft } from './draft.ts';
import type { Lot } from '../problem/plan.ts';
import { routeKey } from '../problem/keys.ts';

/** A rule that released lots break together with what is offered now, with its numbers. */
export interface BrokenRule {
  rule: 'route' | 'week' | 'twice' | 'declined' | 'minLot' | 'tools' | 'hours' | 'heats' | 'stock';
  member?: string;
  part?: string;
  stage?: number;
  process?: string;
  materials?: string[];
  week: number;
  used: number;
  offered: number;
  unit: 'pieces' | 'lots' | 'hours' | 'kg' | 'weeks';
}

/** Released lots that cannot all stay: nothing is planned until a person decides which of them gives way. */
export class ReleasedLotsError extends Error {
  readonly broken: readonly BrokenRule[];
  constructor(broken: readonly BrokenRule[]) {
    super(`released lots break ${broken.length} rule(s): ${broken.slice(0, 5).map((b) => `${b.rule} ${b.member ?? b.part} week ${b.week}: ${b.used} of ${b.offered} ${b.unit}`).join('; ')}`);
    this.name = 'ReleasedLotsError';
    this.broken = broken;
  }
}

/** The slot of each lot, as far as the problem knows its member, part and stage. */
export function slotFinder(draft: Draft): (lot: Lot) => number {
  const { problem, route, stage, stageStart, weeks } = draft.model;
  const routes = new Map<string, number>();
  route.member.forEach((m, r) => {
    const s = route.stage[r]!;
    const p = stage.part[s]!;
    routes.set(routeKey({ member: problem.members[m]!.id, part: problem.parts[p]!.id, stage: s - stageStart[p]! }), r);
  });
  return (lot) => {
    const r = routes.get(routeKey(lot));
    return r === undefined || !(lot.week >= 1 && lot.week <= weeks) ? -1 : r * weeks + lot.week - 1;
  };
}

/** Puts released lots where they stand, for good. Throws {@link ReleasedLotsError} naming every rule that they break. */
export function freeze(draft: Draft, lots: readonly Lot[]) {
  if (lots.length === 0) return;
  const broken: BrokenRule[] = [];
  const find = slotFinder(draft);
  for (const lot of lots) placeReleased(draft, lot, find(lot), broken);
  draft.reckon();
  hoursSuffice(draft, broken);
  toolsSuffice(draft, broken);
  heatsSuffice(draft, broken);
  if (broken.length === 0) feed(draft, broken);
  if (broken.length > 0) throw new ReleasedLotsError(broken);
}

function placeReleased(draft: Draft, lot: Lot, slot: number, broken: BrokenRule[]) {
  const { member, part, stage, week } = lot;
  const { weeks, problem } = draft.model;
  const refuse = (rule: BrokenRule['rule'], used: number, offered: number, unit: BrokenRule['unit']) =>
    broken.push({ rule, member, part, stage, week, used, offered, unit });
  if (week < 1 || week > weeks) return refuse('week', week, weeks, 'weeks');
  if (slot < 0) return refuse('route', lot.qty, 0, 'pieces');
  if (draft.frozen[slot]) return refuse('twice', 2, 1, 'lots');
  const minLot = problem.parts.find((one) => one.id === part)?.stages[stage]?.minLot ?? 0;
  if (!Number.isInteger(lot.qty) || lot.qty < Math.max(1, minLot)) return refuse('minLot', lot.qty, minLot, 'pieces');
  draft.qty[slot] = lot.qty;
  draft.frozen[slot] = 1;
}

function hoursSuffice(draft: Draft, broken: BrokenRule[]) {
  const { weeks, processes, hoursOffered, problem } = draft.model;
  draft.hours.forEach((used, at) => {
    const offered = hoursOffered[at]!;
    if (used <= offered + 1e-7) return;
    const row = Math.trunc(at / weeks);
    const member = problem.members[Math.trunc(row / processes.length)]!.id;
    broken.push({ rule: 'hours', member, process: processes[row % processes.length]!, week: (at % weeks) + 1, used, offered, unit: 'hours' });
  });
}

function toolsSuffice(draft: Draft, broken: BrokenRule[]) {
  const { weeks, stage, stageStart, problem } = draft.model;
  draft.lotsInWeek.forEach((used, at) => {
    const s = Math.trunc(at / weeks);
    const offered = stage.tools[s]!;
    if (used <= offered) return;
    const p = stage.part[s]!;
    broken.push({ rule: 'tools', part: problem.parts[p]!.id, stage: s - stageStart[p]!, week: (at % weeks) + 1, used, offered, unit: 'lots' });
  });
}

function heatsSuffice(draft: Draft, broken: BrokenRule[]) {
  const { weeks, problem, route, stage, part } = draft.model;
  draft.melting.shops.forEach((shop, index) => {
    for (let t = 0; t < weeks; t++) {
      if (Number.isFinite(draft.heatCost[index * weeks + t]!)) continue;
      const used = shop.materials.reduce((sum, material) => sum + draft.kg[(shop.member * problem.materials.length + material) * weeks + t]!, 0);
      const offered = shop.furnaces.reduce((sum, furnace) => sum + furnace.kgPerHeat * furnace.heats[t]!, 0);
      const materials = shop.materials.map((material) => problem.materials[material]!);
      broken.push({ rule: 'heats', member: problem.members[shop.member]!.id, materials, week: t + 1, used, offered, unit: 'kg' });
    }
  });
  // Metal that the member has no furnace for belongs to no shop.
  draft.qty.forEach((qty, slot) => {
    const r = Math.trunc(slot / weeks);
    const s = route.stage[r]!;
    const p = stage.part[s]!;
    const m = route.member[r]!;
    const material = part.material[p]!;
    if (qty === 0 || !stage.casts[s] || part.pourKg[p] === 0 || draft.shopOfRoute[r]! >= 0) return;
    const used = part.pourKg[p]! * qty;
    broken.push({ rule: 'heats', member: problem.members[m]!.id, part: problem.parts[p]!.id, materials: [problem.materials[material]!], week: (slot % weeks) + 1, used, offered: 0, unit: 'kg' });
  });
}

/** Released lots of later stages need their castings: lots that are still free to plan may bring them. */
function feed(draft: Draft, broken: BrokenRule[]) {
  const { problem } = draft.model;
  problem.parts.forEach((part, p) => {
    const missing = draft.deficit(p);
    if (missing <= 1e-6) return;
    const delta = feedLaterStages(draft, p) ? draft.settle() : Infinity;
    if (delta < Infinity && draft.deficit(p) <= 1e-6) return draft.accept(delta);
    draft.undo();
    broken.push({ rule: 'stock', part: part.id, week: 1, used: missing, offered: 0, unit: 'pieces' });
  });
}
