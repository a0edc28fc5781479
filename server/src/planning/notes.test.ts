import { planningEndpoints as endpoints } from '@sentra/contract';
import { plainDate } from '@sentra/measures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { openPlanner, planningRoutes } from './index.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

let database: OpenDatabase;
let app: TestApp;
let people: People;

beforeAll(async () => {
  database = await testDatabase();
  const store = { database, clock: Date.now };
  app = await testApp((bind) => planningRoutes(bind, store, openPlanner(store, { workers: 0 })));
  const [early, late, ...rest] = smallBook.orders ?? [];
  const orders = [...(early ? [{ ...early, due_on: plainDate('2026-11-20') }] : []), ...(late ? [{ ...late, due_on: plainDate('2027-02-01') }] : []), ...rest];
  const [expiring, ...routes] = smallBook.routes ?? [];
  people = await foundWith(store, 'catatan', { ...smallBook, orders, routes: [...(expiring ? [expiring] : []), ...routes.map((route, nth) => (nth === 0 ? { ...route, state: 'coaching' as const } : route))] }, firstWeek);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

it('tells what the next plan leaves out or takes otherwise, what calls for somebody first', async () => {
  const { notes } = await app.ask(people.auditor, endpoints.notes, {});
  expect(notes.map(({ code, kind, count, subjects }) => [code, kind, count, subjects])).toEqual([
    ['order-overdue', 'order', 1, ['P-EARLY']],
    ['order-beyond', 'order', 1, ['P-LATE']],
    ['route-expires', 'route', 1, ['A · BLOK · 1']],
    ['route-not-qualified', 'route', 1, ['B · BLOK · 1']],
  ]);
  expect(notes[0]?.sentence).toMatchObject({ id: expect.stringContaining('minggu ke-1') as string, en: expect.stringContaining('week 1') as string });
});

it('is not for a member or a buyer, who would read of others', async () => {
  for (const actor of [people.memberA, people.kereta]) expect(await app.hear(actor, endpoints.notes, {})).toMatchObject({ status: 403 });
});
