import { checkPlan, type Declined, DeclinedError, type Lot, PatchError, type Plan, PlanError, type Problem, ProblemError, readDeclined, readPlan, readProblem } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { readJson } from '../files.ts';
import { exits, InputError } from '../outcome.ts';

export const check: Command = {
  usage: 'sentra check problem.json[.gz] plan.json[.gz]',
  summary: 'Checks every rule and prices the plan: one line of JSON. Exit code 0 if the plan is feasible, 1 if not.',
  async run(args) {
    const { positionals } = readArguments(args, {});
    const [problemFile = '', planFile = ''] = exactly(positionals, ['problem.json', 'plan.json']);
    const problem = await problemIn(problemFile);
    const plan = await planIn(planFile);
    const result = checkPlan(problem, plan);
    console.log(JSON.stringify(result));
    return result.feasible ? exits.ok : exits.failure;
  },
};

/** The problem in a file. */
export const problemIn = (file: string): Promise<Problem> => within(file, readProblem);

/** The plan in a file: its form, not its rules. */
export const planIn = (file: string): Promise<Plan> => within(file, readPlan);

/** Options that say which lots of a plan stay, and which work members have said no to. */
export const closedOptions = { 'released-through': { type: 'string' }, declined: { type: 'string' } } as const;
export const closedUsage = '[--released-through WEEK] [--declined declined.json]';

/** Lots of the weeks that are released, and the declined places in a file: a list of member, part, stage and week. */
export async function closedIn(values: { readonly [Name in keyof typeof closedOptions]?: string | undefined }, problem: Problem, plan: Plan): Promise<{ releasedLots: Lot[]; declined: Declined[] }> {
  const releasedThrough = wholeNumber('--released-through', values['released-through'], 0, 0, problem.weeks);
  return { releasedLots: plan.lots.filter(({ week }) => week <= releasedThrough), declined: values.declined ? await within(values.declined, readDeclined) : [] };
}

/** Reads a file's value, and turns what is wrong with it into sentences that name the file. */
export async function within<T>(file: string, read: (value: unknown) => T): Promise<T> {
  const value = await readJson(file);
  try {
    return read(value);
  } catch (error) {
    if (!(error instanceof ProblemError) && !(error instanceof PlanError) && !(error instanceof PatchError) && !(error instanceof DeclinedError)) throw error;
    const shown = error.faults.slice(0, 50).map(({ path, expected, value: found }) => `  ${path || '(whole file)'}: ${expected}; found ${JSON.stringify(found)?.slice(0, 80) ?? 'nothing'}`);
    const more = error.faults.length > shown.length ? [`  and ${error.faults.length - shown.length} more`] : [];
    throw new InputError([`${file} cannot be used:`, ...shown, ...more].join('\n'));
  }
}
