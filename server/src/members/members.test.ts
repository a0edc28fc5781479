import { memberEndpoints } from '@sentra/contract';
import { gram, plainDate, rupiah } from '@sentra/measures';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAudit } from '../audit/index.ts';
import { changeCooperative } from '../cooperative/index.ts';
import { inScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import { scopeOf } from '../actor.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore, writeBook } from '../testing/cooperative.ts';
import { storePlan } from '../testing/plan.ts';
import { membersBookIn } from './index.ts';
import { memberRoutes } from './routes.ts';

describe('members', () => {
  let store: Store;
  let app: TestApp;
  let koperasi: TestCooperative;

  beforeAll(async () => {
    store = testStore(await testDatabase());
    app = await testApp((bind) => memberRoutes(bind, store));
  });
  beforeEach(async () => {
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI', smallBook);
  });
  afterAll(() => store.database.close());

  const audit = () => inScope(store.database, scopeOf(koperasi.office), (trx) => trx.selectFrom('audit_entry').selectAll().where('person_id', '<>', 'system').orderBy('id').execute());
  const list = (actor = koperasi.office, query: object = {}) => app.ask(actor, memberEndpoints.list, { query });

  describe('the list', () => {
    test('has one row a member, with the workers of all his foundries and the village of the first', async () => {
      const { rows, total, next } = await list();
      expect({ total, next, codes: rows.map(({ code }) => code) }).toEqual({ total: 3, next: null, codes: ['A001', 'A002', 'A003'] });
      expect(rows[0]).toEqual({
        code: 'A001', name: 'Anggota Satu', status: 'active', isSample: false, village: 'Batur', workers: 20, furnaces: 1, parts: 2, shareTarget: 10_000_000, shareDue: 10_000_000, shareReached: null,
      });
    });

    test('counts as parts only those that the member may make today', async () => {
      expect((await list()).rows.map(({ parts }) => parts)).toEqual([2, 1, 1]);
    });

    test('gives the work value of the newest plan, and zero to whom it gives nothing', async () => {
      const lot = { part_code: 'B001', stage: 0, week: 1 };
      await storePlan(store, koperasi.system.cooperativeId, 1, { lots: [{ ...lot, member_code: 'A002', quantity: 500 }] });
      await storePlan(store, koperasi.system.cooperativeId, 2, { lots: [{ ...lot, member_code: 'A001', quantity: 30 }] });
      expect((await list()).rows.map(({ shareReached }) => shareReached)).toEqual([30 * 80_000, 0, 0]);
    });

    test('finds by name or village, and by status', async () => {
      expect((await list(koperasi.office, { search: 'BATUR' })).rows.map(({ code }) => code)).toEqual(['A001']);
      expect((await list(koperasi.office, { search: '%' })).total).toBe(0);
      expect((await list(koperasi.office, { status: 'dormant' })).rows.map(({ code }) => code)).toEqual(['A003']);
    });

    test('shows a member himself alone, and refuses a buyer', async () => {
      expect((await list(koperasi.member('A002'))).rows.map(({ code }) => code)).toEqual(['A002']);
      expect(await app.hear(koperasi.buyer('P01'), memberEndpoints.list, {})).toMatchObject({ status: 403, body: { code: 'access.not-allowed' } });
      expect(await app.hear(null, memberEndpoints.list, {})).toMatchObject({ status: 401 });
    });
  });

  describe('figures of the cooperative as a whole', () => {
    const figure = { name: 'pekerja', value: 4500, unit: 'orang', asOf: plainDate('2026-10-01'), source: 'rapat anggota' };
    const state = (body: object, actor = koperasi.office) => app.hear(actor, memberEndpoints.addCooperativeFigure, { body: { ...figure, ...body } });
    const stated = async () => (await app.ask(koperasi.member('A002'), memberEndpoints.cooperativeFigures, {})).figures.map(({ value, source }) => [value, source]);

    test('are stated by hand, stand beside those that disagree, and are audited', async () => {
      expect((await state({})).status).toBe(201);
      expect((await state({ value: 4300, source: 'sensus' }, koperasi.coach)).status).toBe(201);
      expect(new Set(await stated())).toEqual(new Set([[4300, 'sensus'], [4500, 'rapat anggota']]));
      expect((await audit()).map(({ act, subject_code }) => [act, subject_code])).toEqual([['figure.added', 'pekerja/2026-10-01/rapat anggota'], ['figure.added', 'pekerja/2026-10-01/sensus']]);
      // Those of a member are his own.
      expect((await app.ask(koperasi.office, memberEndpoints.read, { params: { code: 'A001' } })).figures).toHaveLength(1);
    });

    test('are never overwritten: the same source says another number of the same day only as a correction', async () => {
      await state({});
      expect(await state({ value: 9 })).toMatchObject({ status: 422, body: { errors: [{ at: 'value', id: expect.stringContaining('tidak ditimpa') }] } });
      expect((await state({ value: 4400, source: 'ralat: rapat anggota' })).status).toBe(201);
      expect(await stated()).toHaveLength(2);
      expect((await state({}, koperasi.member('A002'))).status).toBe(403);
    });
  });

  describe('one member', () => {
    test('comes with foundries, furnaces, routes and figures', async () => {
      const member = await app.ask(koperasi.office, memberEndpoints.read, { params: { code: 'A001' } });
      expect(member.foundries.map(({ code, isTaxable }) => [code, isTaxable])).toEqual([['U001', null], ['U002', null]]);
      expect(member.furnaceList).toEqual([{ code: 'A001-T1', name: 'Induksi', kind: 'induction', foundryCode: 'U001', heatMass: 500_000, heatCost: 400_000, materials: ['FC250'], heatMinutes: null, heatKwh: null, standsInPeak: null, changeMinutes: null, endedOn: null, endedBecause: null }]);
      expect(member.routes.map(({ partName, stage, process, yield: good }) => [partName, stage, process, good])).toEqual([['Blok rem', 0, 'mould', 0.9], ['Rumah pompa', 0, 'mould', 0.9]]);
      expect(member.figures).toMatchObject([{ name: 'pekerja', value: 20, asOf: '2026-01-31' }]);
    });

    test('is not found by another member, with the same words as one who does not exist', async () => {
      for (const code of ['A001', 'A999']) {
        expect(await app.hear(koperasi.member('A002'), memberEndpoints.read, { params: { code } })).toMatchObject({ status: 404, body: { code: 'members.unknown-member' } });
      }
    });
  });

  describe('writing', () => {
    const body = { name: 'Anggota Baru', shareTarget: rupiah(5), reason: 'rapat anggota', foundries: [{ code: 'U9', name: 'Cor Baru', workers: 3 }] };

    test('a new code makes a new member, audited with its reason', async () => {
      const made = await app.ask(koperasi.office, memberEndpoints.write, { params: { code: 'A009' }, body });
      expect(made).toMatchObject({ code: 'A009', status: 'active', workers: 3, shareTarget: 5 });
      expect(await audit()).toMatchObject([
        { act: 'member.added', subject_code: 'A009', reason: 'rapat anggota', before: null, after: { name: 'Anggota Baru' }, person_name: 'Orang office' },
        { act: 'foundry.added', subject_code: 'U9' },
      ]);
    });

    test('the history of a member holds what belongs to him, and of a part what belongs to it', async () => {
      await app.ask(koperasi.office, memberEndpoints.write, { params: { code: 'A009' }, body });
      const historyOf = async (of: { member?: string; part?: string }) => (await listAudit(store, koperasi.office, { limit: 500, sort: '-at', ...of })).rows;
      expect((await historyOf({ member: 'A009' })).map(({ subject, subjectCode }) => `${subject} ${subjectCode}`)).toEqual(['foundry U9', 'member A009']);
      const ofPart = await historyOf({ part: 'B001' });
      expect(new Set(ofPart.map(({ subject }) => subject))).toContain('route');
      expect(ofPart.every(({ subjectCode, after }) => subjectCode === 'B001' || (after as { part_code?: string }).part_code === 'B001')).toBe(true);
    });

    test('what is not said stays, and writing the same twice changes and audits nothing', async () => {
      await app.ask(koperasi.office, memberEndpoints.write, { params: { code: 'A001' }, body: { name: 'Nama Lain', shareTarget: rupiah(10_000_000) } });
      expect((await list()).rows[0]).toMatchObject({ name: 'Nama Lain', workers: 20 });
      await app.ask(koperasi.office, memberEndpoints.write, { params: { code: 'A001' }, body: { name: 'Nama Lain', shareTarget: rupiah(10_000_000) } });
      expect(await audit()).toMatchObject([{ act: 'member.changed', before: { name: 'Anggota Satu' }, after: { name: 'Nama Lain' } }]);
    });

    test('is the office’s alone', async () => {
      for (const actor of [koperasi.coach, koperasi.auditor, koperasi.member('A001')]) {
        expect(await app.hear(actor, memberEndpoints.write, { params: { code: 'A001' }, body })).toMatchObject({ status: 403 });
      }
      expect(await audit()).toEqual([]);
    });

    test('a foundry of somebody else is refused at its field, and nothing is written', async () => {
      const heard = await app.hear(koperasi.office, memberEndpoints.write, { params: { code: 'A009' }, body: { ...body, foundries: [{ code: 'U001', name: 'Milik orang' }] } });
      expect(heard).toMatchObject({ status: 422, body: { code: 'members.wrong-rows', errors: [{ at: 'foundries.0.memberCode' }] } });
      expect((await list()).total).toBe(3);
    });

    test('a furnace replaces what it melts, and stays its owner’s', async () => {
      const furnace = { name: 'Induksi', heatMass: gram(600_000), heatCost: rupiah(1), materials: ['AC4B'] };
      const member = await app.ask(koperasi.office, memberEndpoints.writeFurnace, { params: { code: 'A001', furnace: 'A001-T1' }, body: furnace });
      expect(member.furnaceList).toMatchObject([{ heatMass: 600_000, foundryCode: 'U001', kind: 'induction', materials: ['AC4B'] }]);
      expect(await audit()).toMatchObject([{ act: 'furnace.changed', before: { materials: ['FC250'] }, after: { materials: ['AC4B'] } }]);
      const stolen = await app.hear(koperasi.office, memberEndpoints.writeFurnace, { params: { code: 'A002', furnace: 'A001-T1' }, body: furnace });
      expect(stolen).toMatchObject({ status: 422, body: { errors: [{ at: 'memberCode' }] } });
    });

    test('every fault of a furnace is named at once', async () => {
      const furnace = { name: 'X', heatMass: gram(0), heatCost: rupiah(-1), materials: ['XX'], foundryCode: 'U999' };
      const heard = await app.hear(koperasi.office, memberEndpoints.writeFurnace, { params: { code: 'A001', furnace: 'N1' }, body: furnace });
      const { errors } = heard.body as { errors: { at: string }[] };
      expect(errors.map(({ at }) => at).toSorted()).toEqual(['foundryCode', 'heatCost', 'heatMass', 'materials']);
    });

    test('a sign that no database keeps is refused at its field', async () => {
      for (const name of ['rusak\0', 'setengah \ud800']) {
        const heard = await app.hear(koperasi.office, memberEndpoints.write, { params: { code: 'A009' }, body: { ...body, name } });
        expect(heard).toMatchObject({ status: 422, body: { errors: [{ at: 'name' }] } });
      }
    });

    test('a code that no database could read is refused before it is asked for', async () => {
      const heard = await app.hear(koperasi.office, memberEndpoints.write, { params: { code: 'A009' }, body: { ...body, foundries: [{ code: 'U\ud800', name: 'Cor' }] } });
      expect(heard).toMatchObject({ status: 422, body: { errors: [{ at: 'foundries.0.code' }] } });
    });

    test('figures that disagree stand beside each other; one is never overwritten', async () => {
      const figure = { name: 'pekerja', value: 25, unit: 'orang', asOf: plainDate('2026-01-31'), source: 'kunjungan pembina' };
      const member = await app.ask(koperasi.coach, memberEndpoints.addFigure, { params: { code: 'A001' }, body: figure });
      expect(new Set(member.figures.map(({ value }) => value))).toEqual(new Set([20, 25]));
      const again = await app.hear(koperasi.coach, memberEndpoints.addFigure, { params: { code: 'A001' }, body: { ...figure, value: 26 } });
      expect(again).toMatchObject({ status: 422, body: { errors: [{ at: 'value' }] } });
    });
  });

  describe('offers', () => {
    const params = { code: 'A001' };

    test('stand over the weeks of the next plan: from this week where none is set', async () => {
      const { weeks, heats, hours } = await app.ask(koperasi.member('A001'), memberEndpoints.offers, { params });
      expect([weeks.length, weeks[0], weeks[12]]).toEqual([13, '2026-11-23', '2027-02-15']);
      expect(heats).toMatchObject([{ furnaceCode: 'A001-T1', heats: [6, ...Array.from({ length: 12 }, () => 0)] }]);
      expect(hours).toMatchObject([{ process: 'mould', hours: [120.5, ...Array.from({ length: 12 }, () => 0)] }]);
      await changeCooperative(store, koperasi.office, { firstWeek: plainDate('2026-12-07'), horizonWeeks: 4 });
      expect((await app.ask(koperasi.office, memberEndpoints.offers, { params })).weeks).toEqual(['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']);
    });

    test('are changed by the member himself in the weeks he names, others stay', async () => {
      const body = { heats: [{ furnaceCode: 'A001-T1', week: plainDate('2026-11-30'), heats: 4 }], hours: [{ process: 'machine', week: plainDate('2026-11-23'), hours: 7.5 }], reason: 'lebaran' };
      const { heats, hours } = await app.ask(koperasi.member('A001'), memberEndpoints.offer, { params, body });
      expect(heats[0]?.heats.slice(0, 3)).toEqual([6, 4, 0]);
      expect(hours.map(({ process, hours: [first] }) => [process, first])).toEqual([['machine', 7.5], ['mould', 120.5]]);
      expect((await audit()).map(({ act, subject_code, reason }) => [act, subject_code, reason])).toEqual([
        ['heat-offer.added', 'A001-T1/2026-11-30', 'lebaran'],
        ['hour-offer.added', 'A001/machine/2026-11-23', 'lebaran'],
      ]);
    });

    test('of another are refused, and so is another’s furnace', async () => {
      const heats = [{ furnaceCode: 'A002-T1', week: plainDate('2026-11-30'), heats: 4 }];
      expect(await app.hear(koperasi.member('A001'), memberEndpoints.offer, { params: { code: 'A002' }, body: { heats } })).toMatchObject({ status: 403, body: { code: 'members.not-yours' } });
      expect(await app.hear(koperasi.member('A001'), memberEndpoints.offer, { params, body: { heats } })).toMatchObject({ status: 422, body: { errors: [{ at: 'heats.0.furnaceCode' }] } });
      expect(await app.hear(koperasi.office, memberEndpoints.offer, { params, body: { heats } })).toMatchObject({ status: 422, body: { errors: [{ at: 'heats.0.furnaceCode' }] } });
    });

    test('a week that is not a Monday is refused with its Monday', async () => {
      const wednesday = plainDate('2026-12-02');
      expect(await app.hear(koperasi.office, memberEndpoints.offers, { params, query: { from: wednesday } })).toMatchObject({ status: 422, body: { code: 'members.week-not-monday', en: expect.stringContaining('2026-11-30') } });
      const heard = await app.hear(koperasi.office, memberEndpoints.offer, { params, body: { hours: [{ process: 'mould', week: wednesday, hours: 1 }] } });
      expect(heard).toMatchObject({ status: 422, body: { errors: [{ at: 'hours.0.week', id: expect.stringContaining('2026-11-30') }] } });
    });
  });

  describe('as rows of the Book', () => {
    test('come out as they went in, in the order that people gave them, and go in again without a change', async () => {
      const book = await inScope(store.database, scopeOf(koperasi.office), membersBookIn);
      expect(book.materials?.map(({ code }) => code)).toEqual(['FC250', 'AC4B']);
      expect(book.furnaces?.[1]).toMatchObject({ code: 'A002-T1', foundry_code: null, materials: ['AC4B', 'FC250'] });
      const written = await writeBook(store, koperasi.office, book);
      expect(written.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
      expect(await audit()).toEqual([]);
    });

    test('name every fault at its sheet, row and column, and write nothing', async () => {
      const writing = writeBook(store, koperasi.office, {
        members: [{ code: 'A1', name: 'Satu' }, { code: 'A1', name: 'Dua' }],
        foundries: [{ code: 'U7', member_code: 'A1', name: 'Sah' }, { code: 'U8', member_code: 'TIDAK', name: 'Salah' }],
        heatOffers: [{ furnace_code: 'A001-T1', member_code: 'A002', week: plainDate('2026-11-24'), heats: -1 }],
      });
      await expect(writing).rejects.toMatchObject({
        code: 'members.wrong-rows',
        faults: [{ at: 'members[1].code' }, { at: 'foundries[1].member_code' }, { at: 'heatOffers[0].heats' }, { at: 'heatOffers[0].week' }, { at: 'heatOffers[0].furnace_code' }],
      });
      expect((await list()).total).toBe(3);
    });
  });
});
