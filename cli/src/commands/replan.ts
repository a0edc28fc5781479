import { defaultChangePrices, FrozenWeeksError, replan as planAgain, type Replan } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { writeWhole } from '../files.ts';
import { exits, UsageError } from '../outcome.ts';
import { closedIn, closedOptions, closedUsage, planIn, problemIn } from './check.ts';

export const replan: Command = {
  usage: `sentra replan problem.json[.gz] old-plan.json --out plan.json [--before old-problem.json] [--frozen-through WEEK] ${closedUsage} [--free] [--time-limit SECONDS] [--seed N]`,
  summary: 'Plans again from an earlier plan with as few changes as pay, and prints what moved, for whom and why: one line of JSON. Exit code 1 where a frozen week cannot stay.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { positionals, values } = readArguments(args, { out: text, before: text, 'frozen-through': text, ...closedOptions, free: { type: 'boolean' }, 'time-limit': text, seed: text });
    const [problemFile = '', planFile = ''] = exactly(positionals, ['problem.json', 'old-plan.json']);
    if (!values.out) throw new UsageError('--out is missing: the file to write the plan to.');
    const problem = await problemIn(problemFile);
    const earlier = await planIn(planFile);
    const before = values.before ? await problemIn(values.before) : undefined;
    const frozenThrough = wholeNumber('--frozen-through', values['frozen-through'], 0, 0, problem.weeks);
    const options = {
      seed: wholeNumber('--seed', values.seed, 1, 0, 2_147_483_647),
      timeLimitMs: wholeNumber('--time-limit', values['time-limit'], 2, 1, 86_400) * 1000,
      ...(await closedIn(values, problem, earlier)),
      changePrices: values.free ? null : defaultChangePrices,
      ...(before && { before }),
    };
    try {
      const result = planAgain(problem, earlier, { ...options, frozenThrough, clock: () => performance.now() });
      await writeWhole(values.out, JSON.stringify(result.plan));
      console.log(JSON.stringify(told(result)));
      return exits.ok;
    } catch (error) {
      if (!(error instanceof FrozenWeeksError)) throw error;
      console.log(JSON.stringify({ frozenThrough, broken: error.broken }));
      return exits.failure;
    }
  },
};

const told = ({ check, changePrice, lots, orders, gaveWay, iterations }: Replan) => ({ total: check.total, cost: check.cost, changePrice, iterations, lots, orders, gaveWay });
