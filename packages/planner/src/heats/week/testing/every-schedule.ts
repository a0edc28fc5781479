import { openTimes } from '../open-time.ts';
import type { FoundryWeek } from '../week.ts';

/**
 * The fewest pieces that a tiny week leaves, and the fewest heats in which the others go: every piece tried in every heat. For weeks in
 * which changes of alloy take no time and moulds bind nothing.
 */
export function fewestOfAll(week: FoundryWeek): { left: number; heats: number } {
  const pieces = week.lots.flatMap(({ material, pourKg, qty }) => Array.from({ length: qty }, () => ({ material, pourKg })));
  const heats = week.furnaces.flatMap(({ kgPerHeat, heatsPerWeek, materials, hoursPerHeat }) => {
    const inTime = openTimes(week).reduce((sum, { from, to }) => sum + Math.floor((to - from) / (hoursPerHeat * 60)), 0);
    return Array.from({ length: Math.min(heatsPerWeek, inTime) }, () => ({ room: kgPerHeat, materials, material: null as string | null }));
  });
  let best = { left: pieces.length, heats: 0 };
  const look = (at: number, left: number): void => {
    if (left > best.left) return;
    const piece = pieces[at];
    if (!piece) {
      const used = heats.filter(({ material }) => material !== null).length;
      if (left < best.left || used < best.heats) best = { left, heats: used };
      return;
    }
    for (const heat of heats) {
      const before = { ...heat };
      if (heat.room < piece.pourKg || !heat.materials.includes(piece.material) || (heat.material ?? piece.material) !== piece.material) continue;
      Object.assign(heat, { room: heat.room - piece.pourKg, material: piece.material });
      look(at + 1, left);
      Object.assign(heat, before);
    }
    look(at + 1, left + 1);
  };
  look(0, 0);
  return best;
}
