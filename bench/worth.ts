// How well the screening of candidates for the list that directs coaching agrees with planning, and how long the list takes.
// usage: node build/bench-worth.mjs [--instance small-1] [--sample 80] [--moves 5000] [--plan-moves 2000000]
import { parseArgs } from 'node:util';
import { planProblem, prices, worthOf } from '@sentra/planner';
import { candidates } from '../packages/planner/src/worth/candidates.ts';
import { Estimator } from '../packages/planner/src/worth/estimate.ts';
import { focusOf } from '../packages/planner/src/worth/focus.ts';
import { type Candidate, improvedBy, type Qualification } from '../packages/planner/src/worth/improvement.ts';
import { lateCosts } from '../packages/planner/src/worth/late-costs.ts';
import { sameEffort } from '../packages/planner/src/worth/same-effort.ts';
import { triedAlone } from '../packages/planner/src/worth/trial.ts';
import { count, seconds, type Table } from './figures.ts';
import { loadNow, processorMs } from './machine.ts';
import { publish } from './page.ts';
import { instanceNamed, problemOf } from './planner/instances.ts';
import { rankCorrelation } from './rank.ts';

const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
const { values } = parseArgs({ options: { instance: number('small-1'), sample: number('80'), moves: number('5000'), 'plan-moves': number('2000000') } });
const instance = instanceNamed(values.instance);
const at = new Date();
const loadBefore = loadNow();
const timed = <T>(work: () => T): { took: number; value: T } => {
  const began = processorMs();
  const value = work();
  return { took: processorMs() - began, value };
};

const problem = problemOf(instance);
const { plan } = planProblem(problem, { seed: 1, iterations: Number(values['plan-moves']), clock: () => 0 });
const began = processorMs();
const priced = await prices(problem, { timeLimitMs: 180_000 });
const pricing = processorMs() - began;
if (!priced) throw new Error('the dual prices were not found in time');
const late = lateCosts(problem, plan);

interface Rated {
  readonly candidate: Candidate;
  readonly estimate: number;
}
const estimator = new Estimator(problem, plan, priced, late);
const { took: estimating, value: rated } = timed(() => [...candidates(problem)].filter(({ improvement }) => improvement.kind === 'qualification').map((candidate): Rated => ({ candidate, estimate: estimator.estimate(candidate) })));

/** Evenly from the greatest estimate to the least. */
function sampleOf(all: readonly Rated[], size: number): Rated[] {
  const sorted = all.toSorted((a, b) => b.estimate - a.estimate);
  return Array.from({ length: Math.min(size, sorted.length) }, (_, i) => sorted[Math.floor((i * sorted.length) / Math.min(size, sorted.length))]).filter((one) => one !== undefined);
}

/** What planning confirms, as the list does: two searches with it and two without; 0 where they do not show a saving. */
function confirmed(candidate: Candidate): number {
  const { part, member } = candidate.improvement as Qualification;
  const makers = problem.routes.filter((route) => route.part === part).map((route) => route.member);
  const focus = focusOf(problem, plan, { parts: [part], members: [...makers, member] }, 10);
  const effort = { focus, seeds: [1, 2], iterations: focus.size * Number(values.moves) };
  const cheapest = sameEffort(problem, plan, effort)[0]?.total ?? 0;
  const dearest = sameEffort(improvedBy(problem, candidate), plan, effort).at(-1)?.total ?? 0;
  return Math.max(0, cheapest - dearest);
}

const rows: string[][] = [];
const short: string[][] = [];
for (const [name, all] of [
  ['as they are', rated.filter(({ candidate, estimate }) => candidate.needs.length === 0 && estimate > 1)],
  ['with a furnace or a shift', rated.filter(({ candidate, estimate }) => candidate.needs.length > 0 && estimate > 1)],
  ['that prices promise nothing for', rated.filter(({ candidate, estimate }) => candidate.needs.length === 0 && estimate <= 1)],
] as const) {
  const sample = sampleOf(all, Number(values.sample));
  const { took, value: trials } = timed(() => triedAlone(problem, plan, sample.map(({ candidate }) => candidate), { seed: 1 }));
  const savings = sample.map(({ candidate }) => confirmed(candidate));
  const estimates = sample.map(({ estimate }) => estimate);
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const caught = (by: readonly number[]) => {
    const half = savings.length >> 1;
    const best = sum(savings.toSorted((a, b) => b - a).slice(0, half));
    return best > 0 ? `${count((100 * sum(savings.map((saving, i) => ({ saving, by: by[i] ?? 0 })).toSorted((a, b) => b.by - a.by).slice(0, half).map(({ saving }) => saving))) / best)} %` : '–';
  };
  const rank = (by: readonly number[]) => (new Set(by).size < 2 || new Set(savings).size < 2 ? '–' : rankCorrelation(by, savings).toFixed(2));
  rows.push([name, count(all.length), count(sample.length), count(savings.filter((saving) => saving > 0).length), count(sum(savings)), count(sum(estimates)), rank(estimates), rank(trials), caught(estimates), caught(trials), seconds(took)]);
  if (name === 'as they are') short.push([`${instance.name}: rank correlation with planning, by prices and by trial`, `${rank(estimates)} and ${rank(trials)}`]);
}
const list = timed(() => worthOf(problem, plan, priced, { seed: 1 }));
const whole = pricing + list.took;
short.push([`${instance.name}: the list of thirty, with its dual prices, processor time`, seconds(whole)]);

const head = ['newcomers', 'that have an estimate', 'looked at', 'confirmed', 'saved, together', 'estimated, together', 'rank correlation by prices', 'by trial', 'the better half catches, by prices', 'by trial', 'trials took'];
const table: Table = [head, ...rows];
publish({
  name: 'worth',
  title: 'What is worth most',
  how: `\`${instance.name}\`, planned with ${count(Number(values['plan-moves']))} moves. Qualifications are screened as for the list that directs coaching, and a sample of them, evenly from the greatest estimate to the least, is confirmed by planning with ${values.moves} moves a part. The rank correlation is Spearman's, between what the screening says and what planning confirms. Money in thousands of rupiah, times of the processor.`,
  short,
  sections: [
    { title: 'Screening against planning', text: `Pricing took ${seconds(pricing)}, estimating ${count(rated.length)} qualifications ${seconds(estimating)}.`, table },
    { title: 'The list', text: `${count(list.value.screened)} looked at, ${count(list.value.refuted)} not confirmed, ${count(list.value.worths.length)} on the list, in ${seconds(list.took)} after the prices.` },
  ],
  at,
  loadBefore,
});
