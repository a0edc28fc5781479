import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../problem/check.ts';
import type { Lot } from '../problem/plan.ts';
import { planProblem } from './plan-problem.ts';
import type { Problem } from '../problem/problem.ts';
import { ReleasedLotsError } from '../model/released.ts';
import { readInstance, readKnown, referee } from '../testing/instances.ts';
import { randomProblem } from '../testing/random-problem.ts';

const clock = () => 0;
const size = { weeks: 8, members: 4, parts: 6, stages: 2, orders: 25 };
const quick = (problem: Problem) => planProblem(problem, { seed: 1, iterations: 5_000, clock });
const empty = { lots: [], heats: [], deliveries: [] };

describe('a plan', () => {
  it('keeps every rule and never costs more than making nothing, whatever the problem', () => {
    fc.assert(
      fc.property(
        fc.record({ seed: fc.nat(), weeks: fc.integer({ min: 1, max: 12 }), members: fc.integer({ min: 0, max: 5 }), parts: fc.integer({ min: 0, max: 6 }), stages: fc.integer({ min: 1, max: 3 }), orders: fc.integer({ min: 0, max: 20 }) }),
        ({ seed, ...shape }) => {
          const problem = randomProblem(seed, shape);
          const { check } = quick(problem);
          expect(check.errors).toEqual([]);
          expect(check.total).toBeLessThanOrEqual(checkPlan(problem, empty).total + 1);
        },
      ),
      { numRuns: 150 },
    );
  });

  const odd: [string, Partial<Problem> | ((problem: Problem) => Problem)][] = [
    ['one furnace in all', (p) => ({ ...p, members: p.members.map((m, i) => ({ ...m, furnaces: i === 0 ? m.furnaces.slice(0, 1) : [] })) })],
    ['no machine shop hours', (p) => ({ ...p, members: p.members.map((m) => ({ ...m, hours: { mould: m.hours.mould ?? [] } })) })],
    ['a material that nobody melts', (p) => ({ ...p, materials: [...p.materials, 'SC480'], parts: p.parts.map((part) => ({ ...part, material: 'SC480' })) })],
    ['nobody qualified', { routes: [] }],
    ['no orders', { orders: [] }],
    ['no members, no routes', { members: [], routes: [] }],
    ['no tools', (p) => ({ ...p, parts: p.parts.map((part) => ({ ...part, stages: part.stages.map((stage) => ({ ...stage, tools: 0 })) })) })],
    ['minimum lots beyond all demand', (p) => ({ ...p, parts: p.parts.map((part) => ({ ...part, stages: part.stages.map((stage) => ({ ...stage, minLot: 5000 })) })) })],
    ['lead times beyond the horizon', (p) => ({ ...p, parts: p.parts.map((part) => ({ ...part, stages: part.stages.map((stage) => ({ ...stage, leadWeeks: 99 })) })) })],
    ['orders due after the last week', (p) => ({ ...p, orders: p.orders.map((order) => ({ ...order, due: 99 })) })],
    ['yields of nothing', (p) => ({ ...p, routes: p.routes.map((route) => ({ ...route, yield: 0 })) })],
  ];
  it.each(odd)('keeps every rule with %s', (_, change) => {
    const problem = randomProblem(7, size);
    const { check } = quick(typeof change === 'function' ? change(problem) : { ...problem, ...change });
    expect(check.errors).toEqual([]);
  });

  it('keeps every rule over one week and over 52', () => {
    for (const weeks of [1, 52]) expect(quick(randomProblem(3, { ...size, weeks })).check.errors).toEqual([]);
  });

  it('is the same for the same seed and iterations', () => {
    const problem = randomProblem(5, size);
    expect(quick(problem)).toEqual(quick(problem));
  });
});

