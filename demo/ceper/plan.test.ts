import { problemOfBook } from '@sentra/messages';
import { checkPlan, planProblem, readProblem } from '@sentra/planner';
import { describe, expect, test } from 'vitest';
import { filesFirstWeek } from './files.ts';
import { ceperBook } from './generate.ts';

const book = ceperBook(filesFirstWeek);
const problem = readProblem(problemOfBook(book, { firstWeek: filesFirstWeek }).problem);
/** Enough for the shape of a plan, not for a good one. */
const { plan } = planProblem(problem, { seed: 1, iterations: 60_000, clock: () => 0 });

describe('a short plan of thirteen weeks', () => {
  const check = checkPlan(problem, plan);

  test('keeps every rule', () => expect(check.errors).toEqual([]));

  test('serves most in time, and not all', () => {
    expect(check.onTimePieces).toBeGreaterThan(0.8);
    expect(check.onTimePieces).toBeLessThan(0.99);
  });

  test('fills the furnaces well but not to the brim', () => {
    const offered = problem.members.flatMap((member) => member.furnaces).reduce((sum, furnace) => sum + furnace.kgPerHeat * furnace.heatsPerWeek.reduce((a, b) => a + b, 0), 0);
    const massOf = new Map(problem.members.flatMap((member) => member.furnaces.map((furnace) => [furnace.id, furnace.kgPerHeat])));
    const melted = plan.heats.reduce((sum, heat) => sum + heat.count * (massOf.get(heat.furnace) ?? 0), 0);
    expect(melted / offered).toBeGreaterThan(0.55);
    expect(melted / offered).toBeLessThan(0.85);
  });

  test('leaves some members below their share, and money at risk on what is only forecast', () => {
    const value = new Map(problem.routes.map((route) => [`${route.member} ${route.part} ${route.stage}`, route.valuePerPiece]));
    const earned = new Map<string, number>();
    for (const lot of plan.lots) earned.set(lot.member, (earned.get(lot.member) ?? 0) + lot.qty * (value.get(`${lot.member} ${lot.part} ${lot.stage}`) ?? 0));
    const below = problem.members.filter((member) => (earned.get(member.id) ?? 0) < 0.9 * member.shareTarget);
    expect(below.length).toBeGreaterThan(4);
    expect(below.length).toBeLessThan(70);
    expect(check.cost.exposure).toBeGreaterThan(0);
  });
});
