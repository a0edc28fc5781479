import { kilograms } from '@sentra/measures';
import type { Furnace, FurnaceKind } from './furnaces.ts';
import { diceOf } from './random.ts';

/** Kilograms a week that a member offers the cooperative, by worker: the rest is his own trade. */
const perWorker: Readonly<Record<FurnaceKind, readonly [number, number]>> = {
  induction: [62, 94], cupola: [51, 79], tungkik: [31, 55], crucible: [25, 45], mixer: [8, 14],
};

/** Heats that a furnace offers in an ordinary week. */
export function heatsOf({ row, kind, maker }: Furnace): number {
  const dice = diceOf(`heats of ${row.code}`);
  const kilogramsAWeek = maker.workers * dice.between(...perWorker[kind]);
  const isOneOfTwo = (kind === 'induction' && maker.workers > 44) || (kind === 'crucible' && maker.workers > 16) || (maker.equipment === 'cupola' && maker.workers > 34);
  return Math.max(1, Math.round((kilogramsAWeek * (isOneOfTwo && kind !== 'mixer' ? 0.5 : 1)) / kilograms(row.heat_mass)));
}
