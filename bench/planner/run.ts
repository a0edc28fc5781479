import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildFolder } from '../../server/src/entrypoints.ts';
import { heldBy } from '../memory.ts';
import { referenceFolder } from './instances.ts';

export interface Ran {
  /** The last line that the program wrote. */
  readonly answer: string;
  /** Milliseconds from its start until it first told of something, and until it ended. */
  readonly firstWord: number;
  readonly took: number;
  /** Bytes, the most that it held; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** Runs one of our programs by itself, so that time and memory are its own. Null where it had to be ended after `patience` milliseconds. */
export async function run(program: string, args: readonly string[], patience: number): Promise<Ran | null> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(buildFolder(), `${program}.mjs`), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, complaint] = ['', ''];
  let firstWord = Number.NaN;
  let memory: number | undefined;
  let lost = false;
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => {
    if (Number.isNaN(firstWord)) firstWord = performance.now() - began;
    complaint += text.toString();
  });
  const look = () => {
    const most = heldBy(child.pid ?? 0)?.most ?? Number.NaN;
    // A process that has just ended tells no more.
    if (most > 0) memory = most;
  };
  const looking = setInterval(look, 100);
  const waiting = setTimeout(() => (lost = child.kill('SIGKILL')), patience);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(looking);
  clearTimeout(waiting);
  if (lost) return null;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${complaint.slice(-500)}`);
  return { answer: out.trim().split('\n').at(-1) ?? '', firstWord, took: performance.now() - began, memory };
}

/** The total by the referee beside the instances; throws where the plan breaks a rule. */
export function refereed(problem: string, plan: string): number {
  const { stdout } = spawnSync(process.execPath, [path.join(referenceFolder(), 'check.mjs'), problem, plan], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const { feasible, total, errors } = JSON.parse(stdout) as { feasible: boolean; total: number; errors: string[] };
  if (!feasible) throw new Error(`the referee refused the plan of ${problem}: ${errors.slice(0, 3).join('; ')}`);
  return total;
}
