import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { planEarliestDueDate } from '@sentra/planner';
import { count, megabytes, seconds, type Table } from '../figures.ts';
import type { Section } from '../page.ts';
import { problemOf } from './instances.ts';
import { best, gapOf, type OurRun } from './ours.ts';
import { percent } from './percent.ts';
import { refereed, run } from './run.ts';

/** How another way does on the instance of one of our runs. */
export interface OtherRun {
  readonly ours: OurRun;
  readonly greedy: { readonly total: number; readonly took: number };
  /** Null where it found no plan. */
  readonly highs: { readonly total: number; readonly took: number; readonly memory: number | undefined } | null;
  readonly highsSeconds: number;
}

export async function planOtherwise(ours: OurRun, highsSeconds: number, folder: string): Promise<OtherRun> {
  const { instance } = ours;
  const problem = problemOf(instance);
  const began = performance.now();
  const { plan } = planEarliestDueDate(problem);
  const took = performance.now() - began;
  const greedyFile = path.join(folder, `${instance.name}-greedy.json`);
  writeFileSync(greedyFile, JSON.stringify(plan));
  const highsFile = path.join(folder, `${instance.name}-highs.json`);
  // The solver looks at its clock now and then only; what it has not ended long after its limit counts as nothing found.
  const ran = await run('bench-highs', [instance.file, highsFile, String(highsSeconds)], (2 * highsSeconds + 120) * 1000);
  const highs = ran?.answer === 'found' ? { total: refereed(instance.file, highsFile), took: ran.took, memory: ran.memory } : null;
  return { ours, highsSeconds, highs, greedy: { total: refereed(instance.file, greedyFile), took } };
}

export function otherSection(runs: readonly OtherRun[]): Section {
  const head = ['instance', 'best bound', 'Sentra', 'gap', 'earliest due date', 'gap', 'took', 'HiGHS on the whole model', 'gap', 'took', 'memory'];
  const table: Table = [head, ...runs.map(({ ours, greedy, highs, highsSeconds }) => [
    ours.instance.name, count(best(ours)), `${count(ours.total)} in ${ours.limit} s`, percent(gapOf(ours.total, best(ours))), count(greedy.total), percent(gapOf(greedy.total, best(ours))), seconds(greedy.took),
    ...(highs ? [count(highs.total), percent(gapOf(highs.total, best(ours))), seconds(highs.took), highs.memory === undefined ? 'not told' : megabytes(highs.memory)] : [`nothing found in ${highsSeconds} s`, '', '', '']),
  ])];
  return {
    title: 'Beside others',
    text: 'The gap of each plan to the better one of the two bounds. Earliest due date is what an office does by hand: orders by due date, joined to a lot that stands where waiting costs less than a set-up, else a lot of their own in the last week that is in time, with the cheapest member who has room; castings likewise. HiGHS (in WebAssembly, one thread) gets the whole model, with lots, heats and pieces in whole numbers, and the time that Sentra had. Every plan was accepted by the referee.',
    table,
  };
}
