import { demandEndpoints, type OrderRow } from '@sentra/contract';
import { plainDate, rupiah } from '@sentra/measures';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scopeOf } from '../actor.ts';
import { inScope } from '../database/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore, writeBook } from '../testing/cooperative.ts';
import { storePlan } from '../testing/plan.ts';
import { demandBookIn, openOrdersIn } from './index.ts';
import { demandRoutes } from './routes.ts';

describe('demand', () => {
  let store: Store;
  let app: TestApp;
  let koperasi: TestCooperative;

  beforeAll(async () => {
    store = testStore(await testDatabase());
    app = await testApp((bind) => demandRoutes(bind, store));
  });
  beforeEach(async () => {
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI', smallBook);
  });
  afterAll(() => store.database.close());

  const audit = () => inScope(store.database, scopeOf(koperasi.office), (trx) => trx.selectFrom('audit_entry').selectAll().where('person_id', '<>', 'system').orderBy('id').execute());
  const list = (query: object = {}, actor = koperasi.office) => app.ask(actor, demandEndpoints.orders, { query });
  const codes = async (query: object = {}, actor = koperasi.office) => (await list(query, actor)).rows.map(({ code }) => code);
  const order = (code: string, actor = koperasi.office): Promise<OrderRow> => app.ask(actor, demandEndpoints.order, { params: { code } });
  const body = { buyerCode: 'P01', partCode: 'B001', rung: 'call-off', quantity: 100, dueOn: plainDate('2026-12-10') } as const;
  const write = (code: string, change: object = {}) => app.hear(koperasi.office, demandEndpoints.writeOrder, { params: { code }, body: { ...body, ...change } });

  /** O1 comes half in time and half two weeks late, O2 not at all; O3 was made after the plan. */
  const planned = () =>
    storePlan(store, koperasi.system.cooperativeId, 7, {
      orders: [{ order_code: 'O1', due_week: 2, quantity: 300 }, { order_code: 'O2', due_week: 3, quantity: 50 }, { order_code: 'F1', due_week: 6, quantity: 700 }],
      deliveries: [{ order_code: 'O1', week: 2, quantity: 150 }, { order_code: 'O1', week: 4, quantity: 150 }, { order_code: 'F1', week: 6, quantity: 700 }],
    });

  describe('the list of orders', () => {
    test('says what is open of each, and what that is worth', async () => {
      expect(await order('F1')).toEqual({
        code: 'F1', buyerCode: 'P01', buyerName: 'Kereta Contoh', partCode: 'B001', partName: 'Blok rem', rung: 'forecast', quantity: 1000, openQuantity: 700,
        dueOn: '2026-12-31', drawnFrom: null, reference: null, placedOn: null, closedOn: null, closedBecause: null, lateCost: 5000, unservedCost: 110_000,
        worth: 70_000_000, isSample: false, promise: null,
      });
      expect(await codes()).toEqual(['O1', 'O2', 'O3', 'F1']);
    });

    test('tells what the newest plan promises; a line that it did not know has no promise', async () => {
      await storePlan(store, koperasi.system.cooperativeId, 6, { orders: [{ order_code: 'O3', due_week: 1, quantity: 20 }] });
      await planned();
      const promises = Object.fromEntries((await list()).rows.map(({ code, promise }) => [code, promise]));
      expect(promises).toEqual({
        O1: { planVersion: 7, onTime: 150, late: 150, unserved: 0, lastWeek: '2026-12-14', weeksLate: 2 },
        O2: { planVersion: 7, onTime: 0, late: 0, unserved: 50, lastWeek: null, weeksLate: 0 },
        F1: { planVersion: 7, onTime: 700, late: 0, unserved: 0, lastWeek: '2026-12-28', weeksLate: 0 },
        O3: null,
      });
      expect(await codes({ troubled: true })).toEqual(['O1', 'O2']);
      expect(await codes({ placed: true, troubled: true })).toEqual(['O1', 'O2']);
      expect((await codes({ placed: true })).toSorted()).toEqual(['O1', 'O2', 'O3']);
      expect((await codes({ sort: '-weeksLate' }))[0]).toBe('O1');
      expect((await codes({ sort: '-weeksLate' })).at(-1)).toBe('O3');
    });

    test('sorts rungs by strength, and is found by buyer, part, rung, week and text', async () => {
      expect(await codes({ sort: 'rung' })).toEqual(['F1', 'O1', 'O2', 'O3']);
      expect(await codes({ buyer: 'P02' })).toEqual(['O2', 'O3']);
      expect(await codes({ part: 'B002' })).toEqual(['O2']);
      expect(await codes({ rung: 'call-off' })).toEqual(['O3']);
      expect(await codes({ from: '2026-12-05', until: '2026-12-18' })).toEqual(['O2', 'O3']);
      expect(await codes({ search: 'po 45' })).toEqual(['O1']);
    });

    test('shows a buyer his own, without what the cooperative makes of them', async () => {
      await planned();
      const { rows, total } = await list({}, koperasi.buyer('P01'));
      expect(total).toBe(2);
      expect(rows).toMatchObject([{ code: 'O1', lateCost: null, unservedCost: null, promise: { late: 150 } }, { code: 'F1', openQuantity: 700 }]);
      expect(await app.hear(koperasi.buyer('P01'), demandEndpoints.order, { params: { code: 'O2' } })).toMatchObject({ status: 404, body: { code: 'demand.unknown-order' } });
      expect(await app.hear(koperasi.member('A001'), demandEndpoints.orders, {})).toMatchObject({ status: 403 });
    });
  });

  describe('writing a line', () => {
    test('gives it the usual costs of its rung where none are stated, and keeps stated ones', async () => {
      expect(await write('C1')).toMatchObject({ status: 200, body: { lateCost: 25_000, unservedCost: 250_000 } });
      expect(await write('C2', { lateCost: 7, unservedCost: 8 })).toMatchObject({ body: { lateCost: 7, unservedCost: 8 } });
      expect(await write('C2', { quantity: 101 })).toMatchObject({ body: { quantity: 101, lateCost: 7 } });
    });

    test('that draws leaves so much less open below it', async () => {
      await write('C1', { drawnFrom: 'O1', quantity: 120, reason: 'SPK 9' });
      expect([(await order('F1')).openQuantity, (await order('O1')).openQuantity, (await order('C1')).openQuantity]).toEqual([700, 180, 120]);
      expect(await audit()).toMatchObject([{ act: 'order.added', subject_code: 'C1', reason: 'SPK 9', after: { drawn_from: 'O1' } }]);
    });

    test.each([
      ['from its own rung', { rung: 'firm', drawnFrom: 'O1' }, 'drawnFrom'],
      ['from another buyer', { drawnFrom: 'O2', partCode: 'B002', quantity: 40 }, 'drawnFrom'],
      ['for another part', { drawnFrom: 'O1', partCode: 'B002' }, 'drawnFrom'],
      ['more than there is', { drawnFrom: 'O1', quantity: 301 }, 'quantity'],
      ['from nothing', { drawnFrom: 'X9' }, 'drawnFrom'],
    ])('%s is refused', async (_, change, at) => {
      expect(await write('C1', change)).toMatchObject({ status: 422, body: { code: 'demand.wrong-rows', errors: [{ at }] } });
      expect(await audit()).toEqual([]);
    });

    test('may not fall below what is drawn from it', async () => {
      expect(await write('F1', { rung: 'forecast', quantity: 299, dueOn: '2026-12-31' })).toMatchObject({ status: 422, body: { errors: [{ at: 'quantity', en: expect.stringContaining('300 pieces') }] } });
      expect(await write('F1', { rung: 'forecast', quantity: 300, dueOn: '2026-12-31' })).toMatchObject({ status: 200, body: { openQuantity: 0 } });
    });

    test('of two at once that together draw too much, one is refused', async () => {
      const both = await Promise.all(['C1', 'C2'].map((code) => write(code, { drawnFrom: 'O1', quantity: 200 })));
      expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
      expect((await order('O1')).openQuantity).toBe(100);
    });

    test('names all that is unknown at once, and a slip of the hand', async () => {
      const heard = await write('C1', { buyerCode: 'P99', partCode: 'B99' });
      expect(heard).toMatchObject({ status: 422, body: { errors: [{ at: 'buyerCode' }, { at: 'partCode' }] } });
      expect(await write('C1', { quantity: 100_000_001 })).toMatchObject({ status: 400, body: { code: 'http.wrong-request', errors: [{ at: 'quantity', id: expect.stringContaining('100000000') }] } });
      expect(await write('C1', { quantity: 100_000_000, partCode: 'B002' })).toMatchObject({ status: 422, body: { errors: [{ at: 'quantity' }] } });
    });

    test('twice with one key writes once', async () => {
      const headers = { 'idempotency-key': 'k-1' };
      const first = await app.ask(koperasi.office, demandEndpoints.writeOrder, { params: { code: 'C1' }, body }, headers);
      expect(await app.ask(koperasi.office, demandEndpoints.writeOrder, { params: { code: 'C1' }, body }, headers)).toEqual(first);
      expect(await app.hear(koperasi.office, demandEndpoints.writeOrder, { params: { code: 'C1' }, body: { ...body, quantity: 5 } }, headers)).toMatchObject({ status: 409, body: { code: 'access.used-key' } });
      expect(await audit()).toHaveLength(1);
    });

    test('is the office’s alone', async () => {
      for (const actor of [koperasi.coach, koperasi.auditor, koperasi.buyer('P01')]) {
        expect(await app.hear(actor, demandEndpoints.writeOrder, { params: { code: 'C1' }, body })).toMatchObject({ status: 403 });
      }
    });
  });

  describe('closing', () => {
    const close = (code: string, reason = 'dibatalkan pembeli') => app.hear(koperasi.office, demandEndpoints.closeOrder, { params: { code }, body: { reason } });
    const reopen = (code: string) => app.hear(koperasi.office, demandEndpoints.reopenOrder, { params: { code } });

    test('takes a line out of the list and out of what is drawn, and is undone', async () => {
      expect(await close('O1')).toMatchObject({ status: 200, body: { openQuantity: 0, worth: 0, closedOn: '2026-11-24', closedBecause: 'dibatalkan pembeli', promise: null } });
      expect(await codes()).toEqual(['O2', 'O3', 'F1']);
      expect(await codes({ closed: true })).toContain('O1');
      expect((await order('F1')).openQuantity).toBe(1000);
      expect(await reopen('O1')).toMatchObject({ status: 200, body: { openQuantity: 300, closedOn: null } });
      expect((await audit()).map(({ act, reason }) => [act, reason])).toEqual([['order.changed', 'dibatalkan pembeli'], ['order.changed', null]]);
    });

    test('twice, or opening what is open, is refused', async () => {
      await close('O1');
      expect(await close('O1')).toMatchObject({ status: 409, body: { code: 'demand.already-closed', id: expect.stringContaining('dibatalkan pembeli') } });
      expect(await reopen('O2')).toMatchObject({ status: 409, body: { code: 'demand.not-closed' } });
      expect(await close('X')).toMatchObject({ status: 404 });
    });

    test('a line is not opened again where what it drew was drawn by another meanwhile', async () => {
      await close('O1');
      await write('O9', { rung: 'firm', quantity: 800, drawnFrom: 'F1' });
      expect(await reopen('O1')).toMatchObject({ status: 422, body: { errors: [{ at: 'quantity', en: expect.stringContaining('1100 pieces') }] } });
    });
  });

  describe('buyers', () => {
    test('stand with their ladder, rung beside rung', async () => {
      await planned();
      const { rows } = await app.ask(koperasi.office, demandEndpoints.buyers, {});
      expect(rows).toEqual([
        {
          code: 'P01', name: 'Kereta Contoh', trade: 'kereta api', note: null, isSample: false, lateLines: 1, endedOn: null, endedBecause: null,
          ladder: [{ rung: 'forecast', lines: 1, pieces: 700, worth: 70_000_000 }, { rung: 'firm', lines: 1, pieces: 300, worth: 30_000_000 }],
        },
        {
          code: 'P02', name: 'Pompa Contoh', trade: null, note: null, isSample: false, lateLines: 1, endedOn: null, endedBecause: null,
          ladder: [{ rung: 'firm', lines: 1, pieces: 50, worth: 10_000_000 }, { rung: 'call-off', lines: 1, pieces: 20, worth: 2_000_000 }],
        },
      ]);
      expect((await app.ask(koperasi.buyer('P02'), demandEndpoints.buyers, {})).rows).toEqual([rows[1]]);
    });

    test('are written with their part numbers', async () => {
      const buyer = await app.ask(koperasi.office, demandEndpoints.writeBuyer, { params: { code: 'P03' }, body: { name: 'Kapal Contoh', partNumbers: [{ buyerPartNumber: 'K/1-A', partCode: 'B002' }] } });
      expect(buyer).toMatchObject({ ladder: [], lateLines: 0, partNumbers: [{ buyerPartNumber: 'K/1-A', partCode: 'B002', partName: 'Rumah pompa' }], mappings: [] });
      const wrong = await app.hear(koperasi.office, demandEndpoints.writeBuyer, { params: { code: 'P03' }, body: { name: 'Kapal', partNumbers: [{ buyerPartNumber: 'K/2', partCode: 'XX' }] } });
      expect(wrong).toMatchObject({ status: 422, body: { errors: [{ at: 'partNumbers.0.partCode' }] } });
      expect(await app.hear(koperasi.buyer('P02'), demandEndpoints.buyer, { params: { code: 'P01' } })).toMatchObject({ status: 404, body: { code: 'demand.unknown-buyer' } });
    });
  });

  describe('a part number of a buyer', () => {
    const drop = (code: string, number: string, actor = koperasi.office) => app.hear(actor, demandEndpoints.dropPartNumber, { params: { code }, query: { number, reason: 'salah ketik' } });

    test('is taken off, with what it was in the audit, and can be given again', async () => {
      const numbered = { params: { code: 'P02' }, body: { name: 'Pompa Contoh', partNumbers: [{ buyerPartNumber: 'K/1-A', partCode: 'B002' }, { buyerPartNumber: 'K/2', partCode: 'B001' }] } };
      await app.ask(koperasi.office, demandEndpoints.writeBuyer, numbered);
      expect(await drop('P02', 'K/1-A')).toMatchObject({ status: 200, body: { partNumbers: [{ buyerPartNumber: 'K/2' }, { buyerPartNumber: 'PP-1' }] } });
      expect((await audit()).at(-1)).toMatchObject({ act: 'buyer-part.removed', subject_code: 'P02/K/1-A', reason: 'salah ketik', before: { part_code: 'B002' }, after: null });
      expect((await app.ask(koperasi.office, demandEndpoints.writeBuyer, numbered)).partNumbers).toHaveLength(3);
    });

    test('that is not there is refused, of a buyer who is not there too, and only the office may', async () => {
      expect(await drop('P02', 'K/9')).toMatchObject({ status: 404, body: { code: 'demand.unknown-part-number' } });
      expect(await drop('P99', 'K/9')).toMatchObject({ status: 404, body: { code: 'demand.unknown-buyer' } });
      expect(await drop('P02', 'K/9', koperasi.buyer('P02'))).toMatchObject({ status: 403 });
    });
  });

  describe('as rows of the Book', () => {
    test('comes out in the order in which it was given, and goes in again without a change', async () => {
      const book = await inScope(store.database, scopeOf(koperasi.office), demandBookIn);
      expect(book.orders?.map(({ code }) => code)).toEqual(['F1', 'O1', 'O2', 'O3']);
      const written = await writeBook(store, koperasi.office, book);
      expect(written.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
      expect(await audit()).toEqual([]);
    });

    test('a ladder is judged as it will be once all rows are written', async () => {
      const line = { buyer_code: 'P01', part_code: 'B001', due_on: plainDate('2026-12-31') };
      await writeBook(store, koperasi.office, { orders: [
        { ...line, code: 'C7', rung: 'call-off', quantity: 900, drawn_from: 'A7' },
        { ...line, code: 'A7', rung: 'award', quantity: 900, drawn_from: 'F1' },
        { ...line, code: 'F1', rung: 'forecast', quantity: 1200 },
      ] });
      expect((await order('F1')).openQuantity).toBe(0);
      const wrong = writeBook(store, koperasi.office, { orders: [{ ...line, code: 'A7', rung: 'award', quantity: 899, drawn_from: 'F1' }, { ...line, code: 'N1', rung: 'firm', quantity: 1, closed_on: plainDate('2026-11-01') }] });
      await expect(wrong).rejects.toMatchObject({ faults: [{ at: 'orders[1].closed_because' }, { at: 'orders[0].quantity' }] });
    });

    test('what is open is given with its costs, for the plan', async () => {
      await write('C1', { drawnFrom: 'O3', buyerCode: 'P02', quantity: 20, rung: 'call-off' });
      const open = await inScope(store.database, scopeOf(koperasi.coach), openOrdersIn);
      expect(open.map(({ code, openQuantity }) => [code, openQuantity])).toEqual([['F1', 700], ['O1', 300], ['O2', 50], ['O3', 20]]);
      expect(open[1]).toMatchObject({ rung: 'firm', dueOn: '2026-12-04', lateCost: rupiah(25_000), unservedCost: rupiah(250_000) });
    });
  });
});
