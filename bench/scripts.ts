import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import path from 'node:path';

/** Bytes of scripts as they travel. */
export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

export interface PageScripts {
  /** Everything that is fetched before any page shows. */
  readonly entry: Weight;
  /** What each page fetches beyond that, by the name of its chunk, the heaviest first. */
  readonly pages: readonly { readonly name: string; readonly weight: Weight }[];
  readonly all: Weight;
}

const importOf = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;
const laterImportOf = /import\(\s*["'`]\.\/([\w.-]+\.js)["'`]\s*\)/g;

/** Reads the scripts of the built pages: who imports whom at once, and who only when a page opens. */
export function readScripts(web: string): PageScripts {
  const assets = path.join(web, 'assets');
  const html = readFileSync(path.join(web, 'index.html'), 'utf8');
  const textOf = (name: string) => readFileSync(path.join(assets, name), 'utf8');
  const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => (name ? [name] : []));
  const withImports = (names: readonly string[], found = new Set<string>()): Set<string> => {
    for (const name of names) if (!found.has(name)) withImports(named(textOf(name), importOf), found.add(name));
    return found;
  };
  const weigh = (names: Iterable<string>): Weight => {
    const files = [...names].map((name) => path.join(assets, name));
    const sum = (ending: string) => files.map((file) => statSync(existsSync(file + ending) ? file + ending : file).size).reduce((total, size) => total + size, 0);
    return { gzip: sum('.gz'), brotli: sum('.br') };
  };
  const first = withImports(named(html, /assets\/([\w.-]+\.js)/g));
  const later = new Set([...first].flatMap((name) => named(textOf(name), laterImportOf)));
  const pages = [...later].map((file) => ({ name: file.replace(/-[\w-]{8}\.js$/, ''), weight: weigh([...withImports([file])].filter((name) => !first.has(name))) }));
  return { entry: weigh(first), pages: pages.toSorted((a, b) => b.weight.gzip - a.weight.gzip), all: weigh(readdirSync(assets).filter((name) => name.endsWith('.js'))) };
}
