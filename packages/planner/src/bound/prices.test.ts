import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { solve } from './linear-model.ts';
import { LotModel } from './lot-model.ts';
import { type Prices, prices } from './prices.ts';
import { compileModel } from '../model/model.ts';
import type { Problem } from '../problem/problem.ts';
import { randomProblem } from '../testing/random-problem.ts';

const limit = { timeLimitMs: 10_000 };
const tight = (seed: number) => randomProblem(seed, { weeks: 4, members: 4, parts: 8, stages: 2, orders: 40 });

/** The least total of the relaxation. */
async function relaxed(problem: Problem): Promise<number> {
  const solved = solve(await loadHighs(), new LotModel(compileModel(problem), false).linear, { ...limit, solvers: ['simplex'] });
  return solved?.objective ?? Number.NaN;
}

/** The named price that is highest. */
function dearest(figures: Prices['hours']): { member: string; name: string; week: number; price: number } {
  let best = { member: '', name: '', week: 0, price: 0 };
  for (const [member, byName] of figures) for (const [name, byWeek] of byName) byWeek.forEach((price, week) => (best = price > best.price ? { member, name, week, price } : best));
  return best;
}

describe('prices', () => {
  it('an hour less costs at least its price, an hour more saves at most that', async () => {
    let priced = 0;
    for (let seed = 0; seed < 12; seed++) {
      const problem = tight(seed);
      const hour = dearest((await prices(problem, limit))!.hours);
      if (hour.price < 0.1) continue;
      priced++;
      const before = await relaxed(problem);
      const withHours = async (change: number) => {
        const changed = structuredClone(problem);
        changed.members.find(({ id }) => id === hour.member)!.hours[hour.name]![hour.week]! += change;
        return relaxed(changed);
      };
      expect((await withHours(-1)) - before, `problem ${seed}`).toBeGreaterThanOrEqual(hour.price * 0.999);
      // So little that the largest lots, which are of whole pieces, stay as they are.
      expect(before - (await withHours(0.01)), `problem ${seed}`).toBeLessThanOrEqual(0.01 * hour.price + 0.02);
    }
    expect(priced).toBeGreaterThan(6);
  });

  it('a heat less costs at least its price', async () => {
    let priced = 0;
    for (let seed = 0; seed < 12; seed++) {
      const problem = tight(seed);
      const heat = dearest((await prices(problem, limit))!.heats);
      const colder = structuredClone(problem);
      const furnace = colder.members.find(({ id }) => id === heat.member)?.furnaces.find(({ id }) => id === heat.name);
      if (!furnace || furnace.heatsPerWeek[heat.week] === 0) continue;
      priced++;
      furnace.heatsPerWeek[heat.week]! -= 1;
      expect((await relaxed(colder)) - (await relaxed(problem)), `problem ${seed}`).toBeGreaterThanOrEqual(heat.price * 0.999);
    }
    expect(priced).toBeGreaterThan(6);
  });

  it('a good piece on hand less costs at least what it is worth in week 1', async () => {
    let priced = 0;
    for (let seed = 0; seed < 30; seed++) {
      const problem = tight(seed);
      const found = (await prices(problem, limit))!;
      const before = await relaxed(problem);
      for (const { part, stage, qty } of problem.stock) {
        const worth = found.pieces.get(part)![stage]![0]!;
        if (worth < 1 || qty < 1) continue;
        priced++;
        const less = { ...problem, stock: problem.stock.map((stock) => (stock.part === part && stock.stage === stage ? { ...stock, qty: qty - 1 } : stock)) };
        // The piece was also counted as cast, and so may have been exposed.
        const exposure = problem.weeks * problem.parts.find(({ id }) => id === part)!.exposureCost;
        expect((await relaxed(less)) - before, `problem ${seed}, ${part}`).toBeGreaterThanOrEqual(worth * 0.999 - exposure);
      }
    }
    expect(priced).toBeGreaterThan(10);
  });

  it('nothing is scarce where there is nothing to do, and shares cost what their shortfall costs', async () => {
    const problem = { ...tight(1), orders: [], shortfallCost: 0.12, stock: [], routes: [] };
    const found = (await prices(problem, limit))!;
    expect(dearest(found.hours).price).toBe(0);
    expect(dearest(found.heats).price).toBe(0);
    for (const { id, shareTarget } of problem.members) expect(found.shares.get(id)).toBeCloseTo(shareTarget > 0 ? 0.12 : 0, 6);
  });

  it('is null where time does not suffice', async () => {
    expect(await prices(randomProblem(1, { weeks: 26, members: 20, parts: 40, stages: 2, orders: 400 }), { timeLimitMs: 1 })).toBeNull();
  });
});
