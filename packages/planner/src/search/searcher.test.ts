import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomProblem } from '../testing/random-problem.ts';
import { checkPlan } from '../problem/check.ts';
import type { Problem } from '../problem/problem.ts';
import { Searcher } from './searcher.ts';

/** As threads do it, one after the other: each does its part of a round, then all take what all gave. Answers the total promised by each round. */
function searchTogether(problem: Problem, searchers: Searcher[], rounds: number, movesPerRound: number, after: (lots: Int32Array) => void = () => undefined): number[] {
  const lots = new Int32Array(Searcher.places(problem));
  const promised: number[] = [];
  for (let number = 0; number < rounds; number++) {
    const before = searchers[0]!.total;
    const gained = searchers.map((one, searcher) => {
      one.round({ number, searcher, searchers: searchers.length, until: (number + 1) / rounds }, (moves) => (number + moves / movesPerRound) / rounds);
      one.give(lots);
      return before - one.total;
    });
    for (const one of searchers) one.take(lots);
    promised.push(before - gained.reduce((a, b) => a + b, 0));
    after(lots);
  }
  return promised;
}

const shape = fc.record({
  seed: fc.nat(), weeks: fc.integer({ min: 1, max: 9 }), members: fc.integer({ min: 0, max: 6 }), parts: fc.integer({ min: 0, max: 7 }),
  stages: fc.integer({ min: 1, max: 4 }), orders: fc.integer({ min: 0, max: 25 }),
});

describe('searchers of one plan', () => {
  it('keep every rule together, and agree on the plan', () => {
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 3 }), ({ seed, ...size }, count) => {
        const problem = randomProblem(seed, size);
        const team = Array.from({ length: count }, () => new Searcher(problem, { seed }));
        searchTogether(problem, team, 4, 2048);
        const plans = team.map((one) => one.best());
        for (const { plan, check } of plans) expect(checkPlan(problem, plan)).toEqual(check);
      }),
      { numRuns: 60 },
    );
  });

  it('add up exactly what each gained in a round', () => {
    const problem = randomProblem(11, { weeks: 8, members: 6, parts: 8, stages: 2, orders: 40 });
    const team = [new Searcher(problem, { seed: 3 }), new Searcher(problem, { seed: 3 })];
    // One round that ends the search leaves the best of each.
    const [promised] = searchTogether(problem, team, 1, 20_000);
    expect(team[0]!.total).toBeCloseTo(promised!, 6);
    expect(team[1]!.total).toBeCloseTo(promised!, 6);
    expect(team[0]!.total).toBeLessThan(new Searcher(problem, { seed: 3 }).total);
  });

  it('agree on a plan that keeps every rule and is no worse, where each has reheated its parts at any member', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 3 }), (seed, count) => {
        // So few parts that there are enough moves for each, and so few members that the parts are in each other's way.
        const problem = randomProblem(seed, { weeks: 5, members: 2, parts: 6, stages: 2, orders: 60 });
        const team = Array.from({ length: count }, () => new Searcher(problem, { seed }));
        const agreed: number[] = [];
        searchTogether(problem, team, 10, 20_000, (lots) => {
          const late = new Searcher(problem, { seed });
          late.enter(lots);
          agreed.push(late.total);
          const { plan, check } = late.best();
          expect(checkPlan(problem, plan)).toEqual(check);
        });
        const reheated = agreed.slice(4);
        reheated.slice(1).forEach((total, round) => expect(total).toBeLessThanOrEqual(reheated[round]! + 1e-6));
        for (const { plan, check } of team.map((one) => one.best())) expect(checkPlan(problem, plan)).toEqual(check);
      }),
      { numRuns: 15 },
    );
  });

  it('do not both take a heat that is there once', () => {
    const furnaces = [{ id: 'F', kgPerHeat: 10, heatsPerWeek: [1], materials: ['FC200'], costPerHeat: 1 }];
    const parts = ['A', 'B'];
    const problem: Problem = {
      weeks: 1, materials: ['FC200'], stock: [], shortfallCost: 0,
      members: ['cheap', 'dear A', 'dear B'].map((id) => ({ id, furnaces, hours: { mould: [100] }, shareTarget: 0 })),
      parts: parts.map((id) => ({
        id, material: 'FC200', pourKg: 1, price: 100, exposureCost: 0,
        stages: [{ process: 'mould', setupHours: 0, setupCost: 5, minLot: 8, tools: 1, leadWeeks: 0, holdCost: 0 }],
      })),
      routes: parts.flatMap((part) => [['cheap', 10] as const, [`dear ${part}`, 50] as const].map(([member, costPerPiece]) => ({ member, part, stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece, valuePerPiece: 0 }))),
      orders: parts.map((part) => ({ id: part, part, qty: 8, due: 1, firm: true, lateCost: 10, unservedCost: 500 })),
    };
    // All have cooled down, and both parts stand with the dear members; by slot: A cheap, A dear, B cheap, B dear.
    const begun = [0, 8, 0, 8];
    for (let number = 0; number < 8; number++) {
      const lots = Int32Array.from([...begun, 1, ...begun]);
      const team = [0, 1].map(() => new Searcher(problem, { seed: 1 }));
      for (const one of team) one.enter(lots);
      team.forEach((one, searcher) => one.round({ number, searcher, searchers: 2, until: 1 }, (moves) => moves / 20_000));
      for (const one of team) one.give(lots);
      for (const one of team) one.take(lots);
      expect([[8, 0, 0, 8], [0, 8, 8, 0]]).toContainEqual([...lots.subarray(5)]);
    }
  });

  it('leave alone what is outside the focus, and released lots', () => {
    const problem = randomProblem(5, { weeks: 8, members: 4, parts: 6, stages: 2, orders: 25 });
    const first = new Searcher(problem, { seed: 1 }).best().plan;
    const focus = new Set(problem.parts.slice(0, 4).map(({ id }) => id));
    const frozenLots = first.lots.filter(({ week }) => week <= 2);
    const options = { seed: 2, startFrom: first, focus, frozenLots };
    const begun = new Searcher(problem, options).best().plan;
    const team = [0, 1].map(() => new Searcher(problem, options));
    searchTogether(problem, team, 3, 4096);
    const { lots } = team[1]!.best().plan;
    expect(lots).toEqual(expect.arrayContaining(frozenLots));
    const others = (all: typeof lots) => all.filter(({ part }) => !focus.has(part));
    expect(others(lots)).toEqual(others(begun.lots));
    expect(lots).not.toEqual(begun.lots);
  });
});
