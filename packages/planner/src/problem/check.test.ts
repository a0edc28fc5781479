import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPlan } from './check.ts';
import type { Plan } from './plan.ts';
import { planProblem } from '../search/plan-problem.ts';
import type { Problem } from './problem.ts';
import { seededRandom } from '../model/random.ts';
import { readInstance, referee } from '../testing/instances.ts';
import { randomProblem } from '../testing/random-problem.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'planner-'));
afterAll(() => rmSync(folder, { recursive: true }));

function refereeSays(problem: Problem, plan: Plan): unknown {
  const files = { problem: path.join(folder, 'problem.json'), plan: path.join(folder, 'plan.json') };
  writeFileSync(files.problem, JSON.stringify(problem));
  writeFileSync(files.plan, JSON.stringify(plan));
  return JSON.parse(spawnSync(process.execPath, [referee!, files.problem, files.plan], { encoding: 'utf8' }).stdout);
}

const ourWord = (problem: Problem, plan: Plan): unknown => JSON.parse(JSON.stringify(checkPlan(problem, plan)));

const planned = (problem: Problem) => planProblem(problem, { seed: 1, iterations: 20_000, clock: () => 0 }).plan;

/** Breaks a plan in several places by chance. */
function broken(plan: Plan, seed: number): Plan {
  const random = seededRandom(seed);
  const copy = structuredClone(plan);
  const anyOf = <T>(list: T[]) => list[Math.floor(random() * list.length)];
  const breaks: (() => void)[] = [
    () => { const lot = anyOf(copy.lots); if (lot) lot.qty = Math.floor(lot.qty * random() * 3); },
    () => { const lot = anyOf(copy.lots); if (lot) lot.week = Math.floor(random() * 20) - 2; },
    () => { const lot = anyOf(copy.lots); if (lot) copy.lots.push({ ...lot }); },
    () => { const lot = anyOf(copy.lots); if (lot) lot.member = anyOf(copy.lots)!.member; },
    () => { const lot = anyOf(copy.lots); if (lot) lot.stage = anyOf([0.5, 1, 7, -1])!; },
    () => { const lot = anyOf(copy.lots); if (lot) lot.qty += 0.5; },
    () => { copy.lots.splice(Math.floor(random() * copy.lots.length), 1 + Math.floor(random() * 40)); },
    () => { const heat = anyOf(copy.heats); if (heat) heat.count = Math.floor(heat.count * random() * 30); },
    () => { const heat = anyOf(copy.heats); if (heat) heat.material = anyOf(copy.heats)!.material; },
    () => { const heat = anyOf(copy.heats); if (heat) heat.furnace = 'no such'; },
    () => { const delivery = anyOf(copy.deliveries); if (delivery) delivery.week += Math.floor(random() * 5) - 2; },
    () => { const delivery = anyOf(copy.deliveries); if (delivery) delivery.qty += Math.floor(random() * 50) - 10; },
    () => { const delivery = anyOf(copy.deliveries); if (delivery) delivery.order = 'no such'; },
  ];
  for (let i = 0; i < 1 + seed % 6; i++) anyOf(breaks)!();
  return copy;
}

describe.skipIf(!referee)('our check and the referee (../shared/planning)', () => {
  it('agree to the rupiah on a real plan', () => {
    const problem = readInstance('small-2');
    const plan = planned(problem);
    expect(ourWord(problem, plan)).toEqual(refereeSays(problem, plan));
    expect(ourWord(problem, plan)).toMatchObject({ feasible: true });
  });

  it('agree on an empty plan, with more errors than are listed too', () => {
    const problem = readInstance('small-1');
    const empty = { lots: [], heats: [], deliveries: [] };
    expect(ourWord(problem, empty)).toEqual(refereeSays(problem, empty));
    const unmelted = { ...planned(problem), heats: [] };
    expect(ourWord(problem, unmelted)).toEqual(refereeSays(problem, unmelted));
    expect(ourWord(problem, unmelted)).toHaveProperty('moreErrors');
  });

  it('agree on plans that are broken on purpose, word for word', () => {
    const problem = readInstance('small-1');
    const plan = planned(problem);
    let infeasible = 0;
    for (let seed = 0; seed < 25; seed++) {
      const spoilt = broken(plan, seed);
      const ours = checkPlan(problem, spoilt);
      expect(JSON.parse(JSON.stringify(ours))).toEqual(refereeSays(problem, spoilt));
      if (!ours.feasible) infeasible++;
    }
    expect(infeasible).toBeGreaterThan(15);
  });

  it('agree on problems of odd shapes', () => {
    for (let seed = 0; seed < 15; seed++) {
      const problem = randomProblem(seed, { weeks: 1 + seed % 9, members: 3, parts: seed % 6, stages: 3, orders: seed % 4 === 3 ? 0 : 12 });
      const plan = planned(problem);
      expect(ourWord(problem, plan)).toEqual(refereeSays(problem, plan));
    }
  });
});
