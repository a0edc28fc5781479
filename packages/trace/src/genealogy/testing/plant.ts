import * as boxes from './boxDeeds.ts';
import * as iron from './ironDeeds.ts';
import { type Choice, Yard } from './yard.ts';

export type { Choice } from './yard.ts';

/** What may be done; more often what makes paths. */
const deeds: readonly ((yard: Yard) => void)[] = [
  iron.buy, iron.melting, iron.melting, iron.tapping, iron.pouring, iron.pouring, iron.shaking, iron.marking, iron.marking, iron.scrapping, iron.working, iron.treatBox, iron.meltBox,
  boxes.packing, boxes.packing, boxes.packing, boxes.unpacking, boxes.unpacking, boxes.look, boxes.fasten, boxes.loosen, boxes.shipping, boxes.shipping, boxes.receiving, boxes.inspecting,
  boxes.discarding, boxes.err,
];

/** A plant in which things really happen, and are told as events. */
export class Plant extends Yard {
  constructor(choices: readonly Choice[]) {
    super(choices);
    for (const [deed, ...picks] of choices) {
      this.choose(picks);
      deeds[deed % deeds.length]?.(this);
    }
  }
}
