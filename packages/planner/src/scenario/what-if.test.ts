import { describe, expect, it } from 'vitest';
import { checkPlan } from '../problem/check.ts';
import { planProblem } from '../search/plan-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { applyPatch } from './apply-patch.ts';
import type { Patch } from './patch.ts';
import { whatIf } from './what-if.ts';

const clock = () => 0;
const options = { seed: 1, iterations: 3_000, clock };
const problem = randomProblem(4, { weeks: 8, members: 4, parts: 6, stages: 2, orders: 25 });
const { plan } = planProblem(problem, { seed: 1, iterations: 20_000, clock });
const busiest = problem.members.map(({ id }) => ({ id, lots: plan.lots.filter(({ member }) => member === id).length })).toSorted((a, b) => b.lots - a.lots)[0]!.id;
const away: Patch = { changes: [{ kind: 'absence', member: busiest }] };

describe('a scenario', () => {
  it('keeps every rule of the patched problem, and says exactly what differs', () => {
    const result = whatIf(problem, plan, away, options);
    expect(checkPlan(applyPatch(problem, away), result.plan).errors).toEqual([]);
    expect(result.from.total).toBe(checkPlan(problem, plan).total);
    expect(result.to.total).toBe(checkPlan(applyPatch(problem, away), result.plan).total);
    const gone = result.members.find(({ member }) => member === busiest)!;
    expect(gone.to).toBe(0);
    expect(gone.from).toBeGreaterThan(0);
    expect(result.members.at(-1)!.member).toBe(busiest);
    const unserved = (field: 'unservedFrom' | 'unservedTo') => result.orders.reduce((sum, one) => sum + one[field], 0);
    expect(unserved('unservedTo') - unserved('unservedFrom')).toBe(result.to.unservedPieces - result.from.unservedPieces);
    expect(result.to.unservedPieces).toBeGreaterThan(result.from.unservedPieces);
  });

  it('leaves plan and problem as they were, and is the same each time', () => {
    const before = structuredClone({ problem, plan });
    expect(whatIf(problem, plan, away, options)).toEqual(whatIf(problem, plan, away, options));
    expect({ problem, plan }).toEqual(before);
  });

  it('that changes nothing differs in nothing', () => {
    const { from, to, orders, members, lotsMoved, searchAlone } = whatIf(problem, plan, { changes: [{ kind: 'demand', factor: 1 }] }, options);
    expect(to).toEqual(from);
    expect({ orders, members, lotsMoved, searchAlone }).toEqual({ orders: [], members: [], lotsMoved: 0, searchAlone: from.total });
  });

  it('tells how far it is, over both its searches', () => {
    const told: number[] = [];
    whatIf(problem, plan, away, { ...options, onProgress: (_, done) => told.push(done) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});
