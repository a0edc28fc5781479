import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsBelow, importsOf, root, sourcesIn } from './imports.ts';
import { breaches, sqlOutOfPlace } from './walls.ts';

const rooms = ['packages', 'server', 'web', 'cli', 'demo'];

describe('the walls of the house', () => {
  const imports = rooms.flatMap(importsBelow);

  test('imports are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(importsOf('a/b.ts', `import { x } from './c.ts';\nimport type { y } from '@sentra/planner';\nexport * from '../d.ts';\nconst z = await import('node:fs');\nimport './e.css';`)).toEqual([
      { from: 'a/b.ts', to: 'a/c.ts' },
      { from: 'a/b.ts', to: 'packages/planner/src/index.ts' },
      { from: 'a/b.ts', to: 'd.ts' },
      { from: 'a/b.ts', to: 'node:fs' },
      { from: 'a/b.ts', to: 'a/e.css' },
    ]);
    expect(importsOf('a/b.ts', `import { x } from '@sentra/trace/log';\nimport { y } from '@sentra/server/threads';\nimport { z } from '@sentra/trace/src/log/tree/hash.ts';\nimport { z } from '@sentra/trace/nowhere';`)).toEqual([
      { from: 'a/b.ts', to: 'packages/trace/src/log/index.ts' },
      { from: 'a/b.ts', to: 'server/src/planning/planInThreads.ts' },
      { from: 'a/b.ts', to: 'packages/trace/src/log/tree/hash.ts' },
      { from: 'a/b.ts', to: 'packages/trace/nowhere' },
    ]);
    expect(imports.some(({ from, to }) => from.startsWith('cli/') && to === 'packages/trace/src/log/index.ts')).toBe(true);
  });

  test('stand', () => {
    expect(breaches(imports)).toEqual([]);
  });

  test.each([
    ['packages/planner/src/a.ts', 'server/src/app.ts'],
    ['packages/planner/src/a.ts', 'packages/messages/src/index.ts'],
    ['packages/planner/src/a.ts', 'node:fs'],
    ['packages/messages/src/a.ts', 'kysely'],
    ['packages/planner/src/a.ts', 'packages/trace/src/log/index.ts'],
    ['packages/trace/src/log/a.ts', 'packages/measures/src/index.ts'],
    ['cli/src/a.ts', 'packages/trace/src/log/tree/hash.ts'],
    ['cli/src/a.ts', 'packages/trace/nowhere'],
    ['server/src/exchange/a.ts', 'server/src/planning/planInThreads.ts'],
    ['server/src/planning/a.ts', 'server/src/trace/index.ts'],
    ['server/src/members/queries.ts', 'server/src/demand/index.ts'],
    ['server/src/demand/queries.ts', 'server/src/members/commands.ts'],
    ['server/src/demand/queries.ts', 'pg'],
    ['server/src/demand/commands.ts', 'fastify'],
    ['server/src/demand/ladder.ts', 'kysely'],
    ['web/src/office/home.tsx', 'server/src/index.ts'],
    ['web/src/floor/today.tsx', 'web/src/office/home.tsx'],
    ['web/src/floor/today.tsx', 'web/src/parts/figures.ts'],
    ['web/src/floor/today.tsx', 'web/src/shell/pages.ts'],
    ['web/src/floor/today.tsx', 'web/src/words/words.ts'],
    ['web/src/floor/today.tsx', 'react'],
    ['web/src/floor/today.tsx', '@mantine/core'],
    ['web/src/words/area.ts', 'react'],
    ['web/src/words/area.ts', 'web/src/words/language.ts'],
  ])('a breach is seen: %s imports %s', (from, to) => {
    expect(breaches([{ from, to }])).not.toEqual([]);
  });
});

describe('only queries and commands speak SQL', () => {
  const files = sourcesIn('server/src');
  const source = (file: string) => readFileSync(path.join(root, file), 'utf8');

  test('also where a transaction was handed to them', () => {
    expect(files.filter((file) => sqlOutOfPlace(file, source(file)))).toEqual([]);
  });

  test('most of them do, so that the look would find it', () => {
    expect(files.filter((file) => /\/(queries|commands)\//.test(file) && sqlOutOfPlace(file.replace(/\/(queries|commands)\//, '/'), source(file))).length).toBeGreaterThan(40);
  });

  test.each([
    ['a transaction', "await trx.selectFrom('lot').selectAll().execute()"],
    ['one under another name', "within.insertInto('lot').values(lot)"],
    ['one on two lines', "trx\n    .updateTable('lot')"],
    ['a deletion', "trx.deleteFrom ('lot')"],
    ['SQL as text', 'sql<Row>`select 1`'],
    ['SQL that is not checked', "sql.raw('select 1')"],
  ])('a breach is seen: %s', (_, text) => {
    expect(sqlOutOfPlace('server/src/planning/release.ts', text)).toBeDefined();
    expect(sqlOutOfPlace('server/src/planning/commands/release.ts', text)).toBeUndefined();
  });

  test('words that only sound like it are none', () => {
    expect(sqlOutOfPlace('server/src/planning/release.ts', "const selectFrom = (all: string[]) => all; // update the table\nselectFrom(['a'])")).toBeUndefined();
  });
});

describe('the size and words of things', () => {
  const files = [...rooms, 'tests', 'scripts', 'bench'].flatMap(sourcesIn);
  const lines = (file: string) => readFileSync(path.join(root, file), 'utf8').split('\n').length - 1;

  test('no file is above 400 lines, and the median is below 90', () => {
    const sizes = files.map((file) => ({ file, lines: lines(file) })).toSorted((a, b) => a.lines - b.lines);
    expect(sizes.filter((size) => size.lines > 400 && !/migrations\//.test(size.file))).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(90);
  });

  test('no file or folder has a name that says nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|common|helpers?|manager|misc|data)(\.|\/)/.test(file))).toEqual([]);
  });

  test('nothing is left for later, and rules know no clock and no chance', () => {
    const marks = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''));
    const source = (file: string) => readFileSync(path.join(root, file), 'utf8');
    expect(files.filter((file) => new RegExp(`\\b(${marks.source})\\b`).test(source(file)))).toEqual([]);
    const rules = files.filter((file) => file.startsWith('packages/') && !/\.test\.tsx?$/.test(file));
    expect(rules.filter((file) => /Date\.now\(\)|new Date\(\)|Math\.random\(|process\.env/.test(source(file)))).toEqual([]);
  });
});
