import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { plainDate } from '@sentra/measures';
import { describe, expect, test } from 'vitest';
import { bookOfProblem, checkBook, problemOfBook, readWorkbook, writeWorkbook, type Book, type PlanningProblem } from '../index.ts';

const firstWeek = plainDate('2026-11-23');
const naming = { name: 'Koperasi dari soal', firstWeek, language: 'id' } as const;

const instances = resolve('../shared/planning/instances');
const files = existsSync(instances) ? readdirSync(instances).filter((file) => file.endsWith('.json.gz')) : [];
if (files.length === 0) console.log('skipped: the planning instances are not beside the project (../shared/planning/instances)');

describe.skipIf(files.length === 0)('the given instances', () => {
  test.each(files.length === 0 ? ['none'] : files)('%s becomes a book without a fault, and the same problem again', (file) => {
    const problem = JSON.parse(gunzipSync(readFileSync(resolve(instances, file))).toString()) as PlanningProblem;
    const { book, notes } = bookOfProblem(problem, naming);
    expect(notes).toEqual([]);
    expect(checkBook(book)).toEqual({ findings: [], more: 0 });
    expect(problemOfBook(book, { firstWeek })).toEqual({ problem, notes: [] });
  });

  test.each(files.filter((file) => file.startsWith('small')))('%s goes through a workbook and stays the same', async (file) => {
    const problem = JSON.parse(gunzipSync(readFileSync(resolve(instances, file))).toString()) as PlanningProblem;
    const read = readWorkbook(await writeWorkbook(bookOfProblem(problem, naming).book, { language: 'id' }));
    expect(read.findings).toEqual([]);
    expect(problemOfBook(read.book, { firstWeek })).toEqual({ problem, notes: [] });
  });
});

const small: PlanningProblem = {
  format: 1, weeks: 3, materials: ['FC250'], shortfallCost: 0.12,
  members: [{ id: 'M1', furnaces: [{ id: 'F', kgPerHeat: 500, heatsPerWeek: [1, 0, 2], materials: ['FC250'], costPerHeat: 450 }], hours: { mould: [10, 10, 0] }, shareTarget: 12.5 }],
  parts: [{ id: 'P1', material: 'FC250', pourKg: 6.51, price: 121, exposureCost: 1.21, stages: [{ process: 'mould', setupHours: 1, setupCost: 2, minLot: 5, tools: 1, leadWeeks: 0, holdCost: 0.484 }] }],
  routes: [{ member: 'M1', part: 'P1', stage: 0, hoursPerPiece: 0.285, yield: 0.853, costPerPiece: 57, valuePerPiece: 75 }],
  stock: [{ part: 'P1', stage: 0, qty: 4 }],
  orders: [{ id: 'O1', part: 'P1', qty: 20, due: 2, firm: false, lateCost: 6.05, unservedCost: 133.1 }],
};

test('money becomes whole rupiah, mass whole grams, and a due week its Friday', () => {
  const { book } = bookOfProblem(small, naming);
  expect(book.parts?.[0]).toMatchObject({ price: 121_000, exposure_cost: 1210, pour_mass: 6510 });
  expect(book.orders?.[0]).toMatchObject({ rung: 'forecast', due_on: '2026-12-04', late_cost: 6050, unserved_cost: 133_100, is_sample: true });
  expect(book.heatOffers?.map((offer) => [offer.week, offer.heats])).toEqual([['2026-11-23', 1], ['2026-11-30', 0], ['2026-12-07', 2]]);
});

test('what has to be bent is said', () => {
  const bent: PlanningProblem = {
    ...small,
    members: small.members.flatMap((member) => [member, { ...member, id: 'a,b' }]),
    orders: small.orders.flatMap((order) => [{ ...order, lateCost: 0.0005 }, { ...order, id: 'O2', qty: 0 }]),
    stock: [{ part: 'P1', stage: 0, qty: 4.5 }],
  };
  const { book, notes } = bookOfProblem(bent, naming);
  expect(checkBook(book).findings).toEqual([]);
  expect(Object.fromEntries(notes.map((note) => [note.code, note.subjects]))).toEqual({
    'renamed-code': ['a,b → a_b', 'F → F-2'], 'rounded-quantity': ['P1'], 'order-empty': ['O2'], 'rounded-money': ['O1'],
  });
});

