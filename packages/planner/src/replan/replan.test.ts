import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProblem } from '../search/plan-problem.ts';
import { ReleasedLotsError } from '../model/released.ts';
import { seededRandom } from '../model/random.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { type ChangePrices, defaultChangePrices, shareInWeek } from './change-prices.ts';
import { FrozenWeeksError } from './give-way.ts';
import { replan, type ReplanOptions } from './replan.ts';

const clock = () => 0;
const size = { weeks: 8, members: 4, parts: 6, stages: 2, orders: 25 };
const planOf = (problem: Problem) => planProblem(problem, { seed: 1, iterations: 4_000, clock }).plan;
const again = (problem: Problem, plan: Plan, options: Partial<ReplanOptions> = {}) => replan(problem, plan, { seed: 1, iterations: 3_000, clock, ...options });
const until = (plan: Plan, week: number) => plan.lots.filter((lot) => lot.week <= week);
const sorted = (lots: readonly Lot[]) => lots.map((lot) => JSON.stringify([lot.part, lot.stage, lot.member, lot.week, lot.qty])).sort();

/** The same problem, as a database may give it back: other objects, their figures in another order. */
const shuffled = (problem: Problem): Problem => ({
  ...structuredClone(problem),
  members: problem.members.map((member) => ({ ...member, hours: Object.fromEntries(Object.entries(member.hours).toReversed()) })),
  orders: problem.orders.map((order) => Object.fromEntries(Object.entries(order).toReversed()) as unknown as typeof order),
});

function refusalOf(make: () => unknown): FrozenWeeksError | null {
  try {
    make();
    return null;
  } catch (error) {
    if (error instanceof FrozenWeeksError) return error;
    throw error;
  }
}

/** What happens to a cooperative, by chance: a furnace down for two weeks, an order doubled, hours lost, a qualification lost. */
function disturbed(problem: Problem, seed: number): Problem {
  const random = seededRandom(seed);
  const any = (n: number) => Math.floor(random() * n);
  const week = any(problem.weeks);
  const member = problem.members[any(problem.members.length)]?.id;
  switch (any(4)) {
    case 0: return { ...problem, members: problem.members.map((one) => (one.id === member ? { ...one, furnaces: one.furnaces.map((f) => ({ ...f, heatsPerWeek: f.heatsPerWeek.map((h, t) => (t >= week && t < week + 2 ? 0 : h)) })) } : one)) };
    case 1: return { ...problem, orders: problem.orders.map((order, i) => (i === any(5) ? { ...order, qty: order.qty * 2 } : order)) };
    case 2: return { ...problem, members: problem.members.map((one) => (one.id === member ? { ...one, hours: { ...one.hours, mould: (one.hours.mould ?? []).map((h, t) => (t === week ? h / 3 : h)) } } : one)) };
    default: return { ...problem, routes: problem.routes.filter((_, i) => i % 7 !== seed % 7) };
  }
}

