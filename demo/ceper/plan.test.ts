import { problemOfBook } from '@sentra/messages';
import { checkPlan, metalLoad, planProblem, promises, readProblem, type OrderPromise } from '@sentra/planner';
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

  test('is a believable day: almost every firm piece in time, a few orders late', () => {
    const firm = promises(problem, plan).filter((promise) => promise.firm);
    const sum = (of: (promise: OrderPromise) => number) => firm.reduce((pieces, promise) => pieces + of(promise), 0);
    expect(sum((promise) => promise.onTime) / sum((promise) => promise.qty)).toBeGreaterThan(0.97);
    expect(sum((promise) => promise.unserved) / sum((promise) => promise.qty)).toBeLessThan(0.005);
    const late = firm.filter((promise) => promise.onTime < promise.qty);
    expect(late.length).toBeGreaterThan(10);
    expect(late.length).toBeLessThan(0.1 * firm.length);
  });

  test('brings the sleeves of the worked example partly late, however long it is planned', () => {
    const sleeves = book.orders.filter((order) => order.buyer_code === 'PB01' && order.due_on <= '2026-12-11').map((order) => order.code);
    const promised = promises(problem, plan).filter((promise) => sleeves.includes(promise.order));
    expect(promised.reduce((sum, promise) => sum + promise.qty, 0)).toBe(200);
    const late = promised.reduce((sum, promise) => sum + promise.late, 0);
    expect(late).toBeGreaterThan(28);
    // How many deliveries of fifty wait a week differs from one good plan to the next; never all of them.
    expect(late).toBeLessThan(150);
  });

  test('fills the furnaces of the weeks that are ordered well, but not to the brim', () => {
    const ordered = metalLoad(problem, plan).filter(({ week }) => week >= 3 && week <= 10);
    const melted = ordered.reduce((sum, load) => sum + load.meltedKg, 0) / ordered.reduce((sum, load) => sum + load.offeredKg, 0);
    expect(melted).toBeGreaterThan(0.55);
    expect(melted).toBeLessThan(0.8);
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
