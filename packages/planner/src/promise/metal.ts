import type { Heat } from '../problem/plan.ts';
import type { Ledger } from './ledger.ts';
import { KG_SLACK } from '../problem/slack.ts';

interface Free {
  /** Place among the member's furnaces. */
  readonly f: number;
  readonly left: number;
  readonly kgPerHeat: number;
  readonly costPerHeat: number;
}

export const openAt = ({ model: { problem, weeks } }: Ledger, m: number, material: number, t: number) => (m * problem.materials.length + material) * weeks + t;

/** Furnaces of a member that have heats left for a material in a week, the cheapest per kilogram first. */
function freeFurnaces({ model: { problem, weeks }, index, heats }: Ledger, m: number, material: number, t: number): Free[] {
  const name = problem.materials[material]!;
  return problem.members[m]!.furnaces
    .flatMap(({ materials, kgPerHeat, costPerHeat }, f) => {
      const left = Math.floor(heats[(index.furnaceStart[m]! + f) * weeks + t]!);
      return left > 0 && materials.includes(name) ? [{ f, left, kgPerHeat, costPerHeat }] : [];
    })
    .sort((a, b) => a.costPerHeat / a.kgPerHeat - b.costPerHeat / b.kgPerHeat);
}

/** Kilograms of a material that a member can still pour in a week, and what those cost that no open heat holds. */
export function metalFree(ledger: Ledger, m: number, material: number, t: number): { kg: number; open: number; costPerKg: number } {
  const furnaces = freeFurnaces(ledger, m, material, t);
  const open = ledger.openKg[openAt(ledger, m, material, t)]!;
  const [cheapest] = furnaces;
  return { open, kg: open + furnaces.reduce((sum, { left, kgPerHeat }) => sum + left * kgPerHeat, 0), costPerKg: cheapest ? cheapest.costPerHeat / cheapest.kgPerHeat : 0 };
}

export interface Melt {
  readonly cost: number;
  /** `f` is the place among the member's furnaces. */
  readonly heats: readonly { f: number; heat: Heat }[];
}

/** The cheapest heats that, with what is open, give so many kilograms; null where there are not so many. */
export function melt(ledger: Ledger, m: number, material: number, t: number, kg: number): Melt | null {
  const furnaces = freeFurnaces(ledger, m, material, t);
  const counts = cheapestCounts(furnaces, kg - ledger.openKg[openAt(ledger, m, material, t)]!);
  if (!counts) return null;
  const { problem } = ledger.model;
  const member = problem.members[m]!;
  const heats = furnaces.flatMap(({ f }, i) => (counts[i]! > 0 ? [{ f, heat: { member: member.id, furnace: member.furnaces[f]!.id, material: problem.materials[material]!, week: t + 1, count: counts[i]! } }] : []));
  return { heats, cost: furnaces.reduce((sum, { costPerHeat }, i) => sum + costPerHeat * counts[i]!, 0) };
}

/** How many heats of each furnace cover so many kilograms at least cost: branch and bound, the bound being kilograms at the cheapest price left. */
function cheapestCounts(furnaces: readonly Free[], kg: number): number[] | null {
  const counts = furnaces.map(() => 0);
  let best: number[] | null = null;
  let bestCost = Infinity;
  const search = (i: number, missing: number, cost: number) => {
    if (missing <= KG_SLACK) {
      if (cost < bestCost) [best, bestCost] = [counts.slice(), cost];
      return;
    }
    const furnace = furnaces[i];
    if (!furnace || cost + (missing * furnace.costPerHeat) / furnace.kgPerHeat >= bestCost) return;
    for (let count = Math.min(furnace.left, Math.ceil((missing - KG_SLACK) / furnace.kgPerHeat)); count >= 0; count--) {
      counts[i] = count;
      search(i + 1, missing - count * furnace.kgPerHeat, cost + count * furnace.costPerHeat);
    }
    counts[i] = 0;
  };
  search(0, kg, 0);
  return best;
}
