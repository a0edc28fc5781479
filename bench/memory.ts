import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** Bytes of memory that a process holds now, and the most it held; undefined where the system does not tell. */
export interface Held {
  readonly now: number;
  readonly most: number;
}

export function heldBy(pid: number): Held | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const status = readFileSync(file, 'utf8');
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024;
  return { now: bytes('VmRSS'), most: bytes('VmHWM') };
}

/** Bytes of a PostgreSQL server on this machine with all its processes, what they share counted once; undefined where it cannot be read. */
export async function heldByServer(url: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const postmaster = Number(readFileSync(path.join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => pid === postmaster || parentOf(pid) === postmaster);
    return processes.map(proportionalOf).reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return undefined;
  } finally {
    await client.end();
  }
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined; // It ended meanwhile.
  }
}

const proportionalOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
