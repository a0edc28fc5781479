import { HeatFileError, type HeatInstance, planHeats, readHeatInstance } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { readBytes, writeWhole } from '../files.ts';
import { exits, InputError, UsageError } from '../outcome.ts';

export const heats: Command = {
  usage: 'sentra heats instance.dat --out plan.json [--time-limit SECONDS] [--seed N]',
  summary: 'Plans the heats of one foundry day by day (a P3O instance), and prints its price, the proved bound and the gap: one line of JSON.',
  async run(args) {
    const { positionals, values } = readArguments(args, { out: { type: 'string' }, 'time-limit': { type: 'string' }, seed: { type: 'string' } });
    const [file = ''] = exactly(positionals, ['instance.dat']);
    if (!values.out) throw new UsageError('--out is missing: the file to write the plan to.');
    const seconds = wholeNumber('--time-limit', values['time-limit'], 10, 1, 86_400);
    const seed = wholeNumber('--seed', values.seed, 1, 0, 2_147_483_647);
    const { plan, check, bound, gap } = await planHeats(await instanceIn(file), { seed, timeLimitMs: seconds * 1000, clock: () => performance.now() });
    await writeWhole(values.out, JSON.stringify(plan));
    console.log(JSON.stringify({ ...check, heats: plan.heats.length, bound, gap }));
    return exits.ok;
  },
};

async function instanceIn(file: string): Promise<HeatInstance> {
  const bytes = await readBytes(file);
  try {
    return readHeatInstance(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof HeatFileError) throw new InputError(`${file} cannot be used: ${error.message}.`);
    throw error;
  }
}
