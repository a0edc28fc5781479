import { readFileSync } from 'node:fs';
import path from 'node:path';
import { epcisDocument } from '@sentra/trace/epcis';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ceperHistory, firstEvent } from '../../demo/ceper/history/history.ts';
import { readCeper } from '../../demo/ceper/load.ts';
import { scopeOf } from './actor.ts';
import { inScope } from './database/index.ts';
import { emptyTables, testDatabase } from './database/testing.ts';
import { recordHistory } from './demo.ts';
import { projectRoot } from './entrypoints.ts';
import { type Store, today } from './store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from './testing/cooperative.ts';
import { captureEvents, sentEvents } from './trace/index.ts';

let store: Store;
let koperasi: TestCooperative;

beforeAll(async () => {
  store = testStore(await testDatabase());
});
beforeEach(async () => {
  await emptyTables(store.database);
  koperasi = await testCooperative(store, 'UJI', smallBook);
});
afterAll(() => store.database.close());

/** The first weeks of it. */
const some = () => ceperHistory(readCeper((name) => readFileSync(path.join(projectRoot(), 'demo/ceper', name), 'utf8'), today(store)), today(store)).slice(0, 300);
const inLog = () => inScope(store.database, scopeOf(koperasi.system), (trx) => trx.selectFrom('epcis_event').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).then(({ count }) => Number(count));

test('the history is recorded once, by the command that everybody uses', async () => {
  expect(await recordHistory(store, koperasi.system, some)).toBe(300);
  expect(await inLog()).toBe(300);
  const again = await recordHistory(store, koperasi.system, () => {
    throw new Error('It is there, and nobody needs it.');
  });
  expect(again).toBe(0);
  expect(await inLog()).toBe(300);
});

test('what fails in the middle leaves nothing, and begins anew', async () => {
  const events = some();
  const [first] = events;
  // Another content under an identifier of the history's last event, as somebody might have sent it.
  const last = events.at(-1);
  await captureEvents(store, koperasi.office, { events: sentEvents(epcisDocument([{ ...last, eventTime: '2026-01-05T08:00:00+07:00' }], { creationDate: '2026-11-24T00:00:00Z' })) });
  await expect(recordHistory(store, koperasi.system, () => events)).rejects.toMatchObject({ code: 'trace.other-content' });
  expect(await inLog()).toBe(1);
  expect(first?.['eventID']).toBe(firstEvent);
  expect(await recordHistory(store, koperasi.system, () => events.slice(0, -1))).toBe(299);
});
