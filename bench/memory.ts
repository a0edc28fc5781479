import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** Bytes of memory that a process holds now, and the most it held; undefined where the system does not tell. */
export interface Held {
  readonly now: number;
  readonly most: number;
}

export function heldBy(pid: number): Held | undefined {
  const status = textOf(`/proc/${pid}/status`);
  if (status === '') return undefined;
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
}

/** Processes of a PostgreSQL server on this machine; none where it is on another, or its owner does not let us look. */
export async function processesOf(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const postmaster = Number(readFileSync(path.join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => pid === postmaster || parentOf(pid) === postmaster);
  } catch {
    return [];
  } finally {
    await client.end();
  }
}

/** Bytes that processes hold together, what they share counted once. */
export const heldTogether = (pids: readonly number[]): number => pids.map((pid) => 1024 * Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)).reduce((sum, bytes) => sum + bytes, 0);

/** The kernel counts in hundredths of a second, whatever its own clock. */
const tick = 10;

/** Milliseconds of a core that the processes have used since they began; what others take from the machine is not in it. */
export function coreTime(pids: readonly number[]): number {
  const used = pids.map((pid) => {
    const [user = 0, system = 0] = textOf(`/proc/${pid}/stat`).split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
    return (user + system) * tick;
  });
  return used.reduce((sum, one) => sum + one, 0);
}

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1]);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // The process ended meanwhile, or the system has no such file.
  }
}
