import type { Problem } from '../problem/problem.ts';
import { seededRandom } from '../model/random.ts';

export interface Size {
  weeks: number;
  members: number;
  parts: number;
  stages: number;
  orders: number;
}

/** A small problem by chance: tight in places, with furnaces that share materials, and every oddity that the rules allow. */
export function randomProblem(seed: number, size: Size): Problem {
  const random = seededRandom(seed);
  const upTo = (n: number) => Math.floor(random() * (n + 1));
  const between = (low: number, high: number) => low + upTo(high - low);
  const weeksOf = (figure: () => number) => Array.from({ length: size.weeks }, figure);
  const materials = ['FC200', 'FCD450', 'AC4B'];
  const processes = ['mould', 'machine', 'paint'];
  const members = Array.from({ length: size.members }, (_, m) => ({
    id: `M${m}`,
    furnaces: Array.from({ length: between(1, 3) }, (_, f) => ({
      id: `F${f}`, kgPerHeat: between(20, 120), heatsPerWeek: weeksOf(() => upTo(5)), costPerHeat: between(10, 90),
      materials: materials.filter((_, i) => i === f || random() < 0.5),
    })),
    hours: random() < 0.9 ? { mould: weeksOf(() => upTo(60)), machine: weeksOf(() => upTo(50)) } : { mould: weeksOf(() => upTo(60)) },
    shareTarget: random() < 0.3 ? 0 : upTo(3000),
  }));
  const parts = Array.from({ length: size.parts }, (_, p) => ({
    id: `P${p}`, material: materials[upTo(2)]!, pourKg: random() < 0.1 ? 0 : between(1, 90) / 10, price: 100, exposureCost: upTo(3),
    stages: Array.from({ length: between(1, size.stages) }, (_, s) => ({
      process: processes[Math.min(s, 1)]!, setupHours: upTo(5), setupCost: upTo(300), minLot: upTo(12), tools: random() < 0.1 ? 0 : between(1, 3),
      leadWeeks: upTo(1), holdCost: upTo(20) / 10,
    })),
  }));
  const routes = parts.flatMap((part) =>
    part.stages.flatMap((_, stage) =>
      members.filter(() => random() < 0.6).map((member) => ({
        member: member.id, part: part.id, stage, hoursPerPiece: upTo(10) / 10, yield: between(80, 100) / 100, costPerPiece: between(20, 60), valuePerPiece: between(20, 60),
      })),
    ),
  );
  const orders = Array.from({ length: size.parts === 0 ? 0 : size.orders }, (_, o) => ({
    id: `O${o}`, part: `P${upTo(size.parts - 1)}`, qty: between(1, 30), due: between(1, size.weeks), firm: random() < 0.6, lateCost: upTo(30), unservedCost: between(50, 300),
  }));
  const stock = parts.flatMap((part) => part.stages.flatMap((_, stage) => (random() < 0.2 ? [{ part: part.id, stage, qty: upTo(30) }] : [])));
  return { weeks: size.weeks, materials, members, parts, routes, stock, orders, shortfallCost: 0.12 };
}
