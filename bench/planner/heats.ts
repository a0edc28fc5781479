import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { megabytes, seconds } from '../figures.ts';
import type { Section } from '../page.ts';
import { referenceFolder } from './instances.ts';
import { percent } from './percent.ts';
import { run } from './run.ts';

export interface HeatRun {
  readonly name: string;
  readonly total: number;
  readonly known: number;
  readonly bound: number | null;
  readonly took: number;
  readonly memory: number | undefined;
}

/** Plans the published instances of a small foundry, each in a process of its own; the referee prices every plan. */
export async function planHeatInstances(limit: number, folder: string): Promise<HeatRun[]> {
  const files = path.join(referenceFolder(), 'p3o');
  if (!existsSync(files)) return [];
  const page = readFileSync(path.join(referenceFolder(), 'P3O.md'), 'utf8');
  const known = new Map([...page.matchAll(/\b(m(?:in|ed|ax)\d\d) (\d+\.\d+)/g)].map(([, name = '', value]) => [name, Number(value)]));
  const runs: HeatRun[] = [];
  for (const file of readdirSync(files).filter((one) => one.endsWith('.dat')).toSorted()) {
    const name = path.basename(file, '.dat');
    const out = path.join(folder, `${name}.json`);
    const ran = await run('sentra', ['heats', path.join(files, file), '--out', out, '--time-limit', String(limit)], (limit + 60) * 1000);
    if (!ran) throw new Error(`${name} was not planned within a minute of its limit.`);
    const { bound } = JSON.parse(ran.answer) as { bound: number | null };
    const one = { name, total: refereed(path.join(files, file), out), known: known.get(name) ?? Number.NaN, bound, took: ran.took, memory: ran.memory };
    runs.push(one);
    console.log(`${name}: ${one.total.toFixed(2)}, ${percent(aboveKnown(one))} above the best known`);
  }
  return runs;
}

function refereed(instance: string, plan: string): number {
  const { stdout } = spawnSync(process.execPath, [path.join(referenceFolder(), 'check-p3o.mjs'), instance, plan], { encoding: 'utf8' });
  const { feasible, total, errors } = JSON.parse(stdout) as { feasible: boolean; total: number; errors: string[] };
  if (!feasible) throw new Error(`the referee refused the heats of ${instance}: ${errors.slice(0, 3).join('; ')}`);
  return total;
}

const aboveKnown = ({ total, known }: HeatRun): number => (total - known) / known;

export const meanAboveKnown = (runs: readonly HeatRun[]): number => runs.reduce((sum, one) => sum + aboveKnown(one), 0) / runs.length;
export const worstAboveKnown = (runs: readonly HeatRun[]): number => Math.max(...runs.map(aboveKnown));

export const heatSection = (runs: readonly HeatRun[]): Section => ({
  title: 'Heats of one foundry, day by day',
  text: 'The published instances of a small foundry (`../shared/planning/P3O.md`), planned by `sentra heats` within the limit and priced by the referee there. Best known values are those of that page, to two digits.',
  table: [
    ['instance', 'value', 'best known', 'above it', 'bound', 'above the bound', 'time', 'memory'],
    ...runs.map((one) => [
      one.name, one.total.toFixed(2), one.known.toFixed(2), percent(aboveKnown(one)), one.bound === null ? 'none in time' : one.bound.toFixed(2),
      one.bound === null ? '' : percent((one.total - one.bound) / one.bound), seconds(one.took), one.memory === undefined ? 'not told' : megabytes(one.memory),
    ]),
  ],
});
