import type { FurnaceWeek } from '@sentra/contract';
import type { Gram } from '@sentra/measures';

export interface Filled {
  readonly heats: number;
  readonly offered: number;
  readonly poured: Gram;
  readonly melted: Gram;
  /** Poured of melted; null where nothing is melted. */
  readonly fill: number | null;
}

/** Heats of furnaces added up, and how full they are together. */
export function filled(furnaces: readonly FurnaceWeek[]): Filled {
  const heats = furnaces.flatMap((furnace) => furnace.heats);
  const poured = heats.reduce((sum, heat) => sum + heat.poured, 0);
  const melted = heats.reduce((sum, heat) => sum + heat.melted, 0);
  return {
    heats: heats.reduce((sum, { count }) => sum + count, 0),
    offered: furnaces.reduce((sum, { offered }) => sum + offered, 0),
    poured: poured as Gram,
    melted: melted as Gram,
    fill: melted === 0 ? null : poured / melted,
  };
}
