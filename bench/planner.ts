// Plans every instance and prints one table.
// usage: node build/bench-planner.mjs [--seconds 30] [--seed 1] [--instances small-1,large-1]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { lowerBound, planEarliestDueDate, planProblem, readProblem } from '@sentra/planner';

interface Known {
  bound: number;
  making: number;
  firstGoodPlan: number;
}

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' }, instances: { type: 'string' } } });
const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../shared/planning');
if (!existsSync(folder)) {
  console.error('The instances are not here: ../shared/planning beside the project is needed.');
  process.exit(2);
}
const known = JSON.parse(readFileSync(path.join(folder, 'known.json'), 'utf8')) as Record<string, Known>;
const names = values.instances?.split(',') ?? Object.keys(known);
const clock = () => performance.now();
const percent = (part: number) => `${(100 * part).toFixed(2)} %`;
const whole = (value: number) => Math.round(value).toLocaleString('en');

const header = ['instance', 'seconds', 'first plan', 'total', 'bound known', 'gap', 'controllable', 'moves', 'against first good plan', 'earliest due date', 'own bound', 'memory'];
console.log(`| ${header.join(' | ')} |\n|${header.map(() => '---').join('|')}|`);
for (const name of names) {
  const figures = known[name];
  if (!figures) {
    console.error(`There is no instance ${name}; known are ${Object.keys(known).join(', ')}.`);
    process.exit(2);
  }
  const problem = readProblem(JSON.parse(gunzipSync(readFileSync(path.join(folder, 'instances', `${name}.json.gz`))).toString()));
  const began = clock();
  let first: number | null = null;
  const { check, iterations } = planProblem(problem, {
    seed: Number(values.seed), timeLimitMs: Number(values.seconds) * 1000, clock,
    onProgress: ({ elapsedMs }) => (first ??= elapsedMs),
  });
  const seconds = (clock() - began) / 1000;
  const byHand = planEarliestDueDate(problem).check;
  const memory = process.resourceUsage().maxRSS / 1024;
  const own = lowerBound(problem, { timeLimitMs: 30_000, clock });
  const gap = (check.total - figures.bound) / figures.bound;
  const controllable = (check.total - figures.bound) / (figures.bound - figures.making);
  const row = [
    name, seconds.toFixed(1), `${((first ?? 0) / 1000).toFixed(2)} s`, whole(check.total), whole(figures.bound), percent(gap), percent(controllable), `${(iterations / 1e6).toFixed(1)} M`,
    percent((check.total - figures.firstGoodPlan) / figures.firstGoodPlan), percent((byHand.total - figures.bound) / figures.bound), whole(own.total), `${memory.toFixed(0)} MB`,
  ];
  console.log(`| ${row.join(' | ')} |`);
}