describe('re-planning', () => {
  it('moves nothing where nothing changed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = randomProblem(seed, size);
        const plan = planOf(problem);
        const { plan: same, lots, orders, changePrice } = again(problem, plan, { before: shuffled(problem), releasedLots: until(plan, 2), changePrices: defaultChangePrices });
        expect({ lots, orders, changePrice }).toEqual({ lots: [], orders: [], changePrice: 0 });
        expect(sorted(same.lots)).toEqual(sorted(plan.lots));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every rule, leaves frozen weeks alone, and tells every lot that moved, whatever happened', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 4 }), fc.boolean(), (seed, event, frozenThrough, knows) => {
        const before = randomProblem(seed, { ...size, stages: 3 });
        const plan = planOf(before);
        const problem = disturbed(before, event);
        const declined = plan.lots.filter((lot, i) => lot.week > frozenThrough && i % 9 === 0);
        const options = { frozenThrough, declined, releasedLots: until(plan, 4), changePrices: defaultChangePrices, ...(knows && { before }) };
        const refusal = refusalOf(() => again(problem, plan, options));
        if (refusal) return refusal.broken.every(({ week }) => week <= frozenThrough);
        const result = again(problem, plan, options);
        expect(result.check.errors).toEqual([]);
        expect(sorted(until(result.plan, frozenThrough))).toEqual(sorted(until(plan, frozenThrough)));
        expect(declined.filter((lot) => result.plan.lots.some((one) => one.member === lot.member && one.part === lot.part && one.stage === lot.stage && one.week === lot.week))).toEqual([]);
        // The list of moves leads from the old lots to the new ones.
        const lotsAt = (side: 'from' | 'to') => sorted(result.lots.flatMap((move) => (move[side] ? [{ part: move.part, stage: move.stage, ...move[side] }] : [])));
        const left = new Set(lotsAt('from'));
        expect([...sorted(plan.lots).filter((lot) => !left.has(lot)), ...lotsAt('to')].sort()).toEqual(sorted(result.plan.lots));
        return true;
      }),
      { numRuns: 120 },
    );
  });

  it('keeps released lots, and lets one give way only where it could not stay with those kept', () => {
    let gone = 0;
    for (let seed = 0; seed < 40; seed++) {
      const before = randomProblem(seed, { ...size, stages: 1 });
      const plan = planOf(before);
      const problem = disturbed(before, seed);
      const releasedLots = until(plan, 6);
      const result = again(problem, plan, { releasedLots, changePrices: defaultChangePrices, before });
      gone += result.gaveWay.length;
      const kept = releasedLots.filter((lot) => !result.gaveWay.some((one) => one.lot === lot));
      const now = new Set(sorted(result.plan.lots));
      for (const lot of sorted(kept)) expect(now.has(lot)).toBe(true);
      for (const { lot } of result.gaveWay) expect(() => planProblem(problem, { seed: 1, iterations: 1, clock, frozenLots: [...kept, lot] })).toThrow(ReleasedLotsError);
    }
    expect(gone).toBeGreaterThan(10);
  });

  it('changes less where changes cost more', () => {
    const flat = (price: number): ChangePrices => ({ started: price, dropped: price, resized: price, fullThrough: 99, slushyWeeks: 0, laterShare: 1 });
    const moved = [0, 20, 200].map((price) => {
      let lots = 0;
      for (let seed = 0; seed < 25; seed++) {
        const before = randomProblem(seed, size);
        lots += again(disturbed(before, seed), planOf(before), { before, changePrices: flat(price) }).lots.length;
      }
      return lots;
    });
    expect(moved[0]).toBeGreaterThan(moved[1]!);
    expect(moved[1]).toBeGreaterThan(moved[2]!);
  });

  it('is the same for the same seed and iterations', () => {
    const before = randomProblem(5, size);
    const plan = planOf(before);
    expect(again(disturbed(before, 0), plan)).toEqual(again(disturbed(before, 0), plan));
  });
});

/** One member, one hour a piece, three lots in week 2 and room for them to move. */
const small: Problem = {
  weeks: 4, materials: ['FC250'], shortfallCost: 0,
  members: [{ id: 'M', furnaces: [{ id: 'F', kgPerHeat: 100, heatsPerWeek: [9, 9, 9, 9], materials: ['FC250'], costPerHeat: 1 }], hours: { mould: [0, 60, 60, 60] }, shareTarget: 0 }],
  parts: ['A', 'B', 'C'].map((id) => ({ id, material: 'FC250', pourKg: 1, price: 9, exposureCost: 0, stages: [{ process: 'mould', setupHours: 0, setupCost: 1, minLot: 5, tools: 1, leadWeeks: 0, holdCost: 0.1 }] })),
  routes: ['A', 'B', 'C'].map((part) => ({ member: 'M', part, stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece: 1, valuePerPiece: 1 })),
  stock: [],
  orders: ['A', 'B', 'C'].map((part, i) => ({ id: `O${part}`, part, qty: [30, 20, 10][i]!, due: 2, firm: true, lateCost: 2, unservedCost: 50 })),
};
const told: Plan = {
  lots: ['A', 'B', 'C'].map((part, i) => ({ member: 'M', part, stage: 0, week: 2, qty: [30, 20, 10][i]! })),
  heats: [{ member: 'M', furnace: 'F', material: 'FC250', week: 2, count: 1 }],
  deliveries: ['A', 'B', 'C'].map((part, i) => ({ order: `O${part}`, week: 2, qty: [30, 20, 10][i]! })),
};
const withHours = (hours: number): Problem => ({ ...small, members: small.members.map((one) => ({ ...one, hours: { mould: [0, hours, 60, 60] } })) });