describe('the problem of a living cooperative', () => {
  const { book } = bookOfProblem(small, naming);
  const line = { ...book.orders?.[0], buyer_code: 'SOAL', part_code: 'P1', due_on: plainDate('2026-12-04') };
  const posed = (changes: Book) => problemOfBook({ ...book, ...changes }, { firstWeek });

  test('counts a quantity once, on the highest rung that drew it, and closed lines not at all', () => {
    const { problem } = posed({
      orders: [
        { ...line, code: 'A', rung: 'award', quantity: 100 },
        { ...line, code: 'F', rung: 'firm', quantity: 60, drawn_from: 'A' },
        { ...line, code: 'C', rung: 'call-off', quantity: 25, drawn_from: 'F' },
        { ...line, code: 'D', rung: 'call-off', quantity: 15, drawn_from: 'F', closed_on: plainDate('2026-11-20'), closed_because: 'dibatalkan' },
      ],
    });
    expect(problem.orders.map(({ id, qty, firm }) => [id, qty, firm])).toEqual([['A', 40, false], ['F', 35, true], ['C', 25, true]]);
  });

  test('late lines are due in week 1, far ones wait', () => {
    const { problem, notes } = posed({
      orders: [
        { ...line, code: 'LATE', rung: 'firm', quantity: 5, due_on: plainDate('2026-11-02') },
        { ...line, code: 'FAR', rung: 'firm', quantity: 5, due_on: plainDate('2027-03-02') },
      ],
    });
    expect(problem.orders.map(({ id, due }) => [id, due])).toEqual([['LATE', 1]]);
    expect(notes.map(({ code, subjects }) => [code, subjects])).toEqual([['order-overdue', ['LATE']], ['order-beyond', ['FAR']]]);
  });

  test('only qualified routes of active members, valid through week 1', () => {
    const [route] = book.routes ?? [];
    const routes = (change: Partial<NonNullable<typeof route>>) => posed({ routes: route ? [{ ...route, ...change }] : [] });
    expect(routes({ state: 'coaching' }).problem.routes).toEqual([]);
    expect(routes({ expires_on: plainDate('2026-11-28') }).problem.routes).toEqual([]);
    expect(routes({ expires_on: plainDate('2026-11-29') })).toMatchObject({ problem: { routes: [{}] }, notes: [{ code: 'route-expires', subjects: ['M1 · P1 · 1'] }] });
    const gone = posed({ members: (book.members ?? []).map((member) => ({ ...member, status: 'left' as const })) });
    expect([gone.problem.members, gone.problem.routes]).toEqual([[], []]);
  });

  test('a week without an offer offers nothing', () => {
    const { problem } = posed({ heatOffers: [], hourOffers: (book.hourOffers ?? []).slice(0, 1) });
    expect(problem.members[0]).toMatchObject({ furnaces: [{ heatsPerWeek: [0, 0, 0] }], hours: { mould: [10, 0, 0] } });
  });
});

test('what has ended is in no problem, and the notes say so', () => {
  const { book } = bookOfProblem(small, naming);
  const ended = { ended_on: plainDate('2026-11-20'), ended_because: 'aus' };
  const posed = (part: Book) => problemOfBook({ ...book, ...part }, { firstWeek });
  const withoutFurnace = posed({ furnaces: book.furnaces?.map((row) => ({ ...row, ...ended })) ?? [] });
  expect(withoutFurnace.problem.members[0]?.furnaces).toEqual([]);
  expect(withoutFurnace.problem.parts).toHaveLength(1);
  expect(withoutFurnace.notes.map(({ code, subjects }) => [code, subjects])).toEqual([['furnace-ended', ['F']]]);

  const withoutPart = posed({ parts: book.parts?.map((row) => ({ ...row, ...ended })) ?? [] });
  expect([withoutPart.problem.parts, withoutPart.problem.routes, withoutPart.problem.stock, withoutPart.problem.orders]).toEqual([[], [], [], []]);
  expect(withoutPart.notes.map(({ code, subjects }) => [code, subjects])).toEqual([['part-ended', ['P1']], ['unknown-name', ['O1']]]);

  const withoutMaterial = posed({ materials: book.materials?.map((row) => ({ ...row, ...ended })) ?? [] });
  expect([withoutMaterial.problem.materials, withoutMaterial.problem.parts, withoutMaterial.problem.members[0]?.furnaces]).toEqual([[], [], []]);
  expect(withoutMaterial.notes.map(({ code }) => code)).toContain('part-material-ended');
});
