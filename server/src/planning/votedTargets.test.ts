import { describe, expect, it } from 'vitest';
import type { Problem } from '@sentra/planner';
import { votedShares, withTargets } from './votedTargets.ts';

const stage = { process: 'mould', setupHours: 0, setupCost: 0, minLot: 0, tools: 1, leadWeeks: 0, holdCost: 0 };
const problem: Problem = {
  weeks: 2,
  materials: ['FC200'],
  members: ['A', 'B'].map((id) => ({ id, furnaces: [{ id: 'F', kgPerHeat: 500, heatsPerWeek: [1, 1], materials: ['FC200'], costPerHeat: 1 }], hours: { mould: [100, 100], machine: [5, 5] }, shareTarget: 7 })),
  parts: [{ id: 'P', material: 'FC200', pourKg: 5, price: 1, exposureCost: 0, stages: [stage, { ...stage, process: 'machine' }] }],
  routes: [
    ...['A', 'B'].map((member) => ({ member, part: 'P', stage: 0, hoursPerPiece: 1, yield: 0.9, costPerPiece: 1, valuePerPiece: 10 })),
    { member: 'B', part: 'P', stage: 1, hoursPerPiece: 0.1, yield: 1, costPerPiece: 1, valuePerPiece: 2 },
  ],
  stock: [{ part: 'P', stage: 0, qty: 10 }, { part: 'P', stage: 1, qty: 20 }],
  orders: [{ id: 'O', part: 'P', qty: 130, due: 1, firm: true, lateCost: 0, unservedCost: 1 }],
  shortfallCost: 0.1,
};

describe('targets by the rule', () => {
  it('share what is ordered and not in stock, in thousands of rupiah, by the hours and metal of the whole horizon', () => {
    // 110 pieces are machined, by B alone, who has room for 100 of them; 100 are cast, half by each.
    const sharing = votedShares(problem, { equal: 100, workers: 0, capacity: 0 });
    expect(sharing).toMatchObject({ placed: 1_200_000, unplaced: 20_000 });
    expect(withTargets(problem, sharing).members.map(({ shareTarget }) => shareTarget)).toEqual([500, 700]);
    expect(problem.members[0]?.shareTarget).toBe(7);
  });
});
