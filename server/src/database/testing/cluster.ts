import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';

/** A PostgreSQL server of our own, with its data in the temporary folder. */
export interface Cluster {
  /** Address of its maintenance database, as superuser. */
  readonly url: string;
  /** Kills the postmaster and all its children with SIGKILL, as a power switch would. */
  readonly kill: () => Promise<void>;
  /** Starts it again after `kill`. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

export interface ClusterOptions {
  /** Off, the server does not wait for the disk: right for tests that do not ask what survives. */
  readonly fsync: boolean;
}

/** Starts a server; undefined where this machine has no PostgreSQL and npm brought none. */
export async function startCluster({ fsync }: ClusterOptions): Promise<Cluster | undefined> {
  const binaries = await findBinaries();
  if (!binaries) return undefined;
  const user = unprivilegedUser();
  const home = await mkdtemp(path.join(tmpdir(), 'sentra-cluster-'));
  await chmod(home, 0o700);
  if (user) await chown(home, user.uid, user.gid);
  const server = new Server(binaries, home, await freePort(), user, fsync);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await server.remove();
    throw error;
  }
  return { url: server.url, kill: () => server.kill(), restart: () => server.start(), stop: () => server.remove() };
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then as its own user, or as nobody. */
function unprivilegedUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const entry = known.find(([name]) => name === 'postgres') ?? known.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('As root, PostgreSQL needs a user "postgres" or "nobody" to run as, and /etc/passwd has neither.');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Parent of the server. Its standard input closes when we die, however we die: then it ends the server and removes the data, so
 * that none is left running. It also buries a killed server, whose pid would otherwise seem alive to the next one.
 */
const watchman = `home=$1; shift; "$@" & server=$!
read -r word
kill -INT $server 2>/dev/null
wait $server
[ "$word" = keep ] || rm -rf "$home"`;

class Server {
  readonly #binaries: Binaries;
  readonly #home: string;
  readonly #port: number;
  readonly #user: User | undefined;
  readonly #fsync: boolean;
  #process: ChildProcess | undefined;

  constructor(binaries: Binaries, home: string, port: number, user: User | undefined, fsync: boolean) {
    this.#binaries = binaries;
    this.#home = home;
    this.#port = port;
    this.#user = user;
    this.#fsync = fsync;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  get #data(): string {
    return path.join(this.#home, 'data');
  }

  async initialise(): Promise<void> {
    const options = ['-D', this.#data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    await promisify(execFile)(path.join(this.#binaries.folder, 'initdb'), options, { ...this.#user, cwd: this.#home });
  }

  /** A backend that was born while its postmaster was being killed dies a little later, and holds the shared memory until then. */
  async start(): Promise<void> {
    for (const deadline = Date.now() + 30_000; ; await pause(200)) {
      try {
        return await this.#startOnce();
      } catch (error) {
        if (!String(error).includes('pre-existing shared memory block') || Date.now() > deadline) throw error;
      }
    }
  }

  async #startOnce(): Promise<void> {
    const settings = { listen_addresses: '127.0.0.1', port: this.#port, unix_socket_directories: '', fsync: this.#fsync ? 'on' : 'off' };
    const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const command = [path.join(this.#binaries.folder, 'postgres'), '-D', this.#data, ...parameters];
    const child = spawn('/bin/sh', ['-c', watchman, 'watchman', this.#home, ...command], {
      ...this.#user,
      cwd: this.#home,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.#process = child;
    let log = '';
    child.stderr.on('data', (bytes) => (log = (log + String(bytes)).slice(-2000)));
    await this.#answers(() => log);
  }

  async kill(): Promise<void> {
    const postmaster = Number((await readFile(path.join(this.#data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    const children = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(postmaster)]).then(({ stdout }) => stdout, () => '');
    for (const pid of [postmaster, ...children.split('\n').map(Number)]) if (pid > 0) end(pid);
    this.#process?.stdin?.end('keep\n');
    await ended(this.#process);
  }

  async remove(): Promise<void> {
    this.#process?.stdin?.end();
    await ended(this.#process);
    await rm(this.#home, { recursive: true, force: true });
    await this.#binaries.remove();
  }

  async #answers(log: () => string): Promise<void> {
    for (const deadline = Date.now() + 60_000; ; ) {
      if (await this.#ping()) return;
      if (this.#process?.exitCode !== null || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${log()}`);
      await pause(50);
    }
  }

  async #ping(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child && child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
}
