import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { sentra } from './sentra.ts';

/** One member, one part, two weeks: 40 pieces due in week 1, and hours for them. */
const problemWith = (hours: number) => ({
  weeks: 2, materials: ['FC250'], shortfallCost: 0, stock: [],
  members: [{ id: 'M', furnaces: [{ id: 'F', kgPerHeat: 100, heatsPerWeek: [5, 5], materials: ['FC250'], costPerHeat: 1 }], hours: { mould: [hours, 60] }, shareTarget: 0 }],
  parts: [{ id: 'P', material: 'FC250', pourKg: 1, price: 9, exposureCost: 0, stages: [{ process: 'mould', setupHours: 0, setupCost: 1, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0.1 }] }],
  routes: [{ member: 'M', part: 'P', stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece: 1, valuePerPiece: 1 }],
  orders: [{ id: 'O', part: 'P', qty: 40, due: 1, firm: true, lateCost: 20, unservedCost: 500 }],
});
const plan = { lots: [{ member: 'M', part: 'P', stage: 0, week: 1, qty: 40 }], heats: [{ member: 'M', furnace: 'F', material: 'FC250', week: 1, count: 1 }], deliveries: [{ order: 'O', week: 1, qty: 40 }] };

describe('planning again from the command line', () => {
  let files: { problem: string; before: string; plan: string; out: string; patch: string };
  beforeAll(async () => {
    const folder = await temporaryFolder();
    const file = (name: string, value: unknown) => {
      const at = path.join(folder, name);
      writeFileSync(at, JSON.stringify(value));
      return at;
    };
    files = { problem: file('now.json', problemWith(30)), before: file('before.json', problemWith(60)), plan: file('plan.json', plan), out: path.join(folder, 'out.json'), patch: file('patch.json', { changes: [{ kind: 'demand', factor: 2 }] }) };
  });

  test('tells what moved, for whom and why, and the plan that it writes keeps every rule', async () => {
    const { code, out } = await sentra(['replan', files.problem, files.plan, '--before', files.before, '--out', files.out, '--time-limit', '1']);
    expect(code).toBe(0);
    const told = JSON.parse(out) as { lots: object[]; orders: object[] };
    expect(told.lots[0]).toMatchObject({ kind: 'smaller', from: { qty: 40 }, to: { qty: 30 }, orders: ['O'], why: { code: 'broken', rule: { rule: 'hours', used: 40, offered: 30 } } });
    expect(told.orders).toMatchObject([{ order: 'O', later: 10 }]);
    expect((await sentra(['check', files.problem, files.out])).code).toBe(0);
  });

  test('ends with 1 and the rule where a frozen week cannot stay', async () => {
    const { code, out } = await sentra(['replan', files.problem, files.plan, '--out', files.out, '--frozen-through', '1']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ frozenThrough: 1, broken: [{ rule: 'hours', member: 'M', week: 1, used: 40, offered: 30 }] });
  });

  test('tells what would be if; a patch that does not fit ends with 3 and says where', async () => {
    const asked = await sentra(['whatif', files.before, files.plan, '--patch', files.patch, '--time-limit', '1']);
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.out)).toMatchObject({ from: { latePieces: 0 }, to: { latePieces: 20 }, orders: [{ order: 'O', lateTo: 20 }] });
    writeFileSync(files.patch, JSON.stringify({ changes: [{ kind: 'absence', member: 'X' }] }));
    const wrong = await sentra(['whatif', files.before, files.plan, '--patch', files.patch]);
    expect(wrong).toMatchObject({ code: 3 });
    expect(wrong.err).toContain('changes[0].member: the id of a member that exists; found "X"');
  });

  test('puts no work where a member has said no to it: again, in a scenario, and for what is worth most', async () => {
    const declined = path.join(path.dirname(files.out), 'declined.json');
    writeFileSync(declined, JSON.stringify([{ member: 'M', part: 'P', stage: 0, week: 1 }]));
    const again = await sentra(['replan', files.before, files.plan, '--out', files.out, '--declined', declined, '--time-limit', '1']);
    expect(JSON.parse(again.out)).toMatchObject({ lots: [{ kind: 'week', from: { week: 1 }, to: { week: 2 }, why: { code: 'broken', rule: { rule: 'declined' } } }], orders: [{ order: 'O', later: 40 }] });
    writeFileSync(files.patch, JSON.stringify({ changes: [{ kind: 'demand', factor: 1.5 }] }));
    const asked = await sentra(['whatif', files.before, files.plan, '--patch', files.patch, '--declined', declined, '--time-limit', '1']);
    expect(JSON.parse(asked.out)).toMatchObject({ to: { latePieces: 60 } });
    const worth = await sentra(['worth', files.before, files.plan, '--declined', declined, '--json']);
    expect(JSON.parse(worth.out)).toMatchObject({ worths: [] });

    writeFileSync(declined, JSON.stringify([{ member: 'M', part: 'P', week: 1 }]));
    const wrong = await sentra(['worth', files.before, files.plan, '--declined', declined]);
    expect(wrong).toMatchObject({ code: 3 });
    expect(wrong.err).toContain('[0].stage: a whole number of at least 0; found nothing');
  });
});
