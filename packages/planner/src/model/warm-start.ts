import { constructPart, feedLaterStages } from '../search/construct.ts';
import type { Draft } from './draft.ts';
import type { Plan } from '../problem/plan.ts';
import { slotFinder } from './released.ts';
import { PIECE_SLACK } from '../problem/slack.ts';

/** Takes over the lots of an earlier plan as far as they still fit, mends what they lack, and plans what is missing. */
export function takeOver(draft: Draft, plan: Plan) {
  const find = slotFinder(draft);
  const { problem } = draft.model;
  const lots = plan.lots.map((lot) => ({ lot, slot: find(lot) })).filter(({ slot }) => slot >= 0 && !draft.frozen[slot]);
  lots.sort((a, b) => a.lot.stage - b.lot.stage || a.slot - b.slot);
  for (const { lot, slot } of lots) {
    const delta = draft.place(slot, Math.trunc(lot.qty)) ? draft.settle() : Infinity;
    if (delta < Infinity) draft.accept(delta);
    else draft.undo();
  }
  problem.parts.forEach((_, p) => {
    if (draft.deficit(p) > PIECE_SLACK) mend(draft, p);
    constructPart(draft, p);
  });
}

/** Brings the castings that later lots lack; where there is no room for them, those lots go. */
function mend(draft: Draft, p: number) {
  const delta = feedLaterStages(draft, p) ? draft.settle() : Infinity;
  if (delta < Infinity) return draft.accept(delta);
  draft.undo();
  for (const slot of draft.lotsOf(p)) draft.place(slot, 0);
  if (feedLaterStages(draft, p)) draft.accept(draft.settle());
  else draft.undo();
}
