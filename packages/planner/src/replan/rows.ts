import type { Draft } from '../model/draft.ts';
import type { BrokenRule } from '../model/released.ts';
import { groupBy } from '../problem/sums.ts';
import type { StandingLot } from './standing.ts';
import { HOURS_SLACK } from '../problem/slack.ts';

/** Lots that compete for one thing of one week, and whether what is left of them without some still fits. */
export interface Row {
  lots: StandingLot[];
  fitsWithout: (gone: readonly StandingLot[]) => boolean;
  broken: BrokenRule;
}

/** What a lot's slot means to the model. */
export function placeIn(draft: Draft, slot: number) {
  const { weeks, route, stage, stageStart } = draft.model;
  const r = Math.trunc(slot / weeks);
  const s = route.stage[r]!;
  const p = stage.part[s]!;
  return { r, s, p, m: route.member[r]!, shop: draft.shopOfRoute[r]!, week: slot - r * weeks, stageOfPart: s - stageStart[p]! };
}

/** Member's process and week in which hours are short. */
export function hoursRows(draft: Draft, lots: readonly StandingLot[]): Row[] {
  const { processes, hoursOffered, stage, route, problem } = draft.model;
  const rowOf = (slot: number) => {
    const { r, week } = placeIn(draft, slot);
    return route.hoursAt[r]! + week;
  };
  const needs = ({ slot, lot }: StandingLot) => {
    const { r, s } = placeIn(draft, slot);
    return stage.setupHours[s]! + route.hoursPerPiece[r]! * lot.qty;
  };
  return [...groupBy(lots, ({ slot }) => String(rowOf(slot)))].flatMap(([, own]) => {
    const { m, s, week } = placeIn(draft, own[0]!.slot);
    const at = rowOf(own[0]!.slot);
    const [used, offered] = [draft.hours[at]!, hoursOffered[at]!];
    if (used <= offered + HOURS_SLACK) return [];
    const fitsWithout = (gone: readonly StandingLot[]) => used - gone.reduce((sum, lot) => sum + needs(lot), 0) <= offered + HOURS_SLACK;
    return [{ lots: own, fitsWithout, broken: { rule: 'hours' as const, member: problem.members[m]!.id, process: processes[stage.process[s]!]!, week: week + 1, used, offered, unit: 'hours' as const } }];
  });
}

/** Stage and week with more lots than there are pattern or tool sets. */
export function toolRows(draft: Draft, lots: readonly StandingLot[]): Row[] {
  const { weeks, stage, problem } = draft.model;
  return [...groupBy(lots, ({ slot }) => `${placeIn(draft, slot).s} ${slot % weeks}`)].flatMap(([, own]) => {
    const { s, p, week, stageOfPart } = placeIn(draft, own[0]!.slot);
    const offered = stage.tools[s]!;
    if (own.length <= offered) return [];
    const fitsWithout = (gone: readonly StandingLot[]) => own.length - gone.length <= offered;
    return [{ lots: own, fitsWithout, broken: { rule: 'tools' as const, part: problem.parts[p]!.id, stage: stageOfPart, week: week + 1, used: own.length, offered, unit: 'lots' as const } }];
  });
}

/** Furnaces of a member that stand together, and a week in which their heats are too few for what is poured. */
export function heatRows(draft: Draft, lots: readonly StandingLot[]): Row[] {
  const { stage, route, part, problem } = draft.model;
  const pours = (slot: number) => stage.casts[placeIn(draft, slot).s]! === 1 && part.pourKg[placeIn(draft, slot).p]! > 0;
  const groups = groupBy(lots.filter(({ slot }) => pours(slot)), ({ slot }) => {
    const { m, shop, week } = placeIn(draft, slot);
    return `${m} ${shop} ${week}`;
  });
  return [...groups].flatMap(([, own]) => {
    const { m, shop, week } = placeIn(draft, own[0]!.slot);
    const used = own.reduce((sum, { slot, lot }) => sum + part.pourKg[placeIn(draft, slot).p]! * lot.qty, 0);
    const furnaces = draft.melting.shops[shop]?.furnaces ?? [];
    const offered = furnaces.reduce((sum, furnace) => sum + furnace.kgPerHeat * furnace.heats[week]!, 0);
    const kgAt = (slot: number) => route.kgAt[placeIn(draft, slot).r]! + week;
    const fitsWithout = (gone: readonly StandingLot[]) => {
      if (shop < 0) return gone.length === own.length;
      const change = (sign: number) => gone.forEach(({ slot, lot }) => (draft.kg[kgAt(slot)]! += sign * part.pourKg[placeIn(draft, slot).p]! * lot.qty));
      change(-1);
      const fits = Number.isFinite(draft.melting.cost(shop, week, draft.kg));
      change(1);
      return fits;
    };
    if (fitsWithout([])) return [];
    const materials = [...new Set(own.map(({ slot }) => problem.materials[part.material[placeIn(draft, slot).p]!]!))];
    return [{ lots: own, fitsWithout, broken: { rule: 'heats' as const, member: problem.members[m]!.id, materials, week: week + 1, used, offered, unit: 'kg' as const } }];
  });
}
