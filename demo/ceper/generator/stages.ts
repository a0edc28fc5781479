import { kilograms, roundRupiah } from '@sentra/measures';
import type { StageRow } from '@sentra/messages';
import { isLevelled } from './demand/wishes.ts';
import { crowdOf, type Item } from './parts.ts';
import type { Chain } from './products/index.ts';
import { diceOf, type Dice } from './random.ts';
import { hundredths, statedPieces, statedRupiah } from './rounding.ts';

export type Process = 'mould' | 'machine' | 'finish' | 'press' | 'cure';

const chains: Readonly<Record<Chain, readonly [Process, ...Process[]]>> = {
  cast: ['mould'],
  machined: ['mould', 'machine'],
  cleaned: ['mould', 'finish'],
  painted: ['mould', 'machine', 'finish'],
  composite: ['press', 'cure', 'finish'],
};

/** One stage of a part, with what one piece takes on the average member. */
export interface Work {
  readonly row: StageRow;
  readonly process: Process;
  readonly hoursPerPiece: number;
  readonly yield: number;
  /** Shares of the price. */
  readonly cost: number;
  readonly value: number;
}

interface Manner {
  readonly hours: (item: Item) => number;
  readonly setupHours: readonly [number, number];
  readonly setupCost: readonly [number, number];
  readonly yield: number;
  readonly cost: number;
  readonly value: number;
}

/** Samples of a plausible size: hours grow with the mass, a small mould has a least time. */
const manners: Readonly<Record<Process, Manner>> = {
  mould: { hours: (item) => (0.06 + 0.042 * kilograms(item.pourMass)) * item.care, setupHours: [2, 7], setupCost: [70_000, 360_000], yield: 0.92, cost: 0.42, value: 0.44 },
  machine: { hours: (item) => 0.08 + 0.021 * kilograms(item.netMass), setupHours: [1, 3], setupCost: [60_000, 190_000], yield: 0.99, cost: 0.15, value: 0.17 },
  finish: { hours: (item) => 0.04 + 0.011 * kilograms(item.netMass), setupHours: [0.5, 1.5], setupCost: [20_000, 60_000], yield: 0.995, cost: 0.06, value: 0.07 },
  press: { hours: () => 0.24, setupHours: [2, 4], setupCost: [150_000, 260_000], yield: 0.93, cost: 0.38, value: 0.4 },
  cure: { hours: () => 0.05, setupHours: [1, 2], setupCost: [60_000, 110_000], yield: 0.98, cost: 0.07, value: 0.09 },
};

/** The whole work value of a part that is only cast: what its machining and cleaning would have been goes to the founder. */
const castOnly = 0.58;

/** Pattern sets: one for each who knows the part. */
const patternSets = (item: Item): number => crowdOf(item);

/** Castings cool, are cleaned and looked at before they are machined; blocks cure over the weekend. Sleeves rest before they are bored. */
function leadWeeks(item: Item, stage: number, dice: Dice): number {
  if (isLevelled(item) && stage === 0) return 3;
  return stage === 0 && item.chain !== 'cast' && dice.chance(0.6) ? 1 : 0;
}

export function worksOf(item: Item): readonly Work[] {
  return chains[item.chain].map((process, stage) => {
    const dice = diceOf(`stage ${stage} of ${item.code}`);
    const manner = manners[process];
    const alone = item.chain === 'cast';
    return {
      process,
      hoursPerPiece: manner.hours(item),
      yield: manner.yield,
      cost: alone ? castOnly - 0.04 : manner.cost,
      value: alone ? castOnly : manner.value,
      row: {
        part_code: item.code,
        stage,
        process,
        setup_hours: hundredths(dice.between(...manner.setupHours)),
        setup_cost: statedRupiah(dice.between(...manner.setupCost)),
        // A lot worth its setup, yet within a member's portion of two weeks.
        min_lot: statedPieces((item.perWeek / crowdOf(item)) * dice.between(0.2, 0.5)),
        tools: stage === 0 ? patternSets(item) : patternSets(item) + 1,
        lead_weeks: leadWeeks(item, stage, dice),
        hold_cost: roundRupiah(item.price * (stage === chains[item.chain].length - 1 ? 0.006 : 0.004)),
      },
    };
  });
}