describe('a re-plan that can be followed by hand', () => {
  const options = { before: small, releasedLots: told.lots, changePrices: defaultChangePrices };

  it('lets the one released lot give way whose going suffices, and says the rule and its numbers', () => {
    const { gaveWay, lots, orders } = again(withHours(35), told, options);
    const rule = { rule: 'hours', member: 'M', process: 'mould', week: 2, used: 60, offered: 35, unit: 'hours' };
    expect(gaveWay).toEqual([{ lot: told.lots[0], broken: rule }]);
    // Five pieces still fit where it was; the others come a week later.
    expect(lots).toEqual([
      expect.objectContaining({ kind: 'smaller', part: 'A', from: { member: 'M', week: 2, qty: 30 }, to: { member: 'M', week: 2, qty: 5 }, released: true, orders: ['OA'], why: { code: 'broken', rule } }),
      expect.objectContaining({ kind: 'appeared', part: 'A', from: null, to: { member: 'M', week: 3, qty: 25 }, released: false, orders: ['OA'], why: { code: 'broken', rule } }),
    ]);
    expect(orders).toEqual([{ order: 'OA', part: 'A', from: [{ week: 2, qty: 30 }], to: [{ week: 2, qty: 5 }, { week: 3, qty: 25 }], earlier: 0, later: 25, more: 0, fewer: 0, why: { code: 'broken', rule } }]);
  });

  it('lets as few give way as it takes, and of those the ones with the fewest pieces', () => {
    // Any one of the two larger lots would do for 20 hours, none for the smallest.
    expect(again(withHours(45), told, options).gaveWay.map(({ lot }) => lot.part)).toEqual(['B']);
    expect(again(withHours(25), told, options).gaveWay.map(({ lot }) => lot.part)).toEqual(['A', 'C']);
  });

  it('refuses where a frozen week cannot stay, with the rule', () => {
    expect(() => again(withHours(35), told, { ...options, frozenThrough: 2 })).toThrow('hours M week 2: 60 of 35 hours');
    expect(() => again(small, told, { ...options, frozenThrough: 2, declined: [{ member: 'M', part: 'A', stage: 0, week: 2 }] })).toThrow('declined M week 2: 30 of 0 pieces');
    expect(again(withHours(35), told, { ...options, frozenThrough: 1 }).gaveWay).toHaveLength(1);
  });

  it('moves a declined lot to the nearest week, and says that it was declined', () => {
    const { lots } = again(small, told, { before: small, declined: [{ member: 'M', part: 'C', stage: 0, week: 2 }] });
    expect(lots).toEqual([expect.objectContaining({ kind: 'week', part: 'C', from: { member: 'M', week: 2, qty: 10 }, to: { member: 'M', week: 3, qty: 10 }, why: { code: 'broken', rule: { rule: 'declined', member: 'M', part: 'C', stage: 0, week: 2, used: 10, offered: 0, unit: 'pieces' } } })]);
  });

  it('names the order that grew', () => {
    const doubled = { ...small, orders: small.orders.map((order) => (order.id === 'OC' ? { ...order, qty: 20, due: 3 } : order)) };
    const { lots, orders } = again(doubled, told, options);
    expect(lots.map(({ part, kind, why }) => [part, kind, why.code])).toEqual([['C', 'appeared', 'order']]);
    expect(lots[0]!.why).toEqual({ code: 'order', order: 'OC', from: { qty: 10, due: 2, firm: true }, to: { qty: 20, due: 3, firm: true } });
    expect(orders.map(({ order, more }) => [order, more])).toEqual([['OC', 10]]);
  });
});

describe('the price of a change', () => {
  it('is whole in the weeks that are released, falls evenly, and keeps its last share', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((week) => Math.round(shareInWeek(defaultChangePrices, week) * 100))).toEqual([100, 100, 82, 64, 46, 28, 10, 10]);
  });
});
