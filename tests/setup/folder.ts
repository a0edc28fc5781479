import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'sentra-tests-';

/** One folder for everything that tests put into the temporary folder, removed at the end; and those of earlier runs that were killed. */
export default function setup(): () => void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix) && !lives(Number(name.split('-')[2]))) remove(path.join(tmpdir(), name));
  }
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  process.env['SENTRA_TEST_FOLDER'] = folder;
  return () => remove(folder);
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
