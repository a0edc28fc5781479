import type { Draft } from './draft.ts';
import { slotFinder } from './released.ts';

/** Work of a week that a member has said no to: no lot may stand there. */
export interface Declined {
  member: string;
  part: string;
  stage: number;
  week: number;
}

/** Closes the places that were declined, as far as the problem knows them. */
export function closeDeclined(draft: Draft, declined: readonly Declined[]) {
  const find = slotFinder(draft);
  for (const { member, part, stage, week } of declined) {
    const slot = find({ member, part, stage, week, qty: 0 });
    if (slot >= 0) draft.frozen[slot] = 1;
  }
}
