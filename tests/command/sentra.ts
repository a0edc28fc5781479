import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../server/src/entrypoints.ts';

const program = path.join(projectRoot(), 'cli/bin/sentra.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Env = Record<string, string | undefined>;

/** The environment without what would point the command at somebody's real database. */
function environment(env: Env): Env {
  const { DATABASE_URL: _url, SENTRA_DATA: _data, PORT: _port, ...rest } = process.env;
  return { ...rest, LANG: 'en_US.UTF-8', LC_ALL: '', ...env };
}

/** Runs `sentra` to its end. */
export function sentra(words: readonly string[], { env = {}, input = '' }: { env?: Env; input?: string | Uint8Array } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { env: environment(env) });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

/** Runs `sentra` and presses Ctrl-C as soon as it has said something on its error stream. */
export function interrupted(words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { env: environment({}) });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (err === '') child.kill('SIGINT');
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

export interface Serving {
  readonly address: string;
  readonly child: ChildProcess;
  /** Sends SIGTERM and tells how long the server took, and its exit code. */
  readonly end: () => Promise<{ code: number | null; seconds: number }>;
}

/** Starts `sentra serve` on a free port of 127.0.0.1 and waits until it says that it is ready. */
export function serving(words: readonly string[], env: Env = {}): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...words], { env: environment(env) });
    let said = '';
    const listen = (text: string) => {
      said += text;
      const address = /ready: (http:\S+)/.exec(said)?.[1];
      if (address) resolve({ address, child, end: () => ended(child) });
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject).on('close', (code) => reject(new Error(`sentra serve ended with ${code}: ${said}`)));
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; seconds: number }> {
  const began = performance.now();
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, seconds: (performance.now() - began) / 1000 }));
    child.kill('SIGTERM');
  });
}
