import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { sentra } from './sentra.ts';

const problem = {
  weeks: 1, materials: ['FC200'], shortfallCost: 0, stock: [], orders: [],
  members: [{ id: 'M1', furnaces: [{ id: 'F1', kgPerHeat: 100, heatsPerWeek: [2], materials: ['FC200'], costPerHeat: 10 }], hours: { mould: [40] }, shareTarget: 0 }],
  parts: [{ id: 'P1', material: 'FC200', pourKg: 60, price: 10, exposureCost: 0, stages: [{ process: 'mould', setupHours: 0, setupCost: 0, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0 }] }],
  routes: [{ member: 'M1', part: 'P1', stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece: 1, valuePerPiece: 1 }],
};
const planOf = (qty: number) => ({ lots: [{ member: 'M1', part: 'P1', stage: 0, week: 1, qty }], heats: [{ member: 'M1', furnace: 'F1', material: 'FC200', week: 1, count: 1 }], deliveries: [] });

describe('sentra heats of a week', () => {
  let words: string[] = [];
  let shortWords: string[] = [];
  beforeAll(async () => {
    const folder = await temporaryFolder();
    const write = (name: string, value: unknown) => {
      writeFileSync(path.join(folder, name), JSON.stringify(value));
      return path.join(folder, name);
    };
    const asked = (plan: string) => ['heats', '--problem', write('problem.json', problem), '--plan', plan, '--member', 'M1', '--week', '1'];
    words = asked(write('plan.json', planOf(2)));
    shortWords = asked(write('short.json', planOf(3)));
  });

  test('prints the heats and what they are against the plan, with peak hours closed', async () => {
    const { code, out } = await sentra([...words, '--open', '15:30-24:00', '--closed', '17:00-22:00', '--hours-per-heat', '1.5']);
    expect(out).toContain('Mon 15:30-17:00  F1  FC200  60 kg, 60 %  1 x P1');
    expect(out).toContain('Mon 22:00-23:30  F1  FC200');
    expect(out).toContain('FC200: 2 heats, planned 1, 1 more than planned: whole pieces do not go into fewer');
    expect(code).toBe(0);
  });

  test('closes hours to the furnaces named alone, and takes breaks and other days', async () => {
    const peak = ['--open', '17:00-21:00', '--hours-per-heat', '2', '--hours-per-heat', '1.5@F1'];
    expect((await sentra([...words, ...peak, '--closed', '17:00-22:00@F1'])).out).toContain('No heat is poured');
    expect((await sentra([...words, ...peak])).out).toContain('Mon 17:00-18:30  F1');
    const hours = await sentra([...words, '--open', '07:00-09:00,13:00-15:00@2', '--open', '06:00-08:00@4-5', '--change-minutes', '30', '--change-minutes', '20@F1']);
    expect(hours.out.split('\n').slice(0, 2)).toEqual([expect.stringContaining('Tue 07:00-09:00'), expect.stringContaining('Tue 13:00-15:00')]);
    expect((await sentra([...words, '--open', '07:00-09:00@1', '--open', '10:00-12:00', '--days', '1-2'])).out).toMatch(/Mon 07:00-09:00[^]*Tue 10:00-12:00/);
  });

  test('ends with 1 where pieces are left, and says why; as text, CSV and JSON', async () => {
    const told = await sentra(shortWords);
    expect(told).toMatchObject({ code: 1 });
    expect(told.out).toContain('left: 1 x P1, 60 kg: no heat is free that could hold them');
    expect((await sentra([...shortWords, '--csv'])).out.split('\r\n')).toEqual([
      '\ufeffday,starts,ends,furnace,material,heat_kg,fill,part,pieces,kg,left_because',
      '1,07:00,09:00,F1,FC200,60,0.6,P1,1,60,', '1,09:00,11:00,F1,FC200,60,0.6,P1,1,60,', ',,,,FC200,,,P1,1,60,noHeat\n',
    ]);
    expect(JSON.parse((await sentra([...shortWords, '--json'])).out)).toMatchObject({ left: [{ lot: 'P1', pieces: 1, why: 'noHeat' }], sums: { heats: 2, planned: 1 } });
  });

  test.each([
    [['--closed', '5pm'], '--closed is "5pm"', 2],
    [['--hours-per-heat', '0'], '--hours-per-heat is "0"', 2],
    [['--closed', '17:00-22:00@F9'], '--closed names furnace "F9"; M1 has F1.', 3],
    [['--open', '07:00-12:00,11:00-15:00'], 'day 1 open twice at the same time', 2],
    [['--open', '07:00-12:00@6-2'], '--open is "6-2"', 2],
    [['--open', '07:00-12:00@1', '--days', '1-5'], 'every --open names its days', 2],
    [['--change-minutes', '5m@F1'], '--change-minutes is "5m"', 2],
    [['--week', '2'], '--week is "2"', 2],
    [['--member', 'M9'], 'There is no member M9', 3],
  ])('a wrong word is named: %j', async (more, sentence, code) => {
    const ended = await sentra([...words, ...more]);
    expect(ended.err).toContain(sentence);
    expect(ended.code).toBe(code);
  });
});
