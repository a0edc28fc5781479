import { createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outsideScope } from '../../server/src/database/index.ts';
import { temporaryFolder, testDatabase } from '../../server/src/database/testing.ts';
import type { Store } from '../../server/src/store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from '../../server/src/testing/cooperative.ts';
import { captureEvents, logKeys } from '../../server/src/trace/index.ts';
import { exportLog } from '../../server/src/trace/queries/export.ts';
import { proveEvent, readHead } from '../../server/src/trace/queries/proof.ts';
import { heatEvent, sent } from '../../server/src/trace/testing/events.ts';
import { sentra } from './sentra.ts';

const keys = logKeys('a secret of a server that is long enough');
let store: Store;
let koperasi: TestCooperative;
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  store = testStore(await testDatabase());
  koperasi = await testCooperative(store, 'UJI', smallBook);
  folder = await temporaryFolder();
  await captureEvents(store, koperasi.office, { events: sent(...Array.from({ length: 40 }, (_, number) => heatEvent(number, { eventID: `urn:uuid:${number}` }))) });
}, 120_000);
afterAll(() => store.database.close());

async function verified(name: string, ...words: string[]) {
  const { content } = await exportLog(store, koperasi.auditor, keys);
  await pipeline(content, createWriteStream(at(name)));
  return sentra(['log', 'verify', at(name), ...words]);
}

test('one byte that is changed with SQL is named by who has an export and a head of before', async () => {
  writeFileSync(at('mine.json'), JSON.stringify(await readHead(store, koperasi.member('A001'), keys)));
  const { event, proof } = await proveEvent(store, koperasi.office, keys, 'urn:uuid:17', false);
  writeFileSync(at('event.json'), JSON.stringify(event));
  writeFileSync(at('proof.json'), JSON.stringify(proof));
  expect(await sentra(['log', 'verify', '--event', at('event.json'), '--proof', at('proof.json'), '--head', at('mine.json')])).toMatchObject({ code: 0 });
  expect(await verified('before.jsonl.gz', '--head', at('mine.json'))).toMatchObject({ code: 0, out: expect.stringContaining('Holds: 40 leaves of the log of UJI') });

  await outsideScope(store.database, (trx) => sql`update epcis_event set canonical = overlay(canonical placing '9' from position('"batur:kg":500' in canonical) + 11 for 1) where event_id = 'urn:uuid:17'`.execute(trx));
  const { code, out } = await verified('after.jsonl.gz', '--head', at('mine.json'));
  expect(code).toBe(1);
  expect(out).toContain('Leaf 18 (event urn:uuid:17, line 19) was changed');
});
