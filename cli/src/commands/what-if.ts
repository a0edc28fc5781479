import { PatchError, readPatch, whatIf as planScenario } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { writeWhole } from '../files.ts';
import { exits, InputError, UsageError } from '../outcome.ts';
import { closedIn, closedOptions, closedUsage, planIn, problemIn, within } from './check.ts';

export const whatIf: Command = {
  usage: `sentra whatif problem.json[.gz] plan.json --patch patch.json [--out plan.json] ${closedUsage} [--time-limit SECONDS] [--seed N]`,
  summary: 'Plans a scenario beside a plan, and prints what would be otherwise: one line of JSON. Problem and plan stay as they are.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { positionals, values } = readArguments(args, { ...closedOptions, patch: text, out: text, 'time-limit': text, seed: text });
    const [problemFile = '', planFile = ''] = exactly(positionals, ['problem.json', 'plan.json']);
    if (!values.patch) throw new UsageError('--patch is missing: the file that says what would be otherwise.');
    const problem = await problemIn(problemFile);
    const plan = await planIn(planFile);
    const closed = await closedIn(values, problem, plan);
    const patch = await within(values.patch, readPatch);
    const seed = wholeNumber('--seed', values.seed, 1, 0, 2_147_483_647);
    const seconds = wholeNumber('--time-limit', values['time-limit'], 2, 1, 86_400);
    try {
      const { plan: planned, ...difference } = planScenario(problem, plan, patch, { seed, ...closed, timeLimitMs: seconds * 1000, clock: () => performance.now() });
      if (values.out) await writeWhole(values.out, JSON.stringify(planned));
      console.log(JSON.stringify(difference));
      return exits.ok;
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      throw new InputError([`${values.patch} does not fit ${problemFile}:`, ...error.faults.map(({ path, expected, value }) => `  ${path}: ${expected}; found ${JSON.stringify(value) ?? 'nothing'}`)].join('\n'));
    }
  },
};
