import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseRefusal, reasonOf } from '../refusals.ts';
import { newDatabase } from './template.ts';
import { engineMajor, enginePackage } from './version.ts';

/** Raised when the layout of the data folder changes; not when the schema does, which migrations carry over. */
const folderFormat = 1;

/** What `sentra.json` in a data folder says of it. */
interface FolderLabel {
  readonly format: number;
  readonly postgres: number;
  readonly pglite: string;
}

export const databaseIn = (folder: string): string => path.join(folder, 'database');
const labelIn = (folder: string): string => path.join(folder, 'sentra.json');

/**
 * Makes the folder if need be, readable by its owner alone. It touches nothing inside.
 * @throws DatabaseRefusal folder-unusable
 */
export function claimFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    readdirSync(folder);
  } catch (error) {
    throw new DatabaseRefusal('folder-unusable', { folder, reason: reasonOf(error) }, error);
  }
}

/**
 * Leaves a complete database in the folder: the one that is there, if this engine can read it, or a new one.
 * @throws DatabaseRefusal folder-foreign, folder-version, folder-damaged
 */
export async function prepareFolder(folder: string): Promise<void> {
  const label = await readLabel(folder);
  if (label) checkLabel(folder, label);
  else refuseForeign(folder);
  if (existsSync(databaseIn(folder))) return checkDatabase(folder);
  await createDatabase(folder, label !== undefined);
}

async function readLabel(folder: string): Promise<FolderLabel | undefined> {
  if (!existsSync(labelIn(folder))) return undefined;
  try {
    const label = JSON.parse(await readFile(labelIn(folder), 'utf8')) as Partial<FolderLabel>;
    const { format, postgres, pglite } = label;
    if (typeof format === 'number' && typeof postgres === 'number' && typeof pglite === 'string') return { format, postgres, pglite };
    throw new Error('sentra.json does not say its format');
  } catch (error) {
    throw new DatabaseRefusal('folder-damaged', { folder, reason: `sentra.json: ${reasonOf(error)}` }, error);
  }
}

function checkLabel(folder: string, label: FolderLabel): void {
  if (label.format === folderFormat && label.postgres === engineMajor) return;
  const written = (it: FolderLabel) => `data format ${it.format} with PostgreSQL ${it.postgres} (PGlite ${it.pglite})`;
  const ours = { format: folderFormat, postgres: engineMajor, pglite: enginePackage };
  throw new DatabaseRefusal('folder-version', { folder, theirs: written(label), ours: written(ours) });
}

/** What a new folder may hold: a mount point's own entries, our lock, and the beginnings of a database whose making was cut short. */
const harmless = /^(lost\+found|\.DS_Store|lock(\..*)?|database\.new|sentra\.json\.new)$/;

function refuseForeign(folder: string): void {
  const found = readdirSync(folder).filter((name) => !harmless.test(name));
  if (found.length === 0) return;
  const listed = found.slice(0, 3).join(', ') + (found.length > 3 ? `, … (${found.length})` : '');
  throw new DatabaseRefusal('folder-foreign', { folder, found: listed });
}

function checkDatabase(folder: string): void {
  const versionFile = path.join(databaseIn(folder), 'PG_VERSION');
  if (!existsSync(versionFile)) throw new DatabaseRefusal('folder-damaged', { folder, reason: 'database/PG_VERSION is missing' });
  const major = readFileSync(versionFile, 'utf8').trim();
  if (Number(major) !== engineMajor) {
    throw new DatabaseRefusal('folder-version', { folder, theirs: `PostgreSQL ${major}`, ours: `PostgreSQL ${engineMajor} (PGlite ${enginePackage})` });
  }
}

/** Built beside its place and renamed into it, label first: a folder whose making was cut short is made again, never half used. */
async function createDatabase(folder: string, labelled: boolean): Promise<void> {
  try {
    const fresh = path.join(folder, 'database.new');
    await rm(fresh, { recursive: true, force: true });
    await newDatabase(fresh);
    await chmod(fresh, 0o700);
    if (!labelled) await writeLabel(folder);
    await rename(fresh, databaseIn(folder));
  } catch (error) {
    throw new DatabaseRefusal('folder-unusable', { folder, reason: reasonOf(error) }, error);
  }
}

async function writeLabel(folder: string): Promise<void> {
  const label: FolderLabel = { format: folderFormat, postgres: engineMajor, pglite: enginePackage };
  const draft = `${labelIn(folder)}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(label, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, labelIn(folder));
}
