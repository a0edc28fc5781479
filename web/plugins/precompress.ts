import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const squeezed = /\.(?:js|css|html|svg|json)$/;
/** Below this the header costs more than is saved. */
const leastBytes = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays a `.br` and a `.gz` beside each text file, so that the server compresses nothing while somebody waits. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'sentra:precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(names.filter((name) => squeezed.test(name)).map((name) => squeeze(path.join(folder, name))));
    },
  };
}

async function squeeze(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < leastBytes) return;
  const small = await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, await zip(content, { level: 9 }))]);
}
