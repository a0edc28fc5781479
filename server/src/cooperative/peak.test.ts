import { cooperativeEndpoints } from '@sentra/contract';
import type { ClockTime } from '@sentra/measures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../audit/index.ts';
import { testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { cooperativeRoutes } from './routes.ts';

let store: Store;
let app: TestApp;
let koperasi: TestCooperative;
beforeAll(async () => {
  store = testStore(await testDatabase());
  app = await testApp((bind) => cooperativeRoutes(bind, store));
  koperasi = await testCooperative(store, 'UJI');
});
afterAll(() => store.database.close());

const time = (text: string | null) => text as ClockTime | null;
const change = (peakFrom: string | null, peakTo: string | null, actor = koperasi.office) => app.hear(actor, cooperativeEndpoints.change, { body: { peakFrom: time(peakFrom), peakTo: time(peakTo) } });

test('peak hours are closed by the office, past midnight too, and opened again', async () => {
  expect(await app.ask(koperasi.coach, cooperativeEndpoints.read, {})).toMatchObject({ peakFrom: null, peakTo: null });
  expect(await change('17:00', '22:00')).toMatchObject({ status: 200, body: { peakFrom: '17:00', peakTo: '22:00' } });
  expect(await change('22:00', '00:00')).toMatchObject({ status: 200 });
  expect(await app.ask(koperasi.member('A001'), cooperativeEndpoints.read, {})).toMatchObject({ peakFrom: '22:00', peakTo: '00:00' });
  expect(await change(null, null)).toMatchObject({ status: 200, body: { peakFrom: null, peakTo: null } });
  const { rows } = await listAudit(store, koperasi.office, { limit: 50, sort: '-at', subject: 'cooperative' });
  expect(rows.map(({ act }) => act)).toEqual(['cooperative.changed', 'cooperative.changed', 'cooperative.changed']);
});

test('half of them, or a whole day, is refused with what would be right', async () => {
  expect(await change('17:00', null)).toMatchObject({ status: 422, body: { code: 'cooperative.peak-half-said' } });
  expect(await change('17:00', '17:00')).toMatchObject({ status: 422, body: { code: 'cooperative.peak-all-day' } });
  expect(await app.ask(koperasi.office, cooperativeEndpoints.read, {})).toMatchObject({ peakFrom: null, peakTo: null });
});

test('what a change of material costs is said in minutes, and taken back', async () => {
  const say = (changeMinutes: number | null) => app.hear(koperasi.office, cooperativeEndpoints.change, { body: { changeMinutes } });
  expect(await app.ask(koperasi.office, cooperativeEndpoints.read, {})).toMatchObject({ changeMinutes: null });
  expect(await say(45)).toMatchObject({ status: 200, body: { changeMinutes: 45 } });
  expect(await say(1441)).toMatchObject({ status: 400 });
  expect(await say(null)).toMatchObject({ status: 200, body: { changeMinutes: null } });
});

test('a member closes nothing', async () => {
  expect(await change('17:00', '22:00', koperasi.member('A001'))).toMatchObject({ status: 403 });
});
