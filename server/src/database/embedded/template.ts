import { constants } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buildFolder } from '../../entrypoints.ts';
import { EmbeddedEngine } from './engine.ts';
import { enginePackage } from './version.ts';

/**
 * Fills `folder`, which does not exist yet, with a new and empty database.
 *
 * Making one from nothing takes the engine 5 to 15 s and 800 MB; copying one takes a third of a second. So the first is
 * kept in the build folder, and every later one (a test's, a second data folder) is a copy.
 */
export async function newDatabase(folder: string): Promise<void> {
  const template = path.join(buildFolder(), `empty-database-${enginePackage}`);
  if (!(await exists(template)) && !(await make(template))) return initialise(folder);
  await copyDatabase(template, folder);
}

/** Copies a database that no process has open. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

const exists = (entry: string) =>
  stat(entry).then(
    () => true,
    () => false,
  );

/** Makes the template; false where the build folder cannot be written, as in a read-only installation. */
async function make(template: string): Promise<boolean> {
  const trial = await mkdir(path.dirname(template), { recursive: true })
    .then(() => mkdtemp(`${template}.`))
    .catch(() => undefined);
  if (trial === undefined) return false;
  try {
    await initialise(path.join(trial, 'database'));
    // Whoever makes one at the same time may be first: then ours is not needed.
    await rename(path.join(trial, 'database'), template).catch(async (error: unknown) => {
      if (!(await exists(template))) throw error;
    });
    return true;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function initialise(folder: string): Promise<void> {
  const engine = new EmbeddedEngine({ folder });
  await engine.start();
  await engine.close();
}
