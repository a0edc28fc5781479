import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Import } from '@sentra/contract';
import { plainDate, rupiah } from '@sentra/measures';
import { type Book, writeWorkbook } from '@sentra/messages';
import { checkPlan, type Problem, readPlan, readProblem } from '@sentra/planner';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, scopeOf } from '../actor.ts';
import { foundCooperative } from '../cooperative/index.ts';
import { inScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import { openPlanner, planNow } from '../planning/index.ts';
import type { Store } from '../store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { applyImport, bookOf, exportPlan, exportProblem, exportSheet, exportTemplate, exportWorkbook, importBook, listImports, previewImport, readImport, withdrawImport } from './index.ts';

const shared = path.resolve('../shared/planning');
const isShared = existsSync(path.join(shared, 'check.mjs'));
if (!isShared) console.log('skipped: the planning instances and the referee are not beside the project (../shared/planning)');

let store: Store;
let koperasi: TestCooperative;
let office: Actor;

beforeAll(async () => {
  store = testStore(await testDatabase());
});
beforeEach(async () => {
  await emptyTables(store.database);
  koperasi = await testCooperative(store, 'UJI', smallBook);
  office = koperasi.office;
});
afterAll(() => store.database.close());

const audits = (actor = office) => inScope(store.database, scopeOf(actor), async (trx) => (await trx.selectFrom('audit_entry').select('id').execute()).length);
const sent = (content: string | Uint8Array, fileName = 'berkas', actor = office) => previewImport(store, actor, { fileName, content: typeof content === 'string' ? Buffer.from(content) : content });
const workbook = async (book: Book, actor = office) => sent(await writeWorkbook(book, { language: 'id' }), 'buku.xlsx', actor);
const counts = ({ sheets }: Import) => Object.fromEntries(sheets.map((sheet) => [sheet.sheet, [sheet.new, sheet.changed, sheet.unchanged]]));
const codes = ({ errors }: Import) => errors.map(({ code }) => code);
const applied = (preview: Import, actor = office) => applyImport(store, actor, String(preview.id), 'uji');
const empty = (code: string) => foundCooperative(store, { code, name: code, isSample: true });
const bytes = (content: string | Buffer) => Buffer.from(content);

describe('a workbook', () => {
  test('is shown before it is written: what is new, changed and unchanged', async () => {
    const before = await audits();
    const preview = await workbook({
      buyers: [{ code: 'P01', name: 'Kereta Contoh' }, { code: 'P03', name: 'Lampu Contoh' }],
      parts: [{ code: 'B001', name: 'Blok rem', family: 'rem kereta', material_code: 'FC250', pour_mass: 12_500 as never, price: rupiah(105_000) }],
    });
    expect(preview).toMatchObject({ state: 'previewed', fileName: 'buku.xlsx', errors: [], moreErrors: 0, madeBy: 'Orang office', appliedAt: null });
    expect(counts(preview)).toEqual({ parts: [0, 1, 0], buyers: [1, 0, 1] });
    expect(preview.sheets[0]).toMatchObject({ id: 'Barang', en: 'Parts', examples: [{ key: 'B001', kind: 'changed', fields: [{ field: 'price', before: 100_000, after: 105_000 }] }] });
    expect(await audits()).toBe(before);
    expect(await readImport(store, koperasi.auditor, String(preview.id))).toEqual(preview);

    const answer = await applied(preview);
    expect(answer).toMatchObject({ state: 'applied', appliedAt: '2026-11-24T05:00:00.000Z' });
    expect((await bookOf(store, office)).buyers).toContainEqual({ code: 'P03', name: 'Lampu Contoh', trade: null, note: null, ended_on: null, ended_because: null, is_sample: false });
    expect(await audits()).toBe(before + 3);
    expect((await listImports(store, office)).imports).toMatchObject([{ id: preview.id, state: 'applied' }]);
  });

  test('is kept for a day where nobody applies it; what was applied or withdrawn stays', async () => {
    const at = (hours: number): Store => ({ ...store, clock: () => store.clock() + hours * 3600_000 });
    const file = async (code: string) => ({ fileName: 'buku.xlsx', content: await writeWorkbook({ buyers: [{ code, name: code }] }, { language: 'id' }) });
    const kept = [await previewImport(store, office, await file('P03')), await previewImport(store, office, await file('P04'))];
    await applied(kept[0] as Import);
    await withdrawImport(store, office, String(kept[1]?.id));
    const [old, young] = [await previewImport(store, office, await file('P05')), await previewImport(at(23), office, await file('P06'))];
    const last = await previewImport(at(25), office, await file('P07'));
    const { imports } = await listImports(store, office);
    expect(imports.map(({ id }) => id)).toEqual(expect.arrayContaining([...kept, young, last].map(({ id }) => id)));
    await expect(readImport(store, office, String(old.id))).rejects.toMatchObject({ code: 'exchange.unknown-import' });
  });

  test('applied twice gives the same answer; sent once more it changes nothing', async () => {
    const file: Book = { buyers: [{ code: 'P03', name: 'Lampu Contoh' }] };
    const preview = await workbook(file);
    const first = await applied(preview);
    const written = await audits();
    expect(await applied(preview)).toEqual(first);
    const again = await workbook(file);
    expect(counts(again)).toEqual({ buyers: [0, 0, 1] });
    await applied(again);
    expect(await audits()).toBe(written);
  });

  test('of the whole order book makes an empty cooperative the same, in both languages and as CSV', async () => {
    await importBook(store, office, { cooperative: [{ name: 'Koperasi UJI', horizon_weeks: 9, first_week: plainDate('2026-11-23'), shortfall_cost: 0.12 }] });
    const book = await bookOf(store, office);
    const problem = (await exportProblem(store, office)).content;
    for (const language of ['id', 'en'] as const) {
      const { fileName, content } = await exportWorkbook(store, koperasi.auditor, language);
      expect(fileName).toBe('UJI-2026-11-24.xlsx');
      const twin = await empty(`KEMBAR-${language}`);
      await applied(await sent(bytes(content), fileName, twin), twin);
      expect(await bookOf(store, twin)).toEqual(book);
      expect((await exportProblem(store, twin)).content).toBe(problem);
      const written = await audits(twin);
      await applied(await sent(bytes(content), fileName, twin), twin);
      expect(await audits(twin)).toBe(written);
    }
    const third = await empty('CSV');
    for (const sheet of Object.keys(book)) {
      const { fileName, content } = await exportSheet(store, office, sheet, 'id');
      expect(fileName).toMatch(/^UJI-2026-11-24-[A-Z][\w ]+\.id\.csv$/);
      const preview = await sent(bytes(content), fileName.replace('.csv', ' (1).csv'), third);
      expect([sheet, codes(preview)]).toEqual([sheet, []]);
      await applied(preview, third);
    }
    expect(await bookOf(store, third)).toEqual(book);
  });

  test('with errors is refused with all of them at once, each at its place, and nothing is kept', async () => {
    const before = await audits();
    const csv = ['Kode;Pembeli;Barang;Tingkat;Jumlah;Jatuh tempo', 'X1;P01;B001;pesanan pasti;dua;2026-12-01', 'X2;P01;B001;mungkin;5;2026-13-01', 'X3;TIDAK;B001;pesanan pasti;5;2026-12-01'].join('\n');
    const preview = await sent(csv, 'Pesanan.csv');
    expect(preview).toMatchObject({ id: null, state: 'refused' });
    expect(preview.errors.map(({ sheet, row, column, value, code }) => [sheet, row, column, value, code])).toEqual([
      ['Pesanan', 2, 'Jumlah', 'dua', 'not-a-number'],
      ['Pesanan', 3, 'Tingkat', 'mungkin', 'not-a-choice'],
      ['Pesanan', 3, 'Jatuh tempo', '2026-13-01', 'no-such-day'],
      ['Pesanan', 4, 'Pembeli', 'TIDAK', 'dangling'],
    ]);
    expect((await listImports(store, office)).imports).toEqual([]);
    expect(await audits()).toBe(before);
  });

  test('whose row cannot be read does not have the rows blamed that name it', async () => {
    const preview = await sent(Buffer.from(await writeWorkbook({ members: [{ code: 'A009', name: 'Sembilan', share_target: rupiah(-5) }], foundries: [{ code: 'U009', member_code: 'A009', name: 'Usaha' }] }, { language: 'id' })));
    expect(codes(preview)).toEqual(['too-small']);
  });

  test('is held to the rules of the nouns too, beside what is known', async () => {
    const preview = await workbook({ foundries: [{ code: 'U001', member_code: 'A002', name: 'Cor Satu' }], cooperative: [{ name: 'x'.repeat(150) }] });
    expect(preview.errors.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([['Koperasi', 2, 'Nama', 'setting-out-of-bounds'], ['Usaha', 2, 'Anggota', 'refused']]);
  });

  test('template is read back as nothing to write', async () => {
    expect(codes(await sent(bytes((await exportTemplate('en')).content)))).toEqual(['file-no-sheet']);
  });
});

describe('a preview', () => {
  const renamed: Book = { buyers: [{ code: 'P01', name: 'Nama Baru' }] };

  test('is refused where the order book changed in a way that it did not show, and nothing is written', async () => {
    const preview = await workbook(renamed);
    await importBook(store, office, { buyers: [{ code: 'P01', name: 'Nama Lain' }] });
    const before = await audits();
    await expect(applied(preview)).rejects.toMatchObject({ code: 'exchange.changed-meanwhile' });
    expect(await audits()).toBe(before);
    expect((await bookOf(store, office)).buyers?.[0]?.name).toBe('Nama Lain');
  });

  test('stays good where only something else changed', async () => {
    const preview = await workbook(renamed);
    await importBook(store, office, { buyers: [{ code: 'P02', name: 'Pompa Lain' }] });
    expect(await applied(preview)).toMatchObject({ state: 'applied' });
  });

  test('can be withdrawn, and then not applied; what was applied cannot be withdrawn', async () => {
    const preview = await workbook(renamed);
    await withdrawImport(store, office, String(preview.id));
    await expect(applied(preview)).rejects.toMatchObject({ code: 'exchange.withdrawn' });
    const second = await workbook(renamed);
    await applied(second);
    await expect(withdrawImport(store, office, String(second.id))).rejects.toMatchObject({ code: 'exchange.already-applied' });
    await expect(applyImport(store, office, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'exchange.unknown-import' });
  });

  test('is the office’s: others may neither make nor apply one', async () => {
    const preview = await workbook(renamed);
    for (const actor of [koperasi.auditor, koperasi.coach, koperasi.member('A001'), koperasi.buyer('P01')]) {
      await expect(workbook(renamed, actor)).rejects.toMatchObject({ code: 'access.not-allowed' });
      await expect(applyImport(store, actor, String(preview.id))).rejects.toMatchObject({ code: 'access.not-allowed' });
    }
    const other = (await testCooperative(store, 'LAIN')).office;
    await expect(applyImport(store, other, String(preview.id))).rejects.toMatchObject({ code: 'exchange.unknown-import' });
  });
});

describe('a Book from a program', () => {
  test('is written whole or refused with everything that is wrong', async () => {
    const before = await audits();
    const wrong = importBook(store, office, { buyers: [{ code: 'P09', name: 'Baru' }], orders: [{ code: 'O9', buyer_code: 'P00', part_code: 'B00', rung: 'firm', quantity: 1, due_on: plainDate('2026-12-04') }] });
    await expect(wrong).rejects.toMatchObject({ code: 'exchange.wrong-book', faults: [{ at: 'Pesanan · 1 · Pembeli' }, { at: 'Pesanan · 1 · Barang' }] });
    expect(await audits()).toBe(before);
  });
});

/** What a furnace melts is a set. */
const unordered = (problem: Problem): Problem => ({
  ...problem,
  members: problem.members.map((member) => ({ ...member, furnaces: member.furnaces.map((furnace) => ({ ...furnace, materials: furnace.materials.toSorted() })) })),
});

describe('a planning problem', () => {
  test.runIf(isShared).each(['small-1', 'small-2'])('%s comes in packed and goes out equal', async (name) => {
    const packed = readFileSync(path.join(shared, 'instances', `${name}.json.gz`));
    const actor = await empty(name);
    const preview = await sent(packed, `${name}.json.gz`, actor);
    expect(codes(preview)).toEqual([]);
    await applied(preview, actor);
    const { fileName, content } = await exportProblem(store, actor);
    expect(fileName).toBe(`${name}-2026-11-24-problem.json`);
    expect(unordered(readProblem(JSON.parse(String(content))))).toEqual(unordered(readProblem(JSON.parse(gunzipSync(packed).toString()))));
    expect(counts(await sent(gunzipSync(packed), 'problem.json', actor))).toMatchObject({ members: [0, 0, 20], parts: [0, 0, 60] });
  });

  test('that is wrong is refused with every fault and its path', async () => {
    const preview = await sent(JSON.stringify({ weeks: 0, materials: [], members: 'x', parts: [], routes: [], stock: [], orders: [], shortfallCost: -1 }));
    expect(preview.errors.map(({ column, value, code }) => [column, value, code])).toEqual([['weeks', '0', 'problem-wrong'], ['members', '"x"', 'problem-wrong'], ['shortfallCost', '-1', 'problem-wrong']]);
    expect(codes(await sent('{"weeks": 13,'))).toEqual(['problem-unreadable']);
    expect(codes(await sent(JSON.stringify({ weeks: 1, materials: ['X'], members: [{ id: 'A', furnaces: [], hours: {}, shareTarget: 1e300 }], parts: [], routes: [], stock: [], orders: [], shortfallCost: 1 })))).toEqual(['problem-too-large']);
  });

  test('takes its first week from the request, else from the settings, else from today', async () => {
    const problem = Buffer.from(JSON.stringify({ weeks: 2, materials: ['FC250'], members: [], parts: [], routes: [], stock: [], orders: [], shortfallCost: 0 }));
    const actor = await empty('MINGGU');
    const week = async (firstWeek?: string) => {
      await applied(await previewImport(store, actor, { fileName: 'p.json', content: problem, firstWeek: firstWeek as never }), actor);
      return (await bookOf(store, actor)).cooperative?.[0]?.first_week;
    };
    expect(await week()).toBe('2026-11-23');
    expect(await week('2027-01-04')).toBe('2027-01-04');
    expect(await week()).toBe('2027-01-04');
    await expect(week('2027-01-05')).rejects.toMatchObject({ code: 'cooperative.first-week-not-monday' });
  });
});

describe('a plan', () => {
  test('goes out with the problem that it answers, though the order book changed since', async () => {
    const planner = openPlanner(store);
    await planner.start();
    await planNow(store, office, planner, { seconds: 1, seed: 1 });
    await planner.stop();
    await importBook(store, office, { orders: [{ code: 'O1', buyer_code: 'P01', part_code: 'B001', rung: 'firm', quantity: 1, due_on: plainDate('2026-12-04') }] });
    const plan = await exportPlan(store, koperasi.coach, 'newest');
    const problem = await exportProblem(store, koperasi.coach, 'newest');
    expect([plan.fileName, problem.fileName]).toEqual(['UJI-2026-11-24-plan-1.json', 'UJI-2026-11-24-problem-1.json']);
    const check = checkPlan(readProblem(JSON.parse(String(problem.content))), readPlan(JSON.parse(String(plan.content))));
    expect(check).toMatchObject({ feasible: true, errors: [] });
    if (!isShared) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'sentra-plan-'));
    writeFileSync(path.join(folder, 'problem.json'), problem.content);
    writeFileSync(path.join(folder, 'plan.json'), plan.content);
    const { status, stdout } = spawnSync(process.execPath, [path.join(shared, 'check.mjs'), 'problem.json', 'plan.json'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toEqual([0, expect.stringContaining('"feasible":true')]);
  });
});
