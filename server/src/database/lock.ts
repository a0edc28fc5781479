import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import path from 'node:path';
import { DatabaseRefusal } from './refusals.ts';

/** Frees the folder for others. */
export type Release = () => Promise<void>;

/**
 * Takes a data folder for this process alone: the embedded engine has no lock of its own, and two openers lose rows silently.
 * Nothing in the folder is read or written before the lock is held.
 * @throws DatabaseRefusal folder-locked
 */
export function lockFolder(folder: string): Promise<Release> {
  if (process.platform === 'linux') return lockBySocket(folder, `\0sentra-${identity(folder)}`);
  if (process.platform === 'win32') return lockBySocket(folder, String.raw`\\.\pipe\sentra-${identity(folder)}`);
  return lockByFile(folder);
}

/** By device and inode, so that a link or a second mount of the same folder is the same folder. */
function identity(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev}-${ino}`;
}

/** A name that the kernel holds for as long as the process lives, and frees even after kill -9. Who connects is told the holder's pid. */
export async function lockBySocket(folder: string, name: string): Promise<Release> {
  const server = createServer((visitor) => {
    visitor.on('error', () => undefined);
    visitor.end(String(process.pid));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      void holder(name).then((pid) => reject(new DatabaseRefusal('folder-locked', { folder, pid })));
    });
    server.listen(name, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => void server.close(() => resolve()));
}

/** The pid that the lock's holder tells; "?" if it ended meanwhile or is too busy to answer. */
function holder(name: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const visit = createConnection(name);
    visit.setTimeout(2000, () => visit.destroy());
    visit.on('data', (bytes) => (text += bytes.toString()));
    visit.on('error', () => undefined);
    visit.on('close', () => resolve(text || '?'));
  });
}

/** Where no such name exists: a file with the pid, made whole before it appears, and taken over once its process is gone. */
export async function lockByFile(folder: string): Promise<Release> {
  const file = path.join(folder, 'lock');
  const ours = `${file}.${process.pid}`;
  writeFileSync(ours, String(process.pid));
  try {
    for (;;) {
      if (appears(ours, file)) break;
      const pid = readPid(file);
      if (pid !== undefined && lives(pid)) throw new DatabaseRefusal('folder-locked', { folder, pid });
      // Only one process removes a dead holder's file: taking it over is itself under a lock that lasts for a moment.
      takeOver(file, pid);
    }
  } finally {
    rmSync(ours, { force: true });
  }
  const free = () => rmSync(file, { force: true });
  process.once('exit', free);
  return async () => {
    process.off('exit', free);
    free();
  };
}

function appears(from: string, file: string): boolean {
  try {
    linkSync(from, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function takeOver(file: string, dead: number | undefined): void {
  const turn = `${file}.turn`;
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = readPid(turn);
    if (owner === undefined || !lives(owner)) rmSync(turn, { force: true });
    return;
  }
  if (readPid(file) === dead) rmSync(file, { force: true });
  rmSync(turn, { force: true });
}
