// Plans every instance as the product does, beside what an office does by hand and a solver by itself.
// usage: node build/bench-planner.mjs [--seconds 30] [--instances small-1,large-1] [--highs-seconds 30] [--heat-seconds 10] [--seed 1]
// Without --seconds, every instance gets 30 s, and the large ones 10 and 120 s as well.
import { parseArgs } from 'node:util';
import { inFolder } from './engines.ts';
import { loadNow } from './machine.ts';
import { publish } from './page.ts';
import { seconds } from './figures.ts';
import { heatSection, type HeatRun, meanAboveKnown, planHeatInstances, worstAboveKnown } from './planner/heats.ts';
import { type Instance, readInstances } from './planner/instances.ts';
import { best, gapOf, ourSection, type OurRun, planOurs } from './planner/ours.ts';
import { otherSection, type OtherRun, planOtherwise } from './planner/others.ts';
import { percent } from './planner/percent.ts';
import { askPromises, promiseSection } from './planner/promise.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, instances: { type: 'string' }, 'highs-seconds': { type: 'string' }, 'heat-seconds': { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const refuse = (why: string): never => {
  console.error(why);
  process.exit(2);
};
const all = readInstances() ?? refuse('The instances are not here: ../shared/planning beside the project is needed.');
const chosen = values.instances?.split(',').map((name) => all.find((one) => one.name === name) ?? refuse(`There is no instance ${name}; known are ${all.map((one) => one.name).join(', ')}.`)) ?? all;
const amounts = (text: string) => text.split(',').map((amount) => (Number(amount) > 0 ? Number(amount) : refuse(`"${amount}" is no number of seconds.`)));
const limitsOf = ({ name }: Instance) => (values.seconds === undefined ? (name.startsWith('large') ? [10, 30, 120] : [30]) : amounts(values.seconds));
/** The others are set beside the run of 30 s, or the longest there is. */
const compared = (runs: readonly OurRun[]) => runs.find(({ limit }) => limit === 30) ?? runs.at(-1);

const at = new Date();
const loadBefore = loadNow();
const ours: OurRun[] = [];
const others: OtherRun[] = [];
const heats: HeatRun[] = [];
await inFolder(async (folder) => {
  for (const instance of chosen) {
    const runs: OurRun[] = [];
    for (const limit of limitsOf(instance)) runs.push(await planOurs(instance, limit, values.seed, folder));
    ours.push(...runs);
    const beside = compared(runs);
    if (beside) others.push(await planOtherwise(beside, values['highs-seconds'] === undefined ? beside.limit : Number(values['highs-seconds']), folder));
  }
  heats.push(...(await planHeatInstances(amounts(values['heat-seconds'])[0] ?? 10, folder)));
});

publish({
  name: 'planner',
  title: 'The planner',
  how: 'The instances of `../shared/planning`, planned by `sentra plan`: a process that searches in one thread and proves a bound in another, as the server does. Every plan is checked and priced by the referee there.',
  short: [
    ...ours.map((one) => [`${one.instance.name} in ${one.limit} s: above the best bound; first plan`, `${percent(gapOf(one.total, best(one)))}; ${seconds(one.firstPlan)}`]),
    [`heats of ${heats.length} published instances: above the best known value, mean and worst`, `${percent(meanAboveKnown(heats))} and ${percent(worstAboveKnown(heats))}`],
  ],
  sections: [ourSection(ours), otherSection(others), promiseSection(chosen.filter(({ name }) => name.startsWith('large')).map((instance) => askPromises(instance))), heatSection(heats)],
  at,
  loadBefore,
});
