import { readFile } from 'node:fs/promises';
import { logHeadValue } from '@sentra/contract';
import { epcisDocument } from '@sentra/trace/epcis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { plantKeys as keys, smallPlant } from '../../server/src/trace/page/testing.ts';
import { tableWords } from '../../web/src/words/parts.ts';
import { traceKindWords, traceWords } from '../../web/src/words/trace.ts';
import { arrived, barriers, headingOf, noBrowser, type Office, openOffice, said } from './office.ts';

// A whole page is drawn in a moment, but a machine that is busy takes its time.
vi.setConfig({ testTimeout: 90_000 });
const reason = await noBrowser();
let office: Office;
const words = said(traceWords);
const kinds = said(traceKindWords);
const box = '095060000000000121';
const addressOf = (key: string) => `/trace/${encodeURIComponent(key)}`;

beforeAll(async () => {
  if (reason !== undefined) return;
  office = await openOffice();
  await office.logIn('office');
  const sent = await office.context.request.post(`${office.address}/epcis/v2/capture`, {
    data: JSON.stringify(epcisDocument(smallPlant(15), { creationDate: '2026-11-24T18:00:00+07:00' })),
    headers: { origin: office.address, 'content-type': 'application/json' },
  });
  if (!sent.ok()) throw new Error(`The plant was not captured: ${await sent.text()}`);
  await vi.waitFor(async () => {
    const found = await office.context.request.get(`${office.address}/api/trace/find?text=48-012-2`);
    if (!found.ok()) throw new Error(await found.text());
  }, 30_000);
}, 180_000);
afterAll(() => office?.close());
// Skipped as a whole, with the reason, where there is no browser.
beforeEach(({ skip }) => skip(reason !== undefined, reason));
afterEach(async () => {
  for (const page of office?.context.pages().slice(1) ?? []) await page.close();
});

describe('tracing on a telephone', () => {
  test('leads from the number of a heat to a box and back, and is never wider than the screen', async () => {
    const page = await office.open('/trace');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByLabel(words.search).fill('48-012-2');
    await page.getByRole('button', { name: words.go }).click();
    await page.getByRole('heading', { level: 1, name: `${kinds.heat} 48-012-2` }).waitFor();
    await arrived(page);
    expect(await barriers(page)).toEqual([]);
    const graph = page.getByRole('region', { name: words.graph, exact: true });
    expect(await graph.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    await graph.getByRole('link', { name: box }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `${kinds.box} ${box}` }).waitFor();
    await arrived(page);
    expect(await barriers(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: `${kinds.heat} 48-012-2` }).waitFor();
    await page.reload();
    await arrived(page);
    expect(await headingOf(page)).toBe(`${kinds.heat} 48-012-2`);
    expect(office.complaints.splice(0)).toEqual([]);
  });

  test('says why a code cannot be read, and keeps what was typed', async () => {
    const page = await office.open('/trace');
    await page.getByLabel(words.search).fill('(01)09506000134353(10)X');
    await page.getByRole('button', { name: words.go }).click();
    await page.getByText('angka pemeriksa').waitFor();
    expect(await page.getByLabel(words.search).inputValue()).toBe('(01)09506000134353(10)X');
    office.complaints.splice(0);
  });
});

describe('the page of a heat', () => {
  test('folds pieces alike together, unfolds them, and says where the path stops, in both languages', async () => {
    const page = await office.open(addressOf(keys.heat));
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const language of ['id', 'en'] as const) {
      await page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click();
      await page.getByText(said(traceWords, language).stopsWhy('BL-47')).waitFor();
      expect(await barriers(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    const graph = page.getByRole('region', { name: words.graph, exact: true });
    const pieces = graph.getByRole('link', { name: /^P\d/ });
    expect(await pieces.count()).toBe(3);
    await graph.getByRole('button', { name: words.more('12') }).click();
    expect(await pieces.count()).toBe(15);
    expect(office.complaints.splice(0)).toEqual([]);
  });

  test('gives the same as a file, and the proof of an event', async () => {
    const page = await office.open(addressOf(keys.heat));
    const table = page.getByRole('region', { name: words.table });
    expect(await table.innerText()).toContain('34');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: tableWords.download.id }).first().click()]);
    const rows = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(rows.find((row) => row.startsWith('PI-3307'))).toContain('120,KGM,asal');
    const [proof] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Unduh bukti/ }).first().click()]);
    const { head, event } = JSON.parse(await readFile(await proof.path(), 'utf8')) as { head: unknown; event: { type: string } };
    expect(logHeadValue.safeParse(head).success).toBe(true);
    expect(event.type).toBe('TransformationEvent');
  });
});
