import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planHeats } from './plan-heats.ts';
import { readHeatInstance } from './read-instance.ts';

const shared = path.join(import.meta.dirname, '../../../../../shared/planning');
const folder = path.join(shared, 'p3o');
const isHere = existsSync(folder);
const names = isHere ? readdirSync(folder).filter((file) => file.endsWith('.dat')).map((file) => path.basename(file, '.dat')) : [];

/** Best known values, which the page has to two digits. */
const known = new Map(isHere ? [...readFileSync(path.join(shared, 'P3O.md'), 'utf8').matchAll(/\b(m(?:in|ed|ax)\d\d) (\d+\.\d+)/g)].map(([, name = '', value]) => [name, Number(value)] as const) : []);

const out = mkdtempSync(path.join(tmpdir(), 'heats-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.skipIf(!isHere)(`the published instances${isHere ? '' : ' (skipped: ../shared/planning/p3o is not here)'}`, () => {
  it('are eighteen, each with a best known value', () => {
    expect(names).toHaveLength(18);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(names)('%s: the referee accepts the plan at its price, and no bound is above the best known value', async (name) => {
    const file = path.join(folder, `${name}.dat`);
    const { plan, check, bound } = await planHeats(readHeatInstance(readFileSync(file, 'utf8')), { seed: 1, clock: () => performance.now(), timeLimitMs: 1000 });
    const written = path.join(out, `${name}.json`);
    writeFileSync(written, JSON.stringify(plan));
    const refereed = JSON.parse(spawnSync(process.execPath, [path.join(shared, 'check-p3o.mjs'), file, written], { encoding: 'utf8' }).stdout) as { feasible: boolean; total: number; errors: string[] };
    expect(refereed.errors).toEqual([]);
    expect(refereed.total).toBeCloseTo(check.total, 3);
    expect(bound ?? -Infinity).toBeLessThanOrEqual(known.get(name)! + 0.005);
  });
});
