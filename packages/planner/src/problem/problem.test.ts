import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanError, readPlan } from './plan.ts';
import { ProblemError, readProblem } from './problem.ts';
import { randomProblem } from '../testing/random-problem.ts';

const good = () => randomProblem(1, { weeks: 4, members: 3, parts: 4, stages: 2, orders: 6 });

function faultsOf(value: unknown) {
  try {
    readProblem(value);
  } catch (error) {
    if (error instanceof ProblemError) return error.faults;
    throw error;
  }
  return [];
}

const pathsOf = (value: unknown) => faultsOf(value).map((fault) => fault.path);

/** Replaces what stands at one place, chosen by a number, by something else. */
function spoil(value: unknown, choice: number, junk: unknown): unknown {
  if (typeof value !== 'object' || value === null || choice % 7 === 0) return junk;
  const keys = Object.keys(value);
  const key = keys[choice % Math.max(1, keys.length)];
  if (key === undefined) return junk;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  Object.assign(copy, { [key]: spoil((value as Record<string, unknown>)[key], Math.floor(choice / 3), junk) });
  return copy;
}

describe('reading a problem', () => {
  it('gives back what a good one holds', () => {
    const problem = good();
    expect(readProblem(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
  });

  it('finds every fault at once, and says what would be right', () => {
    const problem = good();
    const bad = {
      ...problem,
      shortfallCost: -1,
      parts: [...problem.parts, { ...problem.parts[0]!, stages: [] }],
      orders: [{ ...problem.orders[0]!, part: 'nobody knows', due: 0, firm: 'yes' }, ...problem.orders],
      members: problem.members.map((member, m) => (m === 0 ? { ...member, hours: { mould: [1] } } : member)),
      routes: [{ ...problem.routes[0]!, stage: 9 }, ...problem.routes],
    };
    expect(pathsOf(bad)).toEqual(
      expect.arrayContaining([
        'shortfallCost', 'parts[4].id', 'parts[4].stages', 'orders[0].part', 'orders[0].due', 'orders[0].firm', 'orders[1].id', 'members[0].hours.mould', 'routes[0].stage',
      ]),
    );
    expect(faultsOf(bad).find((fault) => fault.path === 'members[0].hours.mould')?.expected).toBe('4 figures, one for each week');
  });

  it('says of nothing at all that it is not an object', () => {
    expect(pathsOf(undefined)).toEqual(['(the whole)']);
  });

  it('answers any junk with a ProblemError or a problem', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(), (junk, choice) => faultsOf(spoil(good(), choice, junk)).every((fault) => fault.expected !== '')), { numRuns: 500 });
    fc.assert(fc.property(fc.anything(), (junk) => faultsOf(junk).length > 0));
    expect(() => readProblem(null)).toThrow(ProblemError);
  });
});

describe('reading a plan', () => {
  it('answers any junk with a PlanError or a plan', () => {
    const plan = { lots: [{ member: 'M0', part: 'P0', stage: 0, week: 1, qty: 3 }], heats: [], deliveries: [] };
    expect(readPlan(plan)).toEqual(plan);
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (junk, choice) => {
        try {
          readPlan(spoil(plan, choice, junk));
          return true;
        } catch (error) {
          return error instanceof PlanError;
        }
      }),
    );
  });
});
