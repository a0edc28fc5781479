import path from 'node:path';
import { count, megabytes, seconds, type Table } from '../figures.ts';
import type { Section } from '../page.ts';
import type { Instance } from './instances.ts';
import { refereed, run } from './run.ts';
import { percent } from './percent.ts';

/** One plan by `sentra plan`, which searches and proves in threads as the server does. */
export interface OurRun {
  readonly instance: Instance;
  readonly limit: number;
  readonly total: number;
  readonly bound: { readonly total: number; readonly controllableGap: number } | null;
  readonly firstPlan: number;
  readonly took: number;
  readonly memory: number | undefined;
}

export async function planOurs(instance: Instance, limit: number, seed: string, folder: string): Promise<OurRun> {
  const out = path.join(folder, `${instance.name}-${limit}.json`);
  const ran = await run('sentra', ['plan', instance.file, '--out', out, '--time-limit', String(limit), '--seed', seed], (limit + 120) * 1000);
  if (!ran) throw new Error(`no plan of ${instance.name} came within ${limit + 120} s`);
  const { bound, controllableGap } = JSON.parse(ran.answer) as { bound?: number; controllableGap?: number };
  return {
    instance, limit, firstPlan: ran.firstWord, took: ran.took, memory: ran.memory,
    total: refereed(instance.file, out),
    bound: bound === undefined || controllableGap === undefined ? null : { total: bound, controllableGap },
  };
}

/** Above the better one of the two bounds, of which both hold. */
export const best = ({ instance: { known }, bound }: OurRun): number => Math.max(known.bound, bound?.total ?? 0);

export const gapOf = (total: number, bound: number): number => (total - bound) / bound;

export function ourSection(runs: readonly OurRun[]): Section {
  const head = ['instance', 'limit', 'took', 'first plan after', 'total', 'bound known', 'gap to it', 'controllable', 'own bound', 'gap to it', 'controllable', 'against first good plan', 'memory'];
  const table: Table = [head, ...runs.map(({ instance: { name, known }, limit, took, firstPlan, total, bound, memory }) => [
    name, `${limit} s`, seconds(took), seconds(firstPlan), count(total), count(known.bound), percent(gapOf(total, known.bound)), percent((total - known.bound) / (known.bound - known.making)),
    bound ? count(bound.total) : 'none in time', bound ? percent(gapOf(total, bound.total)) : '', bound ? percent(bound.controllableGap) : '', percent(gapOf(total, known.firstGoodPlan)), memory === undefined ? 'not told' : megabytes(memory),
  ])];
  return {
    title: 'Each plan',
    text: 'Thousands of rupiah. The first plan and the time taken count from the start of the process, reading included; memory is the most that the process held, with both threads. The bound known is that of `known.json`; the own one is proved in the same run, in the same time. Where the own one is higher, it is the better one: no plan goes below either. Controllable is the gap on what is left when the making is taken off the bound.',
    table,
  };
}
