import { describe, expect, it } from 'vitest';
import { readProblem, type Problem } from '../problem/problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { applyPatch } from './apply-patch.ts';
import { type Change, type PatchError, readPatch } from './patch.ts';

const problem = randomProblem(11, { weeks: 8, members: 5, parts: 8, stages: 2, orders: 40 });
const patched = (...changes: Change[]) => applyPatch(problem, { changes });
const faultsOf = (...changes: Change[]) => {
  try {
    patched(...changes);
  } catch (error) {
    return (error as PatchError).faults.map(({ path, expected }) => `${path}: ${expected}`);
  }
  return [];
};
const unqualified = problem.members.find(({ id }) => !problem.routes.some((route) => route.member === id && route.part === 'P0' && route.stage === 0))!.id;

describe('a patched problem', () => {
  it('has the demand of a part, of orders and of weeks times the factor, in whole pieces', () => {
    const { part, due } = problem.orders[0]!;
    const { orders } = patched({ kind: 'demand', factor: 1.5, part, fromWeek: due, toWeek: due });
    orders.forEach((order, i) => {
      const was = problem.orders[i]!;
      const meant = was.part === part && was.due === due;
      expect(order.qty).toBe(meant ? Math.round(was.qty * 1.5) : was.qty);
      expect(order === was).toBe(!meant || Math.round(was.qty * 1.5) === was.qty);
    });
    expect(orders).not.toEqual(problem.orders);
    expect(patched({ kind: 'demand', factor: 0, orders: ['O3'] }).orders.filter(({ qty }) => qty === 0)).toEqual([expect.objectContaining({ id: 'O3' })]);
  });

  it('has a furnace more, a qualification more, and nothing from a member who is away, who is owed as much less', () => {
    const [{ furnaces: [model] }] = problem.members as [Problem['members'][number]];
    const furnaces = patched({ kind: 'furnace', member: 'M1', like: model!.id, likeMember: 'M0' }, { kind: 'furnace', member: 'M1', like: model!.id, likeMember: 'M0' }).members[1]!.furnaces;
    expect(furnaces.slice(-2)).toEqual([{ ...model, id: `${model!.id}/2` }, { ...model, id: `${model!.id}/3` }]);

    const others = problem.routes.filter(({ part, stage }) => part === 'P0' && stage === 0);
    const added = patched({ kind: 'qualification', member: unqualified, part: 'P0', stage: 0, costPerPiece: 7 }).routes.at(-1)!;
    expect(added).toMatchObject({ member: unqualified, part: 'P0', stage: 0, costPerPiece: 7 });
    expect(added.yield).toBeCloseTo(others.reduce((sum, one) => sum + one.yield, 0) / others.length);

    const away = patched({ kind: 'absence', member: 'M2', fromWeek: 2, toWeek: 3 }).members[2]!;
    expect(away.furnaces.map(({ heatsPerWeek }) => heatsPerWeek)).toEqual(problem.members[2]!.furnaces.map(({ heatsPerWeek }) => heatsPerWeek.map((heats, t) => (t === 1 || t === 2 ? 0 : heats))));
    expect(away.hours.mould!.slice(1, 3)).toEqual([0, 0]);
    expect(away.shareTarget).toBe((problem.members[2]!.shareTarget * 6) / 8);
  });

  it('is a problem still, and leaves the one it came from as it was', () => {
    const before = structuredClone(problem);
    const all = patched({ kind: 'demand', factor: 2 }, { kind: 'absence', member: 'M0' }, { kind: 'furnace', member: 'M1', like: 'F0' }, { kind: 'qualification', member: unqualified, part: 'P0', stage: 0 });
    expect(readProblem(JSON.parse(JSON.stringify(all)))).toEqual(all);
    expect(problem).toEqual(before);
  });

  it('refuses what it does not know, everything at once', () => {
    expect(faultsOf({ kind: 'demand', factor: 2, part: 'PX', orders: ['OX'] }, { kind: 'furnace', member: 'MX', like: 'F0' }, { kind: 'furnace', member: 'M0', like: 'FX' }, { kind: 'qualification', member: problem.routes[0]!.member, part: problem.routes[0]!.part, stage: problem.routes[0]!.stage }, { kind: 'absence', member: 'M0', fromWeek: 9 })).toEqual([
      'changes[0].part: the id of a part that exists',
      'changes[0].orders[0]: the id of an order that exists',
      'changes[1].member: the id of a member that exists',
      'changes[2].like: a furnace of M0',
      'changes[3].member: a member who is not qualified for it yet',
      'changes[4].fromWeek: a week up to 8',
    ]);
    expect(() => readPatch({ changes: [{ kind: 'rain' }, { kind: 'demand', factor: 'x' }] })).toThrow('changes[0].kind: one of demand, furnace, qualification, absence; changes[1].factor: a number of at least 0');
  });
});

/** Every object and list that hangs on these, each counted once. */
function objectsOf(roots: readonly object[]): Set<object> {
  const found = new Set<object>();
  const open = [...roots];
  for (let one = open.pop(); one; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    for (const value of Object.values(one) as unknown[]) if (typeof value === 'object' && value !== null) open.push(value);
  }
  return found;
}

describe('twenty scenarios', () => {
  it('share what they do not change: the same objects, and few new ones held', () => {
    const scenarios = Array.from({ length: 20 }, (_, i) => patched({ kind: 'demand', factor: 2, orders: [`O${i}`] }, { kind: 'absence', member: `M${i % 5}`, fromWeek: 1, toWeek: 2 }));
    for (const [i, one] of scenarios.entries()) {
      expect(one.parts).toBe(problem.parts);
      expect(one.routes).toBe(problem.routes);
      expect(one.stock).toBe(problem.stock);
      expect(one.members.filter((member, m) => member !== problem.members[m]).map(({ id }) => id)).toEqual([`M${i % 5}`]);
      expect(one.orders.filter((order, o) => order !== problem.orders[o]).map(({ id }) => id)).toEqual([`O${i}`]);
    }
    const once = objectsOf([problem]).size;
    const all = objectsOf([problem, ...scenarios]).size;
    // A scenario holds itself, two lists, one order, one member with his furnaces and hours: at most three furnaces here.
    expect(all - once).toBeLessThanOrEqual(20 * 15);
    expect(objectsOf(structuredClone([problem, ...scenarios].map((one) => JSON.parse(JSON.stringify(one)) as object))).size).toBeGreaterThan(20 * once * 0.9);
  });
});
