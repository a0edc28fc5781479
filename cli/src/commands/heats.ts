import { HeatFileError, type HeatInstance, type HeatProgress, readHeatInstance } from '@sentra/planner';
import { threadsHere } from '@sentra/server/threads';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { readBytes, writeWhole } from '../files.ts';
import { planHeatsInThreads } from '../heats/planHeatsInThreads.ts';
import { exits, InputError, UsageError } from '../outcome.ts';

export const heats: Command = {
  usage: 'sentra heats instance.dat --out plan.json [--time-limit SECONDS | --iterations N] [--seed N] [--threads 1|2]',
  summary: 'Plans the heats of one foundry day by day (a P3O instance), and prints its price, the proved bound and the gap: one line of JSON. Ctrl-C keeps the best plan so far. The same seed and iterations give the same plan.',
  async run(args) {
    const { positionals, values } = readArguments(args, { out: { type: 'string' }, 'time-limit': { type: 'string' }, iterations: { type: 'string' }, seed: { type: 'string' }, threads: { type: 'string' } });
    const [file = ''] = exactly(positionals, ['instance.dat']);
    if (!values.out) throw new UsageError('--out is missing: the file to write the plan to.');
    const seconds = wholeNumber('--time-limit', values['time-limit'], 10, 1, 86_400);
    const seed = wholeNumber('--seed', values.seed, 1, 0, 2_147_483_646);
    const threads = wholeNumber('--threads', values.threads, Math.min(2, threadsHere()), 1, 2);
    if (values.iterations && values['time-limit']) throw new UsageError('--iterations and --time-limit are both given; one of them ends the search.');
    const nodes = values.iterations ? { iterations: wholeNumber('--iterations', values.iterations, 0, 1, 2_147_483_647) } : {};
    const instance = await instanceIn(file);

    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const { plan, check, bound, gap } = await planHeatsInThreads(instance, { seed, timeLimitMs: seconds * 1000, threads, ...nodes, onProgress: telling(), signal: stopping.signal });
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (process.stderr.isTTY) process.stderr.write('\n');

    await writeWhole(values.out, JSON.stringify(plan));
    if (stopping.signal.aborted) process.stderr.write(`Ended before its time; the best plan so far is in ${values.out}.\n`);
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

/** On a terminal one line that changes; elsewhere a line per better plan. */
function telling(): (progress: HeatProgress) => void {
  let least = Infinity;
  return ({ elapsedMs, total, bound }) => {
    const gap = bound === null || bound === 0 ? '' : `  gap ${(((total - bound) / Math.abs(bound)) * 100).toFixed(2)} %`;
    const text = `${(elapsedMs / 1000).toFixed(1)} s  total ${total.toFixed(4)}${bound === null ? '' : `  bound ${bound.toFixed(4)}`}${gap}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(78)}`);
    else if (total < least) process.stderr.write(`${text}\n`);
    least = Math.min(least, total);
  };
}
