import type { Draft } from '../model/draft.ts';
import type { BrokenRule } from '../model/released.ts';
import { feedLaterStages } from '../search/construct.ts';
import { FrozenWeeksError, weightOf } from './give-way.ts';
import { placeIn } from './rows.ts';
import type { StandingLot } from './standing.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/**
 * Later stages need their castings: new lots bring them where there is room; where there is none, the lots that lack them
 * become smaller or go, planned ones before released ones. Throws {@link FrozenWeeksError} where one behind the fence lacks them.
 */
export function feedWhatStands(draft: Draft, lots: readonly StandingLot[]) {
  const bySlot = new Map(lots.map((one) => [one.slot, one]));
  draft.model.problem.parts.forEach((_, p) => {
    while (draft.deficit(p) > PIECE_SLACK) {
      if (feeds(draft, p)) return;
      takeLess(draft, p, bySlot);
    }
  });
}

function feeds(draft: Draft, p: number): boolean {
  const delta = feedLaterStages(draft, p) ? draft.settle() : Infinity;
  if (delta < Infinity && draft.deficit(p) <= PIECE_SLACK) {
    draft.accept(delta);
    return true;
  }
  draft.undo();
  return false;
}

/** The first stage of a part whose stock falls below nothing, and when. */
function firstShort(draft: Draft, p: number): { s: number; week: number; missing: number } | null {
  const { weeks, stage, stageStart } = draft.model;
  for (let s = stageStart[p]!; s < stageStart[p + 1]! - 1; s++) {
    let stock = stage.initial[s]!;
    for (let t = 0; t < weeks; t++) {
      stock += draft.ready[s * weeks + t]! - draft.used[s * weeks + t]!;
      if (stock < -PIECE_SLACK) return { s, week: t, missing: -stock };
    }
  }
  return null;
}

function takeLess(draft: Draft, p: number, bySlot: ReadonlyMap<number, StandingLot>) {
  const { problem, stage, stageStart, weeks } = draft.model;
  const short = firstShort(draft, p);
  if (!short) return;
  const used = draft.used[short.s * weeks + short.week]!;
  const broken: BrokenRule = { rule: 'stock', part: problem.parts[p]!.id, stage: short.s - stageStart[p]!, week: short.week + 1, used, offered: Math.max(0, Math.floor(used - short.missing + PIECE_SLACK)), unit: 'pieces' };
  const takers = [...draft.lotsOf(p)].filter((slot) => placeIn(draft, slot).s === short.s + 1 && slot % weeks <= short.week && !bySlot.get(slot)?.fenced);
  const weight = (slot: number) => {
    const lot = bySlot.get(slot);
    return lot ? weightOf(draft, lot) : 0;
  };
  const [slot] = takers.toSorted((a, b) => weight(a) - weight(b) || (b % weeks) - (a % weeks) || a - b);
  if (slot === undefined) throw new FrozenWeeksError([broken]);
  draft.frozen[slot] = 0;
  const lot = bySlot.get(slot);
  if (lot) lot.broken ??= broken;
  const left = draft.qty[slot]! - Math.ceil(short.missing - PIECE_SLACK);
  draft.place(slot, left >= stage.minLot[short.s + 1]! ? left : 0);
  draft.accept(draft.settle());
}
