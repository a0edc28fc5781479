import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { refusalTables } from '../../server/src/refusals.ts';

const page = path.join(projectRoot(), 'docs/refusals.md');

/** The page as the tables say it. */
const written = () =>
  [
    '# Refusals\n',
    'What the server will not do, it refuses with problem details (RFC 9457): a `code`, and one sentence in Indonesian (`id`) and English (`en`) that says what, where, and what would be right. Words in braces are filled in. A failure of the server itself is `http.failure`, status 500, with a number to read aloud.\n',
    ...refusalTables.flatMap(({ noun, entries }) => [
      `\n## ${noun}\n`,
      '| code | status | sentence |\n|---|---|---|',
      ...Object.entries(entries).map(([code, { status, id, en }]) => `| \`${noun}.${code}\` | ${status} | ${id}<br>${en} |`),
    ]),
  ].join('\n') + '\n';

test('the docs list exactly the refusals', async () => {
  await expect(written()).toMatchFileSnapshot(page);
});

test('every sentence says something in both languages, and fills in the same words', () => {
  const words = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, word]) => word))].toSorted((a = '', b = '') => a.localeCompare(b));
  for (const { noun, entries } of refusalTables) {
    for (const [code, { id, en }] of Object.entries(entries)) {
      expect(words(id), `${noun}.${code}`).toEqual(words(en));
      expect(id).not.toBe(en);
      expect(Math.min(id.length, en.length)).toBeGreaterThanOrEqual(20);
    }
  }
});
