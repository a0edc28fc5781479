import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import type { Area, Entry } from './area.ts';

const pages = path.dirname(import.meta.dirname);
const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));

const isArea = (value: unknown): value is Area => typeof value === 'object' && value !== null && Object.values(value).every((entry: unknown) => typeof entry === 'object' && entry !== null && 'id' in entry);

async function everyEntry(): Promise<(readonly [name: string, entry: Entry])[]> {
  const modules = [import.meta.dirname, path.join(pages, 'floor/words')].flatMap((folder) => files(folder, '.ts')).filter((file) => !file.endsWith('.test.ts'));
  const exported = await Promise.all(modules.map(async (file) => Object.entries((await import(/* @vite-ignore */ file)) as object)));
  return exported.flat().flatMap(([area, value]) => (isArea(value) ? Object.entries(value).map(([name, entry]) => [`${area}.${name}`, entry] as const) : []));
}

/** Both languages say something, with the same amounts. */
function isWhole({ id, en }: Entry): boolean {
  if (typeof id === 'function' && typeof en === 'function') return id.length === en.length;
  return [id, en].every((text) => typeof text === 'string' && text.trim() !== '');
}

const isLoud = ({ id, en }: Entry): boolean => /!(?![=\w(])|oops/i.test(`${String(id)} ${String(en)}`);

describe('words', () => {
  test('every entry speaks both languages, with the same amounts', async () => {
    const entries = await everyEntry();
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, entry]) => !isWhole(entry)).map(([name]) => name)).toEqual([]);
  });

  test('nobody is shouted at', async () => {
    const entries = await everyEntry();
    expect(entries.filter(([, entry]) => isLoud(entry)).map(([name]) => name)).toEqual([]);
  });
});

/** Attributes that are read or heard. */
const said = new Set(['title', 'label', 'placeholder', 'alt', 'description', 'aria-label', 'aria-description', 'aria-valuetext', 'reason', 'lead', 'caption', 'head', 'what', 'doing', 'act', 'unit']);
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Words that stand in a page's own text instead of in the dictionary. */
function bareWords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(bareWords);
  if (!isNode(node)) return [];
  const own = node.type === 'JSXText' ? [String(node['value'])] : node.type === 'JSXAttribute' ? literalOf(node) : [];
  return [...own.filter(hasLetters).map((text) => text.trim()), ...Object.values(node).flatMap(bareWords)];
}

function literalOf({ name, value }: Node): string[] {
  const isSaid = isNode(name) && said.has(String(name['name']));
  return isSaid && isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? [value['value']] : [];
}

describe('pages', () => {
  test('a bare word is found', () => {
    const page = parseAst('const a = <p title="Judul"><b>Isi</b>{words.x} <i label={words.y}>–</i></p>', { lang: 'tsx' });
    expect(bareWords(page)).toEqual(['Judul', 'Isi']);
  });

  test.each(files(pages, '.tsx').map((file) => path.relative(pages, file)))('%s takes its words from the dictionary', (file) => {
    expect(bareWords(parseAst(readFileSync(path.join(pages, file), 'utf8'), { lang: 'tsx' }))).toEqual([]);
  });
});
