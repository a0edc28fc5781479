import { describe, expect, it } from 'vitest';
import { checkPlan, type Problem } from '@sentra/planner';
import { planInThreads } from './planInThreads.ts';

const weeks = 6;
const each = (figure: number) => Array.from({ length: weeks }, () => figure);

/** Four members and six parts that compete for them. */
const problem: Problem = {
  weeks,
  materials: ['FC200'],
  members: ['A', 'B', 'C', 'D'].map((id, m) => ({
    id, furnaces: [{ id: `${id}1`, kgPerHeat: 100 + 20 * m, heatsPerWeek: each(3), materials: ['FC200'], costPerHeat: 60 + m }], hours: { mould: each(40) }, shareTarget: 900,
  })),
  parts: Array.from({ length: 6 }, (_, p) => ({
    id: `P${p}`, material: 'FC200', pourKg: 2 + p, price: 90, exposureCost: 1,
    stages: [{ process: 'mould', setupHours: 2, setupCost: 50 + 10 * p, minLot: 4, tools: 2, leadWeeks: 0, holdCost: 0.4 }],
  })),
  routes: ['A', 'B', 'C', 'D'].flatMap((member, m) =>
    Array.from({ length: 6 }, (_, p) => ({ member, part: `P${p}`, stage: 0, hoursPerPiece: 0.3, yield: 0.95, costPerPiece: 40 + ((m * 7 + p * 3) % 5), valuePerPiece: 30 })),
  ),
  stock: [],
  orders: Array.from({ length: 24 }, (_, o) => ({ id: `O${o}`, part: `P${o % 6}`, qty: 10 + (o % 7), due: 1 + (o % weeks), firm: o % 3 > 0, lateCost: 10, unservedCost: 150 })),
  shortfallCost: 0.12,
};

describe('planning in threads', () => {
  const byMoves = (threads: number) => planInThreads(problem, { seed: 4, seconds: 30, iterations: 200_000, threads });

  it('makes the same plan for the same seed, moves and threads, and keeps every rule', async () => {
    const [once, again] = [await byMoves(2), await byMoves(2)];
    expect(once.plan).toEqual(again.plan);
    expect(once.check).toEqual(checkPlan(problem, once.plan));
    expect(once.check.errors).toEqual([]);
  });

  it('lets the thread of the bound join, and never tells a dearer plan than before', async () => {
    const told: number[] = [];
    const { check, bound } = await planInThreads(problem, { seed: 4, seconds: 2, threads: 2, onProgress: ({ total }) => told.push(total) });
    expect(bound?.total).toBeLessThanOrEqual(check.total);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
    expect(Math.round(check.total)).toBeLessThanOrEqual(told.at(-1)! + 1);
  });

  it('keeps the best plan so far when it is cancelled', async () => {
    const stopping = new AbortController();
    const { check } = await planInThreads(problem, { seed: 4, seconds: 600, threads: 2, signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(check.errors).toEqual([]);
  });
});
