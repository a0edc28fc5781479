import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** What lies in `public/lantai` and belongs to the app as it is installed. */
const publicFolder = 'lantai';

/** Tells the floor's service worker which files of this build the app opens from, and gives them a version. */
export function floorShell(): Plugin {
  let publicDir = '';
  return {
    name: 'sentra:floor-shell',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle(_, bundle) {
      const worker = bundle['lantai/worker.js'];
      if (worker?.type !== 'chunk') throw new Error('the build has no service worker for the floor');
      if (worker.imports.length > 0) throw new Error(`the floor's service worker has to stand alone, and imports ${worker.imports.join(', ')}`);
      const parts = [...floorFiles(bundle), ...picturesIn(path.join(publicDir, publicFolder))];
      const hash = createHash('sha256').update(worker.code);
      for (const { address, content } of parts) hash.update(address).update(content);
      const shell = { version: hash.digest('hex').slice(0, 16), files: parts.map(({ address }) => address) };
      worker.code = worker.code.replaceAll(/\bSHELL\b/g, () => `(${JSON.stringify(shell)})`);
    },
  };
}

interface Part {
  readonly address: string;
  readonly content: string | Uint8Array;
}

/** The page and every script and style sheet that it can come to need. */
function floorFiles(bundle: Bundle): Part[] {
  const page = bundle['lantai/index.html'];
  const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith('/lantai/index.html'));
  if (page?.type !== 'asset' || entry?.type !== 'chunk') throw new Error('the build has no page for the floor');
  const scripts = new Set<string>();
  const reach = (file: string): void => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || scripts.has(file)) return;
    scripts.add(file);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) reach(next);
  };
  reach(entry.fileName);
  const sheets = [...page.source.toString().matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(([, file = '']) => file);
  return [{ address: '/lantai/', content: page.source }, ...[...scripts, ...sheets].map((file) => ({ address: `/${file}`, content: contentOf(bundle[file]) }))];
}

const contentOf = (one: Bundle[string] | undefined): string | Uint8Array => (one?.type === 'chunk' ? one.code : (one?.source ?? ''));

const picturesIn = (folder: string): Part[] => readdirSync(folder).map((name) => ({ address: `/${publicFolder}/${name}`, content: readFileSync(path.join(folder, name)) }));
