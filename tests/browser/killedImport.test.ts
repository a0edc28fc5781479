import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foundedFolder, officePerson } from '../command/enter.ts';
import { largeBook } from '../command/largeBook.ts';
import { type Serving, serving } from '../command/sentra.ts';
import { importHistoryWords, previewWords } from '../../web/src/words/imports.ts';
import { actWords } from '../../web/src/words/parts.ts';
import { type Browser, launchBrowser } from './chromium.ts';
import { arrived, noBrowser, said } from './office.ts';

const reason = await noBrowser();
let folder: string;
let server: Serving;
let browser: Browser;

beforeAll(async () => {
  if (reason !== undefined) return;
  folder = await foundedFolder();
  server = await serving(['--data', folder]);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  server?.child.kill('SIGKILL');
});
beforeEach(({ skip }) => skip(reason !== undefined, reason));

test('the page of an import whose server is killed says so, and writes it once the server is back', async () => {
  const { address } = server;
  const { context } = browser;
  context.setDefaultTimeout(90_000);
  const headers = { origin: address };
  expect((await context.request.post(`${address}/api/session`, { data: officePerson, headers, timeout: 60_000 })).status()).toBe(200);
  const file = { name: 'buku.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await largeBook.workbook()) };
  const sent = await context.request.post(`${address}/api/imports`, { multipart: { file }, headers, timeout: 120_000 });
  const { id } = (await sent.json()) as { id: string };

  const words = said(previewWords);
  const page = await context.newPage();
  await page.goto(`${address}/exchange?import=${id}`);
  await arrived(page);
  await page.getByText(words.waits).waitFor();
  await page.getByRole('button', { name: words.apply, exact: true }).click();
  const write = page.getByRole('dialog').getByRole('button', { name: words.apply, exact: true });
  await write.click();
  await after(300);
  const gone = new Promise((resolve) => server.child.once('close', resolve));
  server.child.kill('SIGKILL');
  await gone;
  // What to do stands where it happened, and the question is still there.
  await page.getByRole('dialog').getByText(said(actWords).notReached).waitFor();

  server = await serving(['--data', folder, '--port', new URL(address).port]);
  const again = await context.newPage();
  await again.goto(`${address}/exchange?import=${id}`);
  await arrived(again);
  await again.getByText(words.waits).waitFor();
  await again.getByText(said(importHistoryWords).previewed).first().waitFor();
  await write.click();
  await page.getByText(words.applied('§').split('§')[0] ?? '').first().waitFor();
  const { total } = (await (await context.request.get(`${address}/api/orders?limit=1`)).json()) as { total: number };
  expect(total).toBe(largeBook.counts.orders);
}, 600_000);
