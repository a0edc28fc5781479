import { catalogueEndpoints, demandEndpoints, memberEndpoints } from '@sentra/contract';
import { gram, plainDate, rupiah } from '@sentra/measures';
import { type Book, problemOfBook, readWorkbook, writeWorkbook } from '@sentra/messages';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scopeOf } from '../actor.ts';
import { catalogueRoutes } from '../catalogue/index.ts';
import { foundCooperative } from '../cooperative/index.ts';
import { inScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import { demandRoutes } from '../demand/index.ts';
import { memberRoutes } from '../members/index.ts';
import { releasePlan } from '../planning/index.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { storePlan } from '../testing/plan.ts';
import { applyImport, bookOf, importBook, previewImport } from './index.ts';

let store: Store;
let app: TestApp;
let koperasi: TestCooperative;

beforeAll(async () => {
  store = testStore(await testDatabase());
  app = await testApp((bind) => [memberRoutes, catalogueRoutes, demandRoutes].forEach((routes) => routes(bind, store)));
});
beforeEach(async () => {
  await emptyTables(store.database);
  koperasi = await testCooperative(store, 'UJI', smallBook);
});
afterAll(() => store.database.close());

const body = { reason: 'Tidak dipesan lagi.' };
const ended = { ended_on: plainDate('2026-11-24'), ended_because: 'aus' };
const part = { params: { code: 'B002' } };
const buyer = { params: { code: 'P02' } };
const furnace = { params: { code: 'A002', furnace: 'A002-T1' } };
const hear = (...asked: Parameters<TestApp['hear']> extends [unknown, ...infer Rest] ? Rest : never) => app.hear(koperasi.office, ...asked);
const close = async (...codes: string[]) => {
  for (const code of codes) await app.ask(koperasi.office, demandEndpoints.closeOrder, { params: { code }, body: { reason: 'selesai' } });
};
const posed = async () => problemOfBook(await bookOf(store, koperasi.office), { firstWeek: plainDate('2026-11-23') }).problem;
const audit = () =>
  inScope(store.database, scopeOf(koperasi.office), (trx) => trx.selectFrom('audit_entry').select(['act', 'subject_code', 'reason']).where('act', '~', '(ended|resumed)$').orderBy('id').execute());
/** Releases one lot of the week of the test's clock. */
const release = async (lot: { member_code: string; part_code: string }) => {
  await storePlan(store, koperasi.system.cooperativeId, 1, { lots: [{ ...lot, stage: 0, week: 1, quantity: 30 }] });
  await releasePlan(store, koperasi.office, 1, { weeks: 1 });
};
const preview = async (book: Book) => previewImport(store, koperasi.office, { fileName: 'buku.xlsx', content: await writeWorkbook(book, { language: 'id' }) });
const bookPart = smallBook.parts?.[1] ?? { code: 'B002', name: '', family: '', material_code: 'FC250', pour_mass: gram(1), price: rupiah(1) };

describe('a part', () => {
  test('that open orders need is not ended, and the refusal names them', async () => {
    expect(await hear(catalogueEndpoints.endPart, { ...part, body })).toMatchObject({ status: 409, body: { code: 'catalogue.still-needed', id: expect.stringMatching(/^B002 masih diperlukan\./), errors: [{ at: 'orders', id: 'pesanan terbuka: O2', en: 'open orders: O2' }] } });
    expect((await posed()).parts.map(({ id }) => id)).toEqual(['B001', 'B002']);
  });

  test('that a released lot of this week needs is not ended either', async () => {
    await close('O2');
    await release({ member_code: 'A001', part_code: 'B002' });
    expect(await hear(catalogueEndpoints.endPart, { ...part, body })).toMatchObject({ status: 409, body: { errors: [{ at: 'lots', en: 'released lots: L2648-0001' }] } });
  });

  test('is ended with day and reason, out of the problem and of the list, and audited as such', async () => {
    await close('O2');
    const answer = await app.ask(koperasi.office, catalogueEndpoints.endPart, { ...part, body: { ...body, endedOn: plainDate('2026-11-20') } });
    expect(answer).toMatchObject({ code: 'B002', endedOn: '2026-11-20', endedBecause: 'Tidak dipesan lagi.' });
    const problem = await posed();
    expect([problem.parts.map(({ id }) => id), problem.routes.filter((route) => route.part === 'B002')]).toEqual([['B001'], []]);
    const list = (ask: object) => app.ask(koperasi.office, catalogueEndpoints.parts, { query: ask });
    expect((await list({})).rows.map(({ code }) => code)).toEqual(['B001']);
    expect((await list({ ended: 'true' })).rows.map(({ code, endedOn }) => [code, endedOn])).toEqual([['B001', null], ['B002', '2026-11-20']]);
    expect(await audit()).toEqual([{ act: 'part.ended', subject_code: 'B002', reason: 'Tidak dipesan lagi.' }]);
    expect(await app.ask(koperasi.buyer('P02'), catalogueEndpoints.part, part)).toMatchObject({ endedOn: '2026-11-20', endedBecause: null });
  });

  test('that is ended takes no new order and no new route, and refuses to end again', async () => {
    await close('O2');
    await app.ask(koperasi.office, catalogueEndpoints.endPart, { ...part, body });
    const order = { buyerCode: 'P02', partCode: 'B002', rung: 'firm' as const, quantity: 5, dueOn: plainDate('2026-12-18') };
    expect(await hear(demandEndpoints.writeOrder, { params: { code: 'O9' }, body: order })).toMatchObject({ status: 422, body: { errors: [{ at: 'partCode', id: expect.stringMatching(/^Barang B002 sudah diakhiri pada 2026-11-24 \(“Tidak dipesan lagi\.”\).*lanjutkan dahulu/) }] } });
    expect(await hear(demandEndpoints.reopenOrder, { params: { code: 'O2' } })).toMatchObject({ status: 422 });
    const route = { state: 'qualified' as const, hoursPerPiece: 1, yield: 0.9, costPerPiece: rupiah(1), valuePerPiece: rupiah(1) };
    expect(await hear(catalogueEndpoints.writeRoute, { params: { code: 'B002', member: 'A002', stage: 0 }, body: route })).toMatchObject({ status: 422, body: { errors: [{ at: 'partCode' }] } });
    expect(await hear(catalogueEndpoints.endPart, { ...part, body })).toMatchObject({ status: 409, body: { code: 'catalogue.already-ended' } });
  });

  test('is resumed, planned again, and takes orders', async () => {
    await close('O2');
    expect(await hear(catalogueEndpoints.resumePart, part)).toMatchObject({ status: 409, body: { code: 'catalogue.not-ended' } });
    await app.ask(koperasi.office, catalogueEndpoints.endPart, { ...part, body });
    expect(await app.ask(koperasi.office, catalogueEndpoints.resumePart, part)).toMatchObject({ endedOn: null, endedBecause: null });
    expect((await posed()).parts.map(({ id }) => id)).toEqual(['B001', 'B002']);
    await app.ask(koperasi.office, demandEndpoints.reopenOrder, { params: { code: 'O2' } });
    expect((await audit()).map(({ act }) => act)).toEqual(['part.ended', 'part.resumed']);
  });

  test('is not ended on a day that lies ahead, by nobody but the office, and is named when it does not exist', async () => {
    await close('O2');
    expect(await hear(catalogueEndpoints.endPart, { ...part, body: { ...body, endedOn: plainDate('2026-11-25') } })).toMatchObject({ status: 422, body: { errors: [{ at: 'endedOn' }] } });
    expect(await app.hear(koperasi.coach, catalogueEndpoints.endPart, { ...part, body })).toMatchObject({ status: 403 });
    expect(await hear(catalogueEndpoints.endPart, { params: { code: 'B999' }, body })).toMatchObject({ status: 404, body: { code: 'catalogue.unknown-part' } });
    expect(await hear(catalogueEndpoints.endPart, { ...part, body: { reason: '' } })).toMatchObject({ status: 400 });
  });

  test('of a plan made before it ended is not released', async () => {
    await close('O2');
    await storePlan(store, koperasi.system.cooperativeId, 1, { lots: [{ member_code: 'A001', part_code: 'B002', stage: 0, week: 1, quantity: 30 }] });
    await app.ask(koperasi.office, catalogueEndpoints.endPart, { ...part, body });
    await expect(releasePlan(store, koperasi.office, 1, { weeks: 1 })).rejects.toMatchObject({ code: 'planning.ended-since', id: expect.stringContaining('B002') });
  });
});

describe('a material', () => {
  const aluminium = { params: { code: 'AC4B' } };

  test('is needed by the orders of every part that is cast of it', async () => {
    expect(await hear(catalogueEndpoints.endMaterial, { params: { code: 'FC250' }, body })).toMatchObject({ status: 409, body: { code: 'catalogue.still-needed', errors: [{ en: 'open orders: O1, O2, O3, F1' }] } });
    expect(await hear(catalogueEndpoints.endMaterial, { params: { code: 'X' }, body })).toMatchObject({ status: 404, body: { code: 'catalogue.unknown-material' } });
  });

  test('that is ended is melted by no plan, and no part and no furnace begins with it', async () => {
    expect(await app.ask(koperasi.office, catalogueEndpoints.endMaterial, { ...aluminium, body })).toMatchObject({ endedOn: '2026-11-24' });
    const problem = await posed();
    expect([problem.materials, problem.members.flatMap(({ furnaces }) => furnaces.map(({ materials }) => materials))]).toEqual([['FC250'], [['FC250'], ['FC250']]]);
    const kept = { name: 'Tungkik besar', heatMass: gram(300_000), heatCost: rupiah(150_000), materials: ['FC250', 'AC4B'] };
    await app.ask(koperasi.office, memberEndpoints.writeFurnace, { ...furnace, body: kept });
    expect(await hear(memberEndpoints.writeFurnace, { params: { code: 'A001', furnace: 'A001-T1' }, body: kept })).toMatchObject({ status: 422, body: { errors: [{ at: 'materials' }] } });
    expect((await preview({ parts: [{ ...bookPart, code: 'B003', material_code: 'AC4B' }] })).errors).toMatchObject([{ sheet: 'Barang', column: 'Bahan', id: expect.stringMatching(/^Bahan AC4B sudah diakhiri/) }]);
    expect(await app.ask(koperasi.office, catalogueEndpoints.resumeMaterial, aluminium)).toMatchObject({ endedOn: null });
  });
});

describe('a furnace', () => {
  test('is ended where another melts its materials; then it is offered by nobody and counted no more', async () => {
    const member = await app.ask(koperasi.office, memberEndpoints.endFurnace, { ...furnace, body });
    expect(member).toMatchObject({ furnaces: 0, furnaceList: [{ code: 'A002-T1', endedOn: '2026-11-24', endedBecause: 'Tidak dipesan lagi.' }] });
    expect((await posed()).members.find(({ id }) => id === 'A002')?.furnaces).toEqual([]);
    expect((await app.ask(koperasi.office, memberEndpoints.offers, { params: { code: 'A002' }, query: {} })).heats).toEqual([]);
    const heats = [{ furnaceCode: 'A002-T1', week: plainDate('2026-11-30'), heats: 2 }];
    expect(await hear(memberEndpoints.offer, { params: { code: 'A002' }, body: { heats } })).toMatchObject({ status: 422, body: { errors: [{ at: 'heats.0.furnaceCode' }] } });
    expect(await app.ask(koperasi.office, memberEndpoints.resumeFurnace, furnace)).toMatchObject({ furnaces: 1 });
    expect((await audit()).map(({ act }) => act)).toEqual(['furnace.ended', 'furnace.resumed']);
  });

  test('is needed by its member’s released castings that no other of his can melt, and the last of a material by its orders', async () => {
    await release({ member_code: 'A002', part_code: 'B001' });
    expect(await hear(memberEndpoints.endFurnace, { ...furnace, body })).toMatchObject({ status: 409, body: { code: 'members.still-needed', errors: [{ id: 'lot yang dilepas: L2648-0001' }] } });
    const own = { params: { code: 'A001', furnace: 'A001-T1' } };
    await app.ask(koperasi.office, memberEndpoints.endFurnace, { ...own, body });
    expect(await hear(memberEndpoints.endFurnace, { ...furnace, body })).toMatchObject({ status: 409, body: { errors: [{ at: 'orders', en: 'open orders: O1, O2, O3, F1' }, { at: 'lots' }] } });
    // A new furnace in the same workbook takes its place.
    const row = { code: 'A002-T1', member_code: 'A002', name: 'Tungkik', heat_mass: gram(200_000), heat_cost: rupiah(150_000), materials: ['FC250', 'AC4B'], ...ended };
    expect((await preview({ furnaces: [row] })).errors).toHaveLength(1);
    expect((await preview({ furnaces: [row, { ...row, code: 'A002-T2', ended_on: null, ended_because: null }] })).errors).toEqual([]);
    expect(await hear(memberEndpoints.endFurnace, { params: { code: 'A001', furnace: 'A002-T1' }, body })).toMatchObject({ status: 404, body: { code: 'members.unknown-furnace' } });
  });
});

describe('a buyer', () => {
  test('of whom something is open is not ended; afterwards he takes no order, and only the office reads why', async () => {
    expect(await hear(demandEndpoints.endBuyer, { ...buyer, body })).toMatchObject({ status: 409, body: { code: 'demand.still-needed', errors: [{ id: 'pesanan terbuka: O2, O3' }] } });
    await close('O2', 'O3');
    expect(await app.ask(koperasi.office, demandEndpoints.endBuyer, { ...buyer, body })).toMatchObject({ endedBecause: 'Tidak dipesan lagi.' });
    expect((await app.ask(koperasi.office, demandEndpoints.buyers, { query: {} })).rows.map(({ code }) => code)).toEqual(['P01']);
    expect((await app.ask(koperasi.office, demandEndpoints.buyers, { query: { ended: 'true' } })).total).toBe(2);
    expect(await app.ask(koperasi.buyer('P02'), demandEndpoints.buyer, buyer)).toMatchObject({ endedOn: '2026-11-24', endedBecause: null });
    const order = { buyerCode: 'P02', partCode: 'B001', rung: 'firm' as const, quantity: 5, dueOn: plainDate('2026-12-18') };
    expect(await hear(demandEndpoints.writeOrder, { params: { code: 'O9' }, body: order })).toMatchObject({ status: 422, body: { errors: [{ at: 'buyerCode' }] } });
    expect(await app.ask(koperasi.office, demandEndpoints.resumeBuyer, buyer)).toMatchObject({ endedOn: null });
  });
});

describe('a workbook', () => {
  test('ends what its rows say, if it closes the orders that need it', async () => {
    const row = { ...bookPart, ...ended };
    expect((await preview({ parts: [row] })).errors).toMatchObject([{ sheet: 'Barang', row: 2, column: 'Diakhiri', id: expect.stringContaining('masih diperlukan: pesanan terbuka: O2') }]);
    const order = { code: 'O2', buyer_code: 'P02', part_code: 'B002', rung: 'firm' as const, quantity: 50, due_on: plainDate('2026-12-11'), closed_on: plainDate('2026-11-24'), closed_because: 'batal' };
    const shown = await preview({ parts: [row], orders: [order] });
    expect(shown.errors).toEqual([]);
    await applyImport(store, koperasi.office, String(shown.id));
    expect((await posed()).parts.map(({ id }) => id)).toEqual(['B001']);
    expect(await audit()).toMatchObject([{ act: 'part.ended', subject_code: 'B002' }]);
  });

  test('is refused where an ending is half said, lies ahead, or is of what orders in it want', async () => {
    const errors = async (book: Book) => (await preview(book)).errors.map(({ column }) => column);
    expect(await errors({ buyers: [{ code: 'P09', name: 'Baru', ended_on: plainDate('2026-11-24') }] })).toEqual(['Alasan diakhiri']);
    expect(await errors({ buyers: [{ code: 'P09', name: 'Baru', ended_on: plainDate('2026-12-24'), ended_because: 'pindah' }] })).toEqual(['Diakhiri']);
    const orders: Book['orders'] = [{ code: 'O9', buyer_code: 'P09', part_code: 'B001', rung: 'firm', quantity: 5, due_on: plainDate('2026-12-18') }];
    expect(await errors({ buyers: [{ code: 'P09', name: 'Baru', ...ended }], orders })).toEqual(['Pembeli']);
  });

  test('of a cooperative with ended things says all of it, and fills an empty one with it', async () => {
    await close('O2');
    await app.ask(koperasi.office, catalogueEndpoints.endPart, { ...part, body });
    await app.ask(koperasi.office, catalogueEndpoints.endMaterial, { params: { code: 'AC4B' }, body });
    await app.ask(koperasi.office, memberEndpoints.endFurnace, { ...furnace, body });
    const book = await bookOf(store, koperasi.office);
    const read = readWorkbook(await writeWorkbook(book, { language: 'en' }));
    expect(read.findings).toEqual([]);
    const other = await foundCooperative(store, { code: 'LAIN', name: 'Lain', isSample: true });
    await importBook(store, other, read.book);
    const copy = await bookOf(store, other);
    expect([copy.parts, copy.furnaces, copy.materials]).toEqual([book.parts, book.furnaces, book.materials]);
  });
});
