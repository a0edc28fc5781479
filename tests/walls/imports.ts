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

/** Every import of a text, relative ones resolved against its file, the project's own packages as `packages/NAME`. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(specifier)].map((match) => ({ from: file, to: target(file, match[1] ?? match[2] ?? match[3] ?? '') }));
}

function target(file: string, name: string): string {
  if (name.startsWith('.')) return path.normalize(path.join(path.dirname(file), name));
  const own = /^@sentra\/(\w+)$/.exec(name)?.[1];
  if (own === 'server' || own === 'web' || own === 'cli') return `${own}/src/index.ts`;
  return own ? `packages/${own}/src/index.ts` : name;
}

export const importsBelow = (folder: string): Import[] => sourcesIn(folder).flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));
