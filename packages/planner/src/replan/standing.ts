import type { Declined } from '../model/declined.ts';
import type { Draft } from '../model/draft.ts';
import type { BrokenRule } from '../model/released.ts';
import { slotFinder } from '../model/released.ts';
import type { Lot } from '../problem/plan.ts';
import { placeOf } from '../problem/keys.ts';

/** A lot of the earlier plan and where it stands: -1 where the problem has no such place any more. */
export interface StandingLot {
  lot: Lot;
  slot: number;
  released: boolean;
  /** In a week that nothing may touch. */
  fenced: boolean;
  /** Why it cannot stay as it is; null while it can. */
  broken: BrokenRule | null;
}

export interface Standing {
  lots: StandingLot[];
  /** By slot, the pieces of the earlier plan. */
  base: Int32Array;
}

/** The earlier plan's lots, a released one in place of the planned one where they differ, and what closes the place of each. */
export function standingLots(draft: Draft, planned: readonly Lot[], released: readonly Lot[], { frozenThrough, declined }: { frozenThrough: number; declined: readonly Declined[] }): Standing {
  const find = slotFinder(draft);
  const all = new Map<string, { lot: Lot; released: boolean }>();
  for (const lot of planned) all.set(placeOf(lot), { lot, released: false });
  for (const lot of released) all.set(placeOf(lot), { lot, released: true });
  const refused = new Set(declined.map(placeOf));
  const base = new Int32Array(draft.qty.length);
  const lots = [...all].map(([place, { lot, released: isReleased }]): StandingLot => {
    const slot = find(lot);
    if (slot >= 0) base[slot] = lot.qty;
    return { lot, slot, released: isReleased, fenced: lot.week <= frozenThrough, broken: placeBroken(draft, lot, slot, refused.has(place)) };
  });
  return { lots, base };
}

/** Rules of the lot's own place: route, week, smallest lot, and that its member has not declined it. */
function placeBroken(draft: Draft, lot: Lot, slot: number, isDeclined: boolean): BrokenRule | null {
  const { weeks, stage, route } = draft.model;
  const at = { member: lot.member, part: lot.part, stage: lot.stage, week: lot.week };
  if (lot.week < 1 || lot.week > weeks) return { ...at, rule: 'week', used: lot.week, offered: weeks, unit: 'weeks' };
  if (slot < 0) return { ...at, rule: 'route', used: lot.qty, offered: 0, unit: 'pieces' };
  if (isDeclined) return { ...at, rule: 'declined', used: lot.qty, offered: 0, unit: 'pieces' };
  const minLot = stage.minLot[route.stage[Math.trunc(slot / weeks)]!]!;
  return Number.isInteger(lot.qty) && lot.qty >= minLot ? null : { ...at, rule: 'minLot', used: lot.qty, offered: minLot, unit: 'pieces' };
}

/** Closes the weeks behind the fence. */
export function closeWeeks(draft: Draft, frozenThrough: number) {
  const { weeks } = draft.model;
  draft.frozen.forEach((_, slot) => {
    if ((slot % weeks) + 1 <= frozenThrough) draft.frozen[slot] = 1;
  });
}
