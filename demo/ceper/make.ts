// Writes the demo cooperative's files anew.
// usage: npm run demo:make   (or node build/make-demo.mjs FOLDER)
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writtenFiles } from './written.ts';

const folder = path.resolve(process.argv[2] ?? 'demo/ceper');
for (const [name, text] of writtenFiles()) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${name}  ${text.split('\n').length - 2} baris`);
}
