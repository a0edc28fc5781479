import { planInThreads, threadsHere } from '@sentra/server/threads';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { writeWhole } from '../files.ts';
import { exits, UsageError } from '../outcome.ts';
import { problemIn } from './check.ts';

export const plan: Command = {
  usage: 'sentra plan problem.json[.gz] --out plan.json [--time-limit SECONDS | --iterations N] [--seed N] [--threads N]',
  summary: 'Plans a problem without server or database, and prints what the referee would: one line of JSON. Ctrl-C keeps the best plan so far. The same seed, iterations and threads give the same plan.',
  async run(args) {
    const { positionals, values } = readArguments(args, { out: { type: 'string' }, 'time-limit': { type: 'string' }, iterations: { type: 'string' }, seed: { type: 'string' }, threads: { type: 'string' } });
    const [file = ''] = exactly(positionals, ['problem.json']);
    if (!values.out) throw new UsageError('--out is missing: the file to write the plan to.');
    const seconds = wholeNumber('--time-limit', values['time-limit'], 30, 1, 86_400);
    const seed = wholeNumber('--seed', values.seed, 1, 0, 2_147_483_647);
    const threads = wholeNumber('--threads', values.threads, threadsHere(), 1, 16);
    if (values.iterations && values['time-limit']) throw new UsageError('--iterations and --time-limit are both given; one of them ends the search.');
    const moves = values.iterations ? { iterations: wholeNumber('--iterations', values.iterations, 0, 1, 1e12) } : {};
    const problem = await problemIn(file);

    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const { plan: best, check, bound } = await planInThreads(problem, { seed, seconds, threads, ...moves, signal: stopping.signal, onProgress: tell });
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (process.stderr.isTTY) process.stderr.write('\n');

    await writeWhole(values.out, JSON.stringify(best));
    const gap = bound && { bound: Math.round(bound.total), gap: rounded((check.total - bound.total) / bound.total), controllableGap: rounded((check.total - bound.total) / (bound.total - bound.making)) };
    console.log(JSON.stringify({ ...check, ...gap }));
    return exits.ok;
  },
};

const rounded = (share: number) => Math.round(share * 1e5) / 1e5;

let toldPhase = '';

/** On a terminal one line that changes; elsewhere a line per phase. */
function tell({ phase, total, bound, gap, elapsedMs }: { phase: string; total: number; bound: number | null; gap: number | null; elapsedMs: number }): void {
  const text = `${(elapsedMs / 1000).toFixed(1)} s  ${phase}  total ${total}${bound === null ? '' : `  bound ${Math.round(bound)}`}${gap === null ? '' : `  gap ${(gap * 100).toFixed(2)} %`}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(78)}`);
  else if (phase !== toldPhase) process.stderr.write(`${text}\n`);
  toldPhase = phase;
}
