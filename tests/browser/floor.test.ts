import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { demoPassword, noBrowser, type Office, openOffice, personOf } from './office.ts';

vi.setConfig({ testTimeout: 90_000 });
const reason = await noBrowser();
let office: Office;
beforeAll(async () => {
  if (reason !== undefined) return;
  office = await openOffice();
  await office.logIn('office');
  const { plans } = (await (await office.context.request.get(`${office.address}/api/plans`)).json()) as { plans: { version: number }[] };
  const released = await office.context.request.post(`${office.address}/api/plans/${plans[0]!.version}/release`, { data: { weeks: 2, reason: 'uji' }, headers: { origin: office.address } });
  if (!released.ok()) throw new Error(await released.text());
  await office.context.clearCookies();
}, 150_000);
afterAll(() => office?.close());
beforeEach(({ skip }) => skip(reason !== undefined, reason));
afterEach(async () => {
  await office.context.setOffline(false);
  for (const page of office.context.pages().slice(1)) await page.close();
});

const patience = { timeout: 30_000 };
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Answers that the server has on record for the member. */
const accepted = async (page: Page) => {
  const { lots } = (await (await page.request.get(`${office.address}/api/lots`)).json()) as { lots: { code: string; acceptedAt: string | null }[] };
  return lots.filter(({ acceptedAt }) => acceptedAt !== null).map(({ code }) => code);
};

async function openFloor(): Promise<Page> {
  const page = await office.context.newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${office.address}/lantai/`);
  await page.locator('h1').first().waitFor();
  return page;
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('Surel').fill(personOf('member').email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(demoPassword);
  await button(page, 'Masuk').click();
  await page.getByText('Minggu ini').waitFor();
}

test('the first page of the floor loads less than 100 kB of script, compressed', () => {
  const build = path.join(projectRoot(), 'build/web');
  expect(existsSync(path.join(build, 'lantai/index.html'))).toBe(true);
  const page = readFileSync(path.join(build, 'lantai/index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(build, file))).length, 0);
  expect(bytes).toBeLessThan(100_000);
  expect(readdirSync(path.join(build, 'lantai'))).toContain('worker.js');
});

test('a lot is accepted with no signal, survives a reload, and is sent once when there is signal again', async () => {
  const page = await openFloor();
  await logIn(page);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await office.context.setOffline(true);
  await page.reload();
  await page.getByText(/Tanpa sinyal sejak/).waitFor();
  const first = link(page, /Jawab/).first();
  await first.click();
  await link(page, 'Terima').click();
  await button(page, 'Ya, terima').click();
  await page.getByText('1 belum terkirim').waitFor();
  await page.reload();
  await page.getByText('1 belum terkirim').waitFor();

  let asked = 0;
  await page.route('**/api/lots/*/answer', async (route) => {
    asked++;
    // The server has it; its answer is lost on the way.
    if (asked === 1) {
      await route.fetch();
      return route.abort();
    }
    return route.continue();
  });
  await office.context.setOffline(false);
  await button(page, 'Kirim sekarang').click();
  await expect.poll(() => asked, patience).toBeGreaterThan(0);
  await expect.poll(() => page.getByText('Semua terkirim').count(), { timeout: 60_000 }).toBe(1);
  expect(await accepted(page)).toHaveLength(1);
  await page.unroute('**/api/lots/*/answer');
});

test('an answer is taken back within its minute and never sent', async () => {
  const page = await openFloor();
  await page.getByText('Minggu ini').waitFor();
  const before = await accepted(page);
  await link(page, /Jawab/).last().click();
  await link(page, 'Terima').click();
  await button(page, 'Ya, terima').click();
  await page.getByRole('button', { name: /^Batalkan/ }).first().click();
  await expect.poll(() => page.getByRole('button', { name: /^Batalkan/ }).count(), patience).toBe(0);
  // Nothing waits that could still be sent.
  expect(await button(page, 'Kirim sekarang').count()).toBe(0);
  expect(await accepted(page)).toEqual(before);
});

test('stands in English too, at 360 px', async () => {
  const page = await openFloor();
  await page.getByText('Minggu ini').waitFor();
  await button(page, 'English').click();
  await page.getByText('This week').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
