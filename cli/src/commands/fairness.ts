import { priceOfFairness } from '@sentra/planner';
import { equalityOf } from '@sentra/sharing';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { exits } from '../outcome.ts';
import { planIn, problemIn } from './check.ts';

export const fairness: Command = {
  usage: 'sentra fairness problem.json[.gz] plan.json[.gz] [--iterations N] [--seed N] [--json]',
  summary: 'The price of fairness: what the plan costs as missing shares become dearer, from ignored to enforced. Money in thousands of rupiah.',
  async run(args) {
    const { positionals, values } = readArguments(args, { iterations: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } });
    const [problemFile = '', planFile = ''] = exactly(positionals, ['problem.json', 'plan.json']);
    const iterations = wholeNumber('--iterations', values.iterations, 300_000, 1, 1_000_000_000);
    const seed = wholeNumber('--seed', values.seed, 1, 0, 2_147_483_647);
    const found = priceOfFairness(await problemIn(problemFile), await planIn(planFile), { iterations, seed, clock: () => performance.now() });
    const cheapest = found[0]?.cost ?? 0;
    const points = found.map(({ multiple, cost, shortfall, ratios }) => ({
      multiple, cost: rounded(cost, 3), price: cheapest > 0 ? rounded(cost / cheapest - 1, 6) : 0, shortfall: rounded(shortfall, 3),
      ...Object.fromEntries(Object.entries(equalityOf(ratios)).map(([name, value]: [string, number]) => [name, rounded(value, 4)])),
    }));
    if (values.json) console.log(JSON.stringify({ iterations, seed, points }));
    else console.table(points);
    return exits.ok;
  },
};

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
