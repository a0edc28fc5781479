import { openLedger, planProblem, promise } from '@sentra/planner';
import { count, millis, quantile, type Table } from '../figures.ts';
import type { Section } from '../page.ts';
import { type Instance, problemOf } from './instances.ts';

const questions = 10_000;
/** Enough for a plan that is filled as the product fills it. */
const planningMs = 10_000;

export interface PromiseRun {
  readonly name: string;
  readonly opening: number;
  /** Milliseconds of each question. */
  readonly took: readonly number[];
  readonly whole: number;
  readonly part: number;
}

/** Asks random questions of parts, quantities and weeks over a plan of an instance; nothing is held between them. */
export function askPromises(instance: Instance, seed = 1): PromiseRun {
  const problem = problemOf(instance);
  const { plan } = planProblem(problem, { seed, timeLimitMs: planningMs, clock: () => performance.now() });
  const began = performance.now();
  const ledger = openLedger(problem, plan);
  const opening = performance.now() - began;
  let state = seed;
  // Park and Miller's generator: the same questions each time.
  const upTo = (most: number) => 1 + ((state = (state * 16_807) % 2_147_483_647) % most);
  const took: number[] = [];
  let [whole, part] = [0, 0];
  for (let i = 0; i < questions; i++) {
    const question = { part: problem.parts[upTo(problem.parts.length) - 1]?.id ?? '', qty: upTo(500), wish: upTo(problem.weeks) };
    const asked = performance.now();
    const answer = promise(ledger, question);
    took.push(performance.now() - asked);
    if (answer?.byWish === question.qty) whole++;
    else if (answer && answer.byWish > 0) part++;
  }
  return { name: instance.name, opening, took, whole, part };
}

export function promiseSection(runs: readonly PromiseRun[]): Section {
  const head = ['instance', 'ledger opened in', 'questions', 'all by the wish', 'a part of it', 'p50', 'p99', 'slowest'];
  const table: Table = [head, ...runs.map(({ name, opening, took, whole, part }) => [name, millis(opening), count(took.length), count(whole), count(part), millis(quantile(took, 0.5)), millis(quantile(took, 0.99)), millis(Math.max(...took))])];
  return { title: 'Promises', text: 'Random questions for 1 to 500 pieces of a random part by a random week, over a plan of the instance that was searched for 10 s. The ledger is opened once for a plan.', table };
}
