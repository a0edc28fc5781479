import type { Draft } from '../model/draft.ts';
import type { BrokenRule } from '../model/released.ts';
import { heatRows, hoursRows, placeIn, type Row, toolRows } from './rows.ts';
import type { Standing, StandingLot } from './standing.ts';

/** Weeks that nothing may touch, and that cannot stay as they are: nothing is re-planned until a person opens them or mends the cause. */
export class FrozenWeeksError extends Error {
  readonly broken: readonly BrokenRule[];
  constructor(broken: readonly BrokenRule[]) {
    super(`frozen weeks break ${broken.length} rule(s): ${broken.slice(0, 5).map((b) => `${b.rule} ${b.member ?? b.part} week ${b.week}: ${b.used} of ${b.offered} ${b.unit}`).join('; ')}`);
    this.name = 'FrozenWeeksError';
    this.broken = broken;
  }
}

/** Up to so many lots every choice of those that give way is tried; above it the cheapest that helps goes first. */
const MOST_TRIED = 12;
/** A released lot outweighs every change price there is. */
const RELEASED = 1e9;

/** What it costs that a lot gives way: released ones count above all else, then the price, then the pieces. */
export const weightOf = (draft: Draft, { slot, lot, released }: StandingLot): number => (released ? RELEASED : 0) + (draft.changes?.gone[slot] ?? 0) + lot.qty * 1e-6;

/**
 * Puts the earlier plan's lots where they stand, as far as hours, tools and heats allow: where they do not, those give way that
 * weigh least, and each is told the rule. Released lots are settled among themselves first, as if nothing else were planned.
 * Throws {@link FrozenWeeksError} where a lot behind the fence would have to give way.
 */
export function keepWhatFits(draft: Draft, { lots }: Standing) {
  fitRows(draft, lots.filter(({ released, fenced }) => released || fenced));
  fitRows(draft, lots);
  for (const one of lots) if (one.broken && one.slot >= 0 && BY_ROW.has(one.broken.rule)) asMuchAsFits(draft, one);
}

const BY_ROW: ReadonlySet<BrokenRule['rule']> = new Set(['hours', 'tools', 'heats']);

function fitRows(draft: Draft, lots: readonly StandingLot[]) {
  const open = lots.filter(({ broken }) => !broken);
  for (const { slot, lot } of open) draft.qty[slot] = lot.qty;
  for (const rowsOf of [hoursRows, toolRows, heatRows]) {
    draft.reckon();
    for (const row of rowsOf(draft, open.filter(({ broken }) => !broken))) {
      for (const lot of lightest(draft, row)) {
        lot.broken = row.broken;
        draft.qty[lot.slot] = 0;
      }
    }
  }
  const behindFence = lots.flatMap(({ fenced, broken }) => (fenced && broken ? [broken] : []));
  if (behindFence.length > 0) throw new FrozenWeeksError([...new Set(behindFence)]);
  draft.reckon();
  // What gave way for one rule may fit again since another lot gave way for another.
  const gone = open.filter(({ broken }) => broken).sort((a, b) => weightOf(draft, b) - weightOf(draft, a) || a.slot - b.slot);
  for (const one of gone) if (tryPieces(draft, one, one.lot.qty, true)) one.broken = null;
}

/** The lots of a row that weigh least and whose going makes the rest fit. */
function lightest(draft: Draft, { lots, fitsWithout }: Row): StandingLot[] {
  const byWeight = lots.toSorted((a, b) => weightOf(draft, a) - weightOf(draft, b) || a.slot - b.slot);
  if (byWeight.length > MOST_TRIED) return untilItFits(byWeight, fitsWithout);
  let best = byWeight;
  let bestWeight = Infinity;
  for (let choice = 1; choice < 1 << byWeight.length; choice++) {
    const gone = byWeight.filter((_, i) => choice & (1 << i));
    const weight = gone.reduce((sum, lot) => sum + weightOf(draft, lot), 0);
    if (weight >= bestWeight || !fitsWithout(gone)) continue;
    best = gone;
    bestWeight = weight;
  }
  return best;
}

function untilItFits(byWeight: readonly StandingLot[], fitsWithout: Row['fitsWithout']): StandingLot[] {
  const gone: StandingLot[] = [];
  for (const lot of byWeight) {
    gone.push(lot);
    if (fitsWithout(gone)) break;
  }
  return gone.toReversed().reduce((left, lot) => {
    const without = left.filter((one) => one !== lot);
    return fitsWithout(without) ? without : left;
  }, gone);
}

function tryPieces(draft: Draft, { slot }: StandingLot, qty: number, atAnyCost: boolean): boolean {
  const delta = draft.place(slot, qty) ? draft.settle() : Infinity;
  if (delta < (atAnyCost ? Infinity : 0)) draft.accept(delta);
  else draft.undo();
  return draft.qty[slot] === qty;
}

/** Of a lot that gave way, as many pieces as fit and pay; of a released one, as many as fit. */
function asMuchAsFits(draft: Draft, one: StandingLot) {
  let [least, most] = [draft.model.stage.minLot[placeIn(draft, one.slot).s]!, one.lot.qty - 1];
  while (least <= most) {
    const middle = (least + most + 1) >> 1;
    if (tryPieces(draft, one, middle, one.released)) least = middle + 1;
    else most = middle - 1;
  }
}
