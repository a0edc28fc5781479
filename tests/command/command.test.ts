import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { sentra } from './sentra.ts';

const shared = path.join(projectRoot(), '../shared/planning');
const instance = path.join(shared, 'instances/small-1.json.gz');

describe('the command line', () => {
  test('without words, or with a word it does not know, it says what it knows and ends with 2', async () => {
    const bare = await sentra([]);
    expect(bare.code).toBe(2);
    expect(bare.out).toContain('serve');
    const wrong = await sentra(['plann']);
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.err).toContain('there is no command "plann"');
  });

  test.each([
    [['plan', 'x.json'], '--out is missing'],
    [['plan', 'x.json', '--out', 'y.json', '--time-limit', 'soon'], '--time-limit is "soon"'],
    [['plan', 'x.json', '--out', 'y.json', '--time-limit', '5', '--iterations', '5'], '--iterations and --time-limit are both given'],
    [['check', 'x.json'], 'plan.json is missing'],
    [['replan', 'x.json', 'y.json'], '--out is missing'],
    [['whatif', 'x.json', 'y.json'], '--patch is missing'],
    [['serve', '--demo', 'klaten'], '--demo is "klaten"'],
    [['serve', '--port', '70000'], '--port is "70000"'],
    [['serve', '--colour'], '--colour'],
    [['move'], '--to is missing'],
    [['share', 'x.json', '--weights', 'tall'], '--weights is "tall"'],
    [['share', 'x.json', '--weights', 'equal=50,workers=40'], '100 percent together'],
    [['fairness', 'x.json'], 'plan.json is missing'],
  ])('a wrong command line names the word and ends with 2: %j', async (words, sentence) => {
    const { code, err } = await sentra(words);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });

  test('an unusable file is named, with every fault in it, and ends with 3', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'problem.json');
    const none = await sentra(['check', path.join(folder, 'none.json'), file]);
    expect(none).toMatchObject({ code: 3 });
    expect(none.err).toContain('there is no such file');
    writeFileSync(file, '{"weeks": 0, "members": 3}');
    const wrong = await sentra(['plan', file, '--out', path.join(folder, 'plan.json')]);
    expect(wrong.code).toBe(3);
    expect(wrong.err).toContain('weeks');
    expect(wrong.err).toContain('members');
    expect(existsSync(path.join(folder, 'plan.json'))).toBe(false);
    writeFileSync(file, Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    expect((await sentra(['check', file, file])).code).toBe(3);
  });

  test('an environment that can be read in two ways is refused', async () => {
    const folder = await temporaryFolder();
    const { code, err } = await sentra(['export', '--out', path.join(folder, 'x.xlsx')], { env: { PGHOST: 'somewhere' } });
    expect(err).toContain('PGHOST is set without DATABASE_URL');
    expect(code).toBe(3);
  });

  test('shares the work of a problem by a rule, and writes the problem with these targets', async (context) => {
    if (!existsSync(instance)) return context.skip('../shared/planning is not here');
    const out = path.join(await temporaryFolder(), 'targets.json');
    const shared = await sentra(['share', instance, '--weights', 'equal=50,workers=50', '--out', out, '--json']);
    const { placed, members } = JSON.parse(shared.out) as { placed: number; members: { shareTarget: number; most: number }[] };
    expect(members.reduce((sum, { shareTarget }) => sum + shareTarget, 0)).toBeCloseTo(placed, 2);
    expect(members.every(({ shareTarget, most }) => shareTarget <= most)).toBe(true);
    const written = JSON.parse(await readFile(out, 'utf8')) as { members: { shareTarget: number }[] };
    expect(written.members.map(({ shareTarget }) => shareTarget)).toEqual(members.map(({ shareTarget }) => shareTarget));
  });

  test('plans a problem and checks the plan as the referee does', async (context) => {
    if (!existsSync(instance)) return context.skip('../shared/planning is not here');
    const out = path.join(await temporaryFolder(), 'plan.json');
    const planned = await sentra(['plan', instance, '--out', out, '--time-limit', '2']);
    expect(planned).toMatchObject({ code: 0 });
    const checked = await sentra(['check', instance, out]);
    expect(checked.code).toBe(0);
    const { feasible, total } = JSON.parse(checked.out) as { feasible: boolean; total: number };
    expect(feasible).toBe(true);
    expect((JSON.parse(planned.out) as { total: number }).total).toBe(total);
    const plan = JSON.parse(await readFile(out, 'utf8')) as { lots: { qty: number }[] };
    for (const lot of plan.lots.slice(0, 3)) lot.qty *= 1000;
    writeFileSync(out, JSON.stringify(plan));
    expect((await sentra(['check', instance, out])).code).toBe(1);
  });
});
