import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'rolldown';
import { buildFolder } from '../../entrypoints.ts';

/** Builds a program of the tests so that plain Node can run it, and returns its path. */
export async function buildProgram(source: string): Promise<string> {
  const folder = await mkdtemp(path.join(buildFolder(), 'test-program-'));
  const file = path.join(folder, 'program.mjs');
  const ours = (id: string) => id.startsWith('.') || path.isAbsolute(id) || id.startsWith('@sentra/');
  await build({ input: source, platform: 'node', external: (id) => !ours(id), logLevel: 'warn', output: { file, format: 'esm', codeSplitting: false } });
  return file;
}

/** Another process, whose lines can be read while it runs. */
export class Program {
  readonly #process: ChildProcess;
  readonly lines: string[] = [];
  #complaint = '';

  constructor(file: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    if (this.#process.stdout) createInterface({ input: this.#process.stdout }).on('line', (line) => this.lines.push(line));
    this.#process.stderr?.on('data', (bytes) => (this.#complaint += String(bytes)));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Waits until it has said so many lines. @throws if it ends before, with what it complained of */
  async said(count: number): Promise<void> {
    while (this.lines.length < count) {
      if (this.#process.exitCode !== null) throw new Error(`the program ended with ${this.#process.exitCode}: ${this.#complaint}`);
      await new Promise((resolve) => void setTimeout(resolve, 5));
    }
  }

  async kill(): Promise<void> {
    const over = once(this.#process, 'close');
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGKILL');
    await over;
  }
}
