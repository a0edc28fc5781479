import type { Furnace, Problem } from '../problem/problem.ts';

/** A furnace and whose it is. */
export interface OwnedFurnace {
  member: string;
  furnace: Furnace;
}

/**
 * By material, the furnace of the usual size for it: the middle one of all that melt it, by the kilograms of a heat, then by their cost. Its
 * heats, cost and other materials are its own, so that it is a furnace that exists.
 *
 * @example
 * usualFurnaces(problem).get('AC4B')?.furnace.kgPerHeat // 150, where the cooperative's furnaces for it hold 100, 150 and 400 kg
 */
export function usualFurnaces(problem: Problem): ReadonlyMap<string, OwnedFurnace> {
  const all = problem.members.flatMap(({ id: member, furnaces }) => furnaces.map((furnace): OwnedFurnace => ({ member, furnace })));
  const inUse = all.filter(({ furnace }) => furnace.heatsPerWeek.some((heats) => heats > 0));
  const bySize = inUse.sort((a, b) => a.furnace.kgPerHeat - b.furnace.kgPerHeat || a.furnace.costPerHeat - b.furnace.costPerHeat);
  return new Map(problem.materials.flatMap((material) => {
    const able = bySize.filter(({ furnace }) => furnace.materials.includes(material));
    const middle = able[(able.length - 1) >> 1];
    return middle ? [[material, middle] as const] : [];
  }));
}
