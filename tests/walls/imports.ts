import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** One import as it stands in a file: from which file, and to which file of the project or package of the registry. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Source files below a folder, as paths relative to the project; none where there is no such folder. */
export function sourcesIn(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.(tsx?|mts|mjs)$/.test(name) && !name.includes('node_modules'));
}

const specifier = /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of a text, relative ones resolved against its file, the project's own packages to the file behind the door. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(specifier)].map((match) => ({ from: file, to: target(file, match[1] ?? match[2] ?? match[3] ?? '') }));
}

function target(file: string, name: string): string {
  if (name.startsWith('.')) return path.normalize(path.join(path.dirname(file), name));
  const [, own, door = ''] = /^@sentra\/(\w+)(\/.+)?$/.exec(name) ?? [];
  if (own === undefined) return name;
  return doorsOf(own).get(`.${door}`) ?? path.join(roomOf(own), door || 'src/index.ts');
}

/** Where a package of the project has its sources. */
export const roomOf = (name: string): string => (['server', 'web', 'cli'].includes(name) ? name : `packages/${name}`);

const opened = new Map<string, ReadonlyMap<string, string>>();

/** The doors of a package of the project as its package.json names them: `.`, `./log`, and the file behind each, relative to the project. None where there is no such package. */
export function doorsOf(name: string): ReadonlyMap<string, string> {
  const known = opened.get(name);
  if (known) return known;
  const file = path.join(root, roomOf(name), 'package.json');
  const { exports = {} } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { exports?: Record<string, string> }) : {};
  const doors = new Map(Object.entries(exports).map(([door, behind]) => [door, path.join(roomOf(name), behind)]));
  opened.set(name, doors);
  return doors;
}

export const importsBelow = (folder: string): Import[] => sourcesIn(folder).flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));
