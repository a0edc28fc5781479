import { memberEndpoints, type WorkingDay } from '@sentra/contract';
import type { ClockTime } from '@sentra/measures';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAudit } from '../audit/index.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { memberRoutes } from './routes.ts';

const open = (day: number, opens: string, closes: string): WorkingDay => ({ day, opens: opens as ClockTime, closes: closes as ClockTime });

describe('the working week of a member', () => {
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

  const params = { code: 'A001' };
  const read = (actor = koperasi.office) => app.ask(actor, memberEndpoints.workingWeek, { params });
  const set = (days: WorkingDay[], actor = koperasi.office, code = 'A001') => app.hear(actor, memberEndpoints.setWorkingWeek, { params: { code }, body: { days, reason: 'musim sepi' } });
  const audit = async () => (await listAudit(store, koperasi.office, { limit: 50, sort: '-at', member: 'A001' })).rows.filter(({ subject }) => subject === 'working-week');

  test('is the usual one where nobody said otherwise: six days of nine hours', async () => {
    const week = await read();
    expect(week.isStated).toBe(false);
    expect(week.days.map(({ day, opens, closes }) => `${day} ${opens}-${closes}`)).toEqual([1, 2, 3, 4, 5, 6].map((day) => `${day} 07:00-16:00`));
  });

  test('is replaced as a whole by the office or by the member himself, and what changed is kept day by day', async () => {
    expect((await set([open(1, '08:00', '12:00'), open(7, '20:00', '00:00')], koperasi.member('A001'))).status).toBe(200);
    expect(await read(koperasi.coach)).toEqual({ isStated: true, days: [open(1, '08:00', '12:00'), open(7, '20:00', '00:00')] });
    await set([open(1, '08:00', '15:00')]);
    expect(await read()).toEqual({ isStated: true, days: [open(1, '08:00', '15:00')] });
    const [last, first] = await audit();
    expect(first).toMatchObject({ act: 'working-week.changed', personName: 'Orang office', reason: 'musim sepi', before: { tuesday: '07:00–16:00' }, after: { monday: '08:00–12:00', tuesday: null, sunday: '20:00–00:00' } });
    expect(last).toMatchObject({ before: { monday: '08:00–12:00' }, after: { monday: '08:00–15:00', sunday: null } });
  });

  test('has a break where a day is named twice, and keeps the stretches in their order', async () => {
    expect((await set([open(1, '13:00', '17:00'), open(1, '07:00', '12:00'), open(2, '18:00', '00:00'), open(2, '07:00', '12:00')])).status).toBe(200);
    expect((await read()).days).toEqual([open(1, '07:00', '12:00'), open(1, '13:00', '17:00'), open(2, '07:00', '12:00'), open(2, '18:00', '00:00')]);
    expect((await audit())[0]).toMatchObject({ after: { monday: '07:00–12:00, 13:00–17:00', tuesday: '07:00–12:00, 18:00–00:00', wednesday: null } });
    expect(await set([open(3, '07:00', '12:00'), open(3, '11:59', '13:00')])).toMatchObject({ status: 422 });
    expect(await set([open(3, '07:00', '12:00'), open(3, '12:00', '13:00')])).toMatchObject({ status: 200 });
  });

  test('said a second time changes and audits nothing', async () => {
    const days = [open(1, '07:00', '16:00')];
    await set(days);
    await set(days);
    expect(await audit()).toHaveLength(1);
  });

  test('is the member’s own and the office’s; a member who is not there is said so', async () => {
    expect(await set([open(1, '07:00', '16:00')], koperasi.member('A002'))).toMatchObject({ status: 403, body: { code: 'members.not-your-week' } });
    for (const actor of [koperasi.coach, koperasi.auditor, koperasi.buyer('P01')]) expect(await set([open(1, '07:00', '16:00')], actor)).toMatchObject({ status: 403 });
    expect(await set([open(1, '07:00', '16:00')], koperasi.office, 'A999')).toMatchObject({ status: 404, body: { code: 'members.unknown-member' } });
    expect(await app.hear(koperasi.member('A002'), memberEndpoints.workingWeek, { params })).toMatchObject({ status: 404, body: { code: 'members.unknown-member' } });
    expect((await read()).isStated).toBe(false);
  });

  test('names every day that cannot be, and needs one', async () => {
    expect(await set([open(1, '16:00', '07:00'), open(2, '07:00', '16:00'), open(2, '08:00', '09:00')])).toMatchObject({
      status: 422, body: { code: 'members.wrong-working-week', errors: [{ at: 'days.0.closes', id: expect.stringContaining('07:00') as string }, { at: 'days.2.opens', en: expect.stringContaining('08:00–09:00 overlaps 07:00–16:00') as string }] },
    });
    expect(await set([])).toMatchObject({ status: 422, body: { code: 'members.no-working-day' } });
    expect(await set([open(1, '7:00', '16:00')])).toMatchObject({ status: 400 });
    expect((await read()).isStated).toBe(false);
  });

  test('a furnace says how long a heat takes and what electricity it needs; what is not said stays', async () => {
    const { name, kind, heatMass, heatCost, materials } = (await app.ask(koperasi.office, memberEndpoints.read, { params })).furnaceList[0]!;
    const write = (more: object) => app.ask(koperasi.office, memberEndpoints.writeFurnace, { params: { code: 'A001', furnace: 'A001-T1' }, body: { name, kind, heatMass, heatCost, materials, ...more } });
    expect((await write({ heatMinutes: 90, heatKwh: 300 })).furnaceList[0]).toMatchObject({ heatMinutes: 90, heatKwh: 300 });
    expect((await write({ heatMinutes: null })).furnaceList[0]).toMatchObject({ heatMinutes: null, heatKwh: 300, standsInPeak: null, changeMinutes: null });
    expect((await write({ standsInPeak: false, changeMinutes: 45 })).furnaceList[0]).toMatchObject({ heatKwh: 300, standsInPeak: false, changeMinutes: 45 });
    expect((await write({ standsInPeak: null })).furnaceList[0]).toMatchObject({ standsInPeak: null, changeMinutes: 45 });
  });
});
