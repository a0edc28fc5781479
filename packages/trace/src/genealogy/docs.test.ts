import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as foundry from './acts/index.ts';
import { acts, namespace, origins } from './vocabulary.ts';

it('docs/genealogy.md lists exactly our words and the acts that can be written', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/genealogy.md'), 'utf8');
  const words = (text: string | undefined) => [...(text ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word);
  const row = (name: string) => words(page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))?.split('|')[3]);
  expect(page).toContain(namespace);
  expect(row('act')).toEqual([...acts]);
  expect(row('origin')).toEqual([...origins]);
  expect(new Set(words(/`@sentra\/trace\/genealogy`: (.*?)\. Each/.exec(page)?.[1]))).toEqual(new Set(Object.keys(foundry)));
});
