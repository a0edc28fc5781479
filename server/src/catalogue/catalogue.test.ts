import { catalogueEndpoints } from '@sentra/contract';
import { gram, plainDate, rupiah } from '@sentra/measures';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scopeOf } from '../actor.ts';
import { inScope, outsideScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore, writeBook } from '../testing/cooperative.ts';
import { storePlan } from '../testing/plan.ts';
import { catalogueBookIn } from './index.ts';
import { catalogueRoutes } from './routes.ts';

describe('the catalogue', () => {
  let store: Store;
  let app: TestApp;
  let koperasi: TestCooperative;

  beforeAll(async () => {
    store = testStore(await testDatabase());
    app = await testApp((bind) => catalogueRoutes(bind, store));
  });
  beforeEach(async () => {
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI', smallBook);
  });
  afterAll(() => store.database.close());

  const audit = () => inScope(store.database, scopeOf(koperasi.office), (trx) => trx.selectFrom('audit_entry').selectAll().where('person_id', '<>', 'system').orderBy('id').execute());
  const list = (actor = koperasi.office, query: object = {}) => app.ask(actor, catalogueEndpoints.parts, { query });
  const part = (code: string, actor = koperasi.office) => app.ask(actor, catalogueEndpoints.part, { params: { code } });

  describe('the list of parts', () => {
    test('says who can make each and what is open, placed and only expected apart', async () => {
      const { rows } = await list();
      expect(rows[0]).toEqual({
        code: 'B001', name: 'Blok rem', family: 'rem kereta', materialCode: 'FC250', pourMass: 12_500, netMass: 10_000, price: 100_000, isSample: false,
        stages: ['mould'], makers: 2, firmQuantity: 320, expectedQuantity: 700, endedOn: null, endedBecause: null,
      });
      expect(rows[1]).toMatchObject({ code: 'B002', stages: ['mould', 'machine'], makers: 0, firmQuantity: 50, expectedQuantity: 0 });
    });

    test('counts as makers only active members whose qualification has not expired', async () => {
      const route = { member_code: 'A002', part_code: 'B001', stage: 0, hours_per_piece: 1, yield: 1, cost_per_piece: rupiah(1), value_per_piece: rupiah(1) };
      await writeBook(store, koperasi.system, { routes: [{ ...route, expires_on: plainDate('2026-11-24') }] });
      expect((await list()).rows[0]?.makers).toBe(2);
      await writeBook(store, koperasi.system, { routes: [{ ...route, expires_on: plainDate('2026-11-23') }] });
      expect((await list()).rows[0]?.makers).toBe(1);
    });

    test('shows a member what he may make, with everybody’s sums and without a price', async () => {
      const { rows } = await list(koperasi.member('A003'));
      expect(rows).toMatchObject([{ code: 'B001', price: null, makers: 2, firmQuantity: 320, expectedQuantity: 700 }]);
    });

    test('shows a buyer what he buys, with his own quantities alone', async () => {
      expect((await list(koperasi.buyer('P02'))).rows).toMatchObject([
        { code: 'B001', price: 100_000, makers: 2, firmQuantity: 20, expectedQuantity: 0 },
        { code: 'B002', firmQuantity: 50 },
      ]);
      expect((await list(koperasi.buyer('P01'))).rows.map(({ code }) => code)).toEqual(['B001']);
    });

    test('is found by family, material and text, and sorts by what is open', async () => {
      expect((await list(koperasi.office, { family: 'pompa' })).rows.map(({ code }) => code)).toEqual(['B002']);
      expect((await list(koperasi.office, { material: 'AC4B' })).total).toBe(0);
      expect((await list(koperasi.office, { search: 'REM' })).rows.map(({ code }) => code)).toEqual(['B001']);
      expect((await list(koperasi.office, { sort: '-firmQuantity' })).rows.map(({ code }) => code)).toEqual(['B001', 'B002']);
      expect((await list(koperasi.office, { sort: 'firmQuantity' })).rows.map(({ code }) => code)).toEqual(['B002', 'B001']);
    });
  });

  describe('one part', () => {
    test('comes with stages, routes, stock and the numbers of buyers', async () => {
      const found = await part('B001');
      expect(found).toMatchObject({ exposureCost: 1000, stock: [{ stage: 0, quantity: 40, asOf: null }], buyerNumbers: [{ buyerCode: 'P01', buyerPartNumber: 'KA-77' }] });
      expect(found.stageList).toEqual([{ stage: 0, process: 'mould', setupHours: 4, setupCost: 200_000, minLot: 10, tools: 1, leadWeeks: 0, holdCost: 500 }]);
      expect(found.routes.map(({ memberName, state }) => [memberName, state])).toEqual([['Anggota Satu', 'qualified'], ['Anggota Dua', 'qualified'], ['Anggota Tiga', 'qualified']]);
    });

    test('shows a member his own routes and no price, a buyer neither routes nor the cooperative’s costs', async () => {
      const forMember = await part('B001', koperasi.member('A002'));
      expect(forMember).toMatchObject({ price: null, exposureCost: null, stock: [], buyerNumbers: [], makers: 2 });
      expect(forMember.routes.map(({ memberCode }) => memberCode)).toEqual(['A002']);
      expect(await part('B001', koperasi.buyer('P01'))).toMatchObject({ price: 100_000, exposureCost: null, routes: [], stock: [], stageList: [{ setupCost: null, holdCost: null }] });
    });

    test('that is not yours is not there', async () => {
      for (const actor of [koperasi.buyer('P01'), koperasi.member('A003')]) {
        expect(await app.hear(actor, catalogueEndpoints.part, { params: { code: 'B002' } })).toMatchObject({ status: 404, body: { code: 'catalogue.unknown-part' } });
      }
    });
  });

  describe('writing a part', () => {
    const stage = { process: 'mould', setupHours: 1, setupCost: rupiah(2), minLot: 3, tools: 1, leadWeeks: 0, holdCost: rupiah(4) };
    const body = { name: 'Tungku kompor', family: 'kompor', materialCode: 'FC250', pourMass: gram(3000), price: rupiah(50_000), exposureCost: rupiah(0), stages: [stage, { ...stage, process: 'machine' }] };
    const write = (code: string, change: object = {}) => app.hear(koperasi.office, catalogueEndpoints.writePart, { params: { code }, body: { ...body, ...change } });

    test('makes it with its stages, and a stage left out later is removed', async () => {
      expect(await write('B009')).toMatchObject({ status: 200, body: { stages: ['mould', 'machine'], makers: 0 } });
      expect(await write('B009', { stages: [stage] })).toMatchObject({ status: 200, body: { stages: ['mould'] } });
      expect((await audit()).map(({ act, subject_code }) => `${act} ${subject_code}`)).toEqual(['part.added B009', 'stage.added B009/0', 'stage.added B009/1', 'stage.removed B009/1']);
    });

    test('does not remove a stage that somebody is qualified for, and writes nothing then', async () => {
      expect(await write('B002', { stages: [stage] })).toMatchObject({ status: 409, body: { code: 'catalogue.stage-in-use', en: expect.stringContaining('Stage 2') } });
      expect(await part('B002')).toMatchObject({ name: 'Rumah pompa', stages: ['mould', 'machine'] });
    });

    test('does not put another process under qualifications', async () => {
      expect(await write('B002', { stages: [stage, { ...stage, process: 'weld' }] })).toMatchObject({ status: 422, body: { errors: [{ at: 'stages.1.process' }] } });
    });

    test('names every fault at its field', async () => {
      const heard = await write('B009', { materialCode: 'EMAS', pourMass: 0, price: -5, exposureCost: 1e15 });
      const { errors } = heard.body as { errors: { at: string }[] };
      expect(errors.map(({ at }) => at).toSorted()).toEqual(['exposureCost', 'materialCode', 'pourMass', 'price']);
    });

    test('is the office’s alone', async () => {
      for (const actor of [koperasi.coach, koperasi.auditor, koperasi.member('A001'), koperasi.buyer('P01')]) {
        expect(await app.hear(actor, catalogueEndpoints.writePart, { params: { code: 'B001' }, body })).toMatchObject({ status: 403 });
      }
    });
  });

  describe('who may make what', () => {
    const body = { state: 'coaching', hoursPerPiece: 0.5, yield: 0.8, costPerPiece: rupiah(1), valuePerPiece: rupiah(2), evidence: 'uji 3', reason: 'audit proses' } as const;

    test('is written by a coach, with evidence', async () => {
      const route = await app.ask(koperasi.coach, catalogueEndpoints.writeRoute, { params: { code: 'B002', member: 'A001', stage: 1 }, body });
      expect(route).toEqual({
        memberCode: 'A001', memberName: 'Anggota Satu', partCode: 'B002', partName: 'Rumah pompa', stage: 1, process: 'machine', state: 'coaching', evidence: 'uji 3',
        expiresOn: null, hoursPerPiece: 0.5, yield: 0.8, costPerPiece: 1, valuePerPiece: 2,
      });
      expect(await audit()).toMatchObject([{ act: 'route.added', subject_code: 'A001/B002/1', reason: 'audit proses', person_name: 'Orang coach' }]);
    });

    test('needs a part, a stage and a member that exist', async () => {
      const hear = (params: { code: string; member: string; stage: number }) => app.hear(koperasi.office, catalogueEndpoints.writeRoute, { params, body });
      expect(await hear({ code: 'XX', member: 'A001', stage: 0 })).toMatchObject({ status: 404, body: { code: 'catalogue.unknown-part' } });
      expect(await hear({ code: 'B002', member: 'A001', stage: 5 })).toMatchObject({ status: 404, body: { code: 'catalogue.unknown-stage', en: expect.stringContaining('1 mould, 2 machine') } });
      expect(await hear({ code: 'B002', member: 'A9', stage: 0 })).toMatchObject({ status: 422, body: { errors: [{ at: 'memberCode' }] } });
    });
  });

  test('stock is stated after a stage', async () => {
    const found = await app.ask(koperasi.office, catalogueEndpoints.writeStock, { params: { code: 'B002', stage: 1 }, body: { quantity: 7, asOf: plainDate('2026-11-20') } });
    expect(found.stock).toEqual([{ stage: 1, quantity: 7, asOf: '2026-11-20' }]);
  });

  test('materials are listed in their order for everybody, and one that parts use may be changed', async () => {
    const changed = await app.ask(koperasi.office, catalogueEndpoints.writeMaterial, { params: { code: 'FC250' }, body: { name: 'FC 250', kind: 'grey iron', source: 'SNI' } });
    expect(changed).toEqual({ code: 'FC250', name: 'FC 250', kind: 'grey iron', standard: 'JIS G 5501', source: 'SNI', endedOn: null, endedBecause: null });
    for (const actor of [koperasi.member('A002'), koperasi.buyer('P02')]) {
      expect((await app.ask(actor, catalogueEndpoints.materials, {})).materials.map(({ code }) => code)).toEqual(['FC250', 'AC4B']);
    }
  });

  test('the Book comes out as it went in; a gap between stages is refused', async () => {
    const book = await inScope(store.database, scopeOf(koperasi.office), catalogueBookIn);
    expect(book.routes?.map(({ member_code, part_code, stage }) => `${member_code} ${part_code} ${stage}`)).toEqual(smallBook.routes?.map(({ member_code, part_code, stage }) => `${member_code} ${part_code} ${stage}`));
    const written = await writeBook(store, koperasi.office, book);
    expect(written.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    const stages = [{ part_code: 'B001', stage: 2, process: 'paint', setup_hours: 0, setup_cost: rupiah(0), min_lot: 1, tools: 1, lead_weeks: 0, hold_cost: rupiah(0) }];
    await expect(writeBook(store, koperasi.office, { stages })).rejects.toMatchObject({ code: 'catalogue.wrong-rows', faults: [{ at: 'stages[0].stage' }] });
  });

  test('a stage with a lot, or with pieces lying there, stays', async () => {
    const stage = { process: 'mould', setupHours: 4, setupCost: rupiah(200_000), minLot: 10, tools: 1, leadWeeks: 0, holdCost: rupiah(500) };
    const body = { name: 'Blok', family: 'rem', materialCode: 'FC250', pourMass: gram(1), price: rupiah(1), exposureCost: rupiah(0), stages: [stage] };
    await writeBook(store, koperasi.system, { stages: [{ part_code: 'B001', stage: 1, process: 'machine', setup_hours: 0, setup_cost: rupiah(0), min_lot: 1, tools: 1, lead_weeks: 0, hold_cost: rupiah(0) }], stock: [{ part_code: 'B001', stage: 1, quantity: 5 }] });
    const refused = () => app.hear(koperasi.office, catalogueEndpoints.writePart, { params: { code: 'B001' }, body });
    expect(await refused()).toMatchObject({ status: 409, body: { en: expect.stringContaining('stock 5') } });
    await writeBook(store, koperasi.system, { stock: [{ part_code: 'B001', stage: 1, quantity: 0 }] });
    const plan = await storePlan(store, koperasi.system.cooperativeId, 1, {});
    await outsideScope(store.database, async (trx) => {
      const of = { cooperative_id: koperasi.system.cooperativeId, member_code: 'A001', part_code: 'B001', stage: 1 };
      await trx.insertInto('route').values({ ...of, evidence: null, expires_on: null, hours_per_piece: 1, yield: 1, cost_per_piece: rupiah(1), value_per_piece: rupiah(1) }).execute();
      await trx.insertInto('lot').values({ ...of, code: 'L1', plan_id: plan, week: plainDate('2026-11-23'), quantity: 10, released_by: 'uji', withdrawn_because: null }).execute();
    });
    expect(await refused()).toMatchObject({ status: 409, body: { en: expect.stringContaining('lots 1') } });
  });
});
