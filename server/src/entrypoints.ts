import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, from its sources as from the bundle in `build/`: the nearest one above whose package is "sentra". */
export function projectRoot(start: string = path.dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'sentra') return folder;
    if (folder === path.dirname(folder)) throw new Error(`No folder above ${start} is the project "sentra".`);
  }
}

/** Where the build puts what runs, and where what is costly to make once is kept between runs. */
export const buildFolder = (): string => path.join(projectRoot(), 'build');

/** The program of a worker thread, as the build wrote it. */
const worker = (name: string): string => path.join(buildFolder(), `${name}.mjs`);

export const databaseWorker = (): string => worker('database-worker');
export const planningWorker = (): string => worker('planner-worker');
export const heatsWorker = (): string => worker('heats-worker');