describe('the planner', () => {
  it('tells a first plan, then its progress, and stops at the time limit', () => {
    let now = 0;
    const seen: string[] = [];
    const { stopped } = planProblem(randomProblem(5, size), { seed: 1, timeLimitMs: 1000, clock: () => (now += 10), onProgress: ({ phase }) => seen.push(phase) });
    expect(stopped).toBe('limit');
    expect(seen[0]).toBe('construct');
    expect(seen.at(-1)).toBe('done');
    expect(seen).toContain('improve');
  });

  it('gives its best plan so far when cancelled', () => {
    let looks = 0;
    const { stopped, check } = planProblem(randomProblem(5, size), { seed: 1, timeLimitMs: 1e9, clock, isCancelled: () => ++looks > 3 });
    expect(stopped).toBe('cancelled');
    expect(check.feasible).toBe(true);
  });

  it('stops when its plan reaches the bound, and tells the gap to it', () => {
    const problem = randomProblem(5, size);
    const planning = planProblem(problem, { seed: 1, iterations: 1e9, clock, bound: () => ({ total: 1e9, making: 0 }) });
    expect(planning.stopped).toBe('closed');
    const open = planProblem(problem, { seed: 1, iterations: 2000, clock, bound: () => ({ total: 1000, making: 200 }) });
    expect(open.gap).toBeCloseTo((open.check.total - 1000) / 1000);
    expect(open.controllableGap).toBeCloseTo((open.check.total - 1000) / 800);
  });

  it('starts from an earlier plan and does not lose what it had', () => {
    const problem = randomProblem(5, size);
    const first = planProblem(problem, { seed: 1, iterations: 50_000, clock });
    const again = planProblem(problem, { seed: 2, iterations: 0, clock, startFrom: first.plan });
    expect(again.check.total).toBeLessThanOrEqual(first.check.total);
    const halved = { ...problem, members: problem.members.map((m) => ({ ...m, hours: Object.fromEntries(Object.entries(m.hours).map(([p, h]) => [p, h.map((x) => x / 2)])) })) };
    expect(planProblem(halved, { seed: 2, iterations: 2000, clock, startFrom: first.plan }).check.errors).toEqual([]);
  });

  it('leaves the lots of parts outside the focus as they were', () => {
    const problem = randomProblem(5, size);
    const first = quick(problem);
    const focus = new Set([problem.parts[0]!.id]);
    const others = (lots: Lot[]) => lots.filter((lot) => !focus.has(lot.part));
    const again = planProblem(problem, { seed: 2, iterations: 20_000, clock, startFrom: first.plan, focus });
    expect(others(again.plan.lots)).toEqual(others(first.plan.lots));
    expect(others(planProblem(problem, { seed: 2, iterations: 20_000, clock, startFrom: first.plan }).plan.lots)).not.toEqual(others(first.plan.lots));
  });
});

describe('released lots', () => {
  const refusal = (act: () => unknown): ReleasedLotsError => {
    try {
      act();
    } catch (error) {
      if (error instanceof ReleasedLotsError) return error;
      throw error;
    }
    throw new Error('nothing was refused');
  };
  const released = (lots: Lot[], week: number) => lots.filter((lot) => lot.week <= week);

  it('stay as they are, and everything else is planned around them', () => {
    for (let seed = 0; seed < 12; seed++) {
      const problem = randomProblem(seed, size);
      const frozenLots = released(quick(problem).plan.lots, 3);
      const { plan, check } = planProblem(problem, { seed: 9, iterations: 5000, clock, frozenLots });
      expect(check.errors).toEqual([]);
      expect(plan.lots).toEqual(expect.arrayContaining(frozenLots));
    }
  });

  it('are refused with the numbers where what is offered no longer suffices', () => {
    const problem = randomProblem(1, size);
    const frozenLots = quick(problem).plan.lots;
    expect(frozenLots.length).toBeGreaterThan(0);
    const idle = { ...problem, members: problem.members.map((m) => ({ ...m, hours: {}, furnaces: m.furnaces.map((f) => ({ ...f, heatsPerWeek: f.heatsPerWeek.map(() => 0) })) })) };
    const { broken } = refusal(() => planProblem(idle, { seed: 1, iterations: 0, clock, frozenLots }));
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(['hours', 'heats']));
    for (const { used, offered } of broken) expect(used).toBeGreaterThan(offered);
  });

  it('are refused where the member is not qualified any more', () => {
    const problem = randomProblem(1, size);
    const frozenLots = quick(problem).plan.lots.slice(0, 1);
    expect(() => planProblem({ ...problem, routes: [] }, { seed: 1, iterations: 0, clock, frozenLots })).toThrow(ReleasedLotsError);
  });
});

describe.skipIf(!referee)('the instances (../shared/planning)', () => {
  it.each(['small-1', 'small-2', 'medium-1', 'large-1', 'large-2'])('%s is planned within 8 % of its bound in 300,000 moves', (name) => {
    const problem = readInstance(name);
    const { check } = planProblem(problem, { seed: 1, iterations: 300_000, clock });
    expect(check.errors).toEqual([]);
    expect(check.total / readKnown()[name]!.bound).toBeLessThan(1.08);
  });
});
