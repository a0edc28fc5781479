import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { buildFolder } from '../server/src/entrypoints.ts';
import { freePort } from './port.ts';
import type { Engine } from './engines.ts';

export interface Serving {
  readonly address: string;
  readonly pid: number;
  /** Milliseconds from starting the process until it was listening, and until it was ready. */
  readonly listening: number;
  readonly ready: number;
  /** Ends the process as Ctrl-C would, and tells how many milliseconds it took. */
  readonly stop: () => Promise<number>;
}

const longestStart = 120_000;

/** Starts `sentra serve` on the engine and waits until /healthz answers 200. */
export async function serve({ words, env, folder }: Engine, demo: 'ceper' | 'none' = 'ceper'): Promise<Serving> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(buildFolder(), 'sentra.mjs'), 'serve', '--demo', demo, '--port', String(port), ...words], { env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  let listening: number | undefined;
  for (;;) {
    const status = await statusOf(`${address}/healthz`);
    if (status !== undefined) listening ??= performance.now() - began;
    if (status === 200) break;
    if (child.exitCode !== null) throw new Error(`sentra serve ended with ${child.exitCode}: ${said}`);
    if (performance.now() - began > longestStart) {
      child.kill('SIGKILL');
      throw new Error(`sentra serve was not ready after ${longestStart / 1000} s: ${said}`);
    }
    await pause(10);
  }
  const ready = performance.now() - began;
  return { address, pid: child.pid ?? 0, listening: listening ?? ready, ready, stop: () => stopped(child) };
}

async function statusOf(address: string): Promise<number | undefined> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined; // It does not listen yet.
  }
}

async function stopped(child: ChildProcess): Promise<number> {
  const began = performance.now();
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  return performance.now() - began;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));
