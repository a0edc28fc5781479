import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { interrupted, sentra } from './sentra.ts';

const published = path.join(projectRoot(), '../shared/planning/p3o/max11.dat');

/** Two alloys, three days of one heat; the last order cannot go out in time. */
const small = '2\n3\n2\n3\n1\n100\n[[5,5,5],[3,3,3],[1,1,1]]\n[0.1,0.2]\n[60,40]\n[[1,0,1],[0,2,0]]\n[[1,0,0],[1,0,0],[1,0,0]]\n[[1],[2],[1]]\n[[1,3],[2]]\n[[1],[2]]';

describe('the heats of one foundry', () => {
  test('the same seed and iterations give the same plan, with its price and bound', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'small.dat');
    await writeFile(file, small);
    const answers = await Promise.all(['one.json', 'two.json'].map(async (name) => {
      const { code, out } = await sentra(['heats', file, '--out', path.join(folder, name), '--iterations', '50', '--seed', '3']);
      expect(code).toBe(0);
      return { priced: JSON.parse(out) as { feasible: boolean; total: number; bound: number }, plan: await readFile(path.join(folder, name), 'utf8') };
    }));
    expect(answers[0]).toEqual(answers[1]);
    // The first two go out on days 1 and 2; the third waits for day 3 and is late for two; nothing is left.
    expect(answers[0]?.priced).toMatchObject({ feasible: true, total: 5, late: 5 });
    expect(answers[0]?.priced.bound).toBeLessThanOrEqual(5);
  });

  test('Ctrl-C keeps the best plan so far, says so, and ends well', async (context) => {
    if (!existsSync(published)) return context.skip('../shared/planning is not here');
    const out = path.join(await temporaryFolder(), 'plan.json');
    const { code, err, out: answer } = await interrupted(['heats', published, '--out', out, '--time-limit', '3600']);
    expect(code).toBe(0);
    expect(err).toMatch(/s {2}total \d/);
    expect(err).toContain(`the best plan so far is in ${out}`);
    const priced = JSON.parse(answer) as { feasible: boolean; heats: number };
    expect(priced.feasible).toBe(true);
    expect((JSON.parse(await readFile(out, 'utf8')) as { heats: unknown[] }).heats).toHaveLength(priced.heats);
  });

  test.each([
    [['heats', 'x.dat'], '--out is missing'],
    [['heats', 'x.dat', '--out', 'y.json', '--threads', '3'], '--threads is "3"'],
    [['heats', 'x.dat', '--out', 'y.json', '--time-limit', '5', '--iterations', '5'], '--iterations and --time-limit are both given'],
  ])('a wrong command line names the word and ends with 2: %j', async (words, sentence) => {
    const { code, err } = await sentra(words);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });
});
