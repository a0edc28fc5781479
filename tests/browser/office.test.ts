import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readWorkbook } from '@sentra/messages';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { pages } from '../../web/src/shell/pages.ts';
import { exportWords, importWords, previewWords } from '../../web/src/words/imports.ts';
import { heatWords } from '../../web/src/words/heats.ts';
import { homeWords } from '../../web/src/words/home.ts';
import { orderFormWords, ordersWords } from '../../web/src/words/orders.ts';
import { actWords, tableWords } from '../../web/src/words/parts.ts';
import { lotWords, panelWords, planRunWords, planWords, releaseWords } from '../../web/src/words/plan.ts';
import { findWords, pageWords, shellWords } from '../../web/src/words/shell.ts';
import { arrived, barriers, enterAs, headingOf, noBrowser, type Office, openOffice, personOf, said } from './office.ts';

// A whole page is drawn in a moment, but a machine that is busy takes its time.
vi.setConfig({ testTimeout: 90_000 });
const reason = await noBrowser();
let office: Office;
beforeAll(async () => {
  if (reason === undefined) office = await openOffice();
}, 150_000);
afterAll(() => office?.close());
// Skipped as a whole, with the reason, where there is no browser.
beforeEach(({ skip }) => skip(reason !== undefined, reason));
afterEach(async () => {
  for (const page of office?.context.pages().slice(1) ?? []) await page.close();
});

const words = said(shellWords);
const names = said(pageWords);
const at = (page: Page) => new URL(page.url()).pathname;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const text = (page: Page, wanted: string | RegExp) => page.getByText(wanted).first();
const drained = () => office.complaints.splice(0);
/** The beginning of a sentence that carries amounts. */
const begins = (sentence: string) => new RegExp(sentence.replaceAll('**', '').split('§').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));

describe('coming in', () => {
  test('a newcomer logs in by the button of a demo person, and comes to the page he asked for', async () => {
    const page = await office.open('/plan');
    expect(at(page)).toBe('/log-in');
    expect(await barriers(page)).toEqual([]);
    await enterAs(page, 'office');
    await page.waitForURL('**/plan');
    await arrived(page);
    await text(page, personOf('office').name).waitFor();
    expect(drained()).toEqual([]);
  });
});

/** What the heading of a page begins with, where it is not its name. */
const headings = (language: 'id' | 'en'): Record<string, RegExp> => ({
  home: new RegExp(`${begins(said(homeWords, language).nothing).source}|${language === 'id' ? 'perlu Anda' : 'you today'}`),
  plan: begins(said(planWords, language).title('§')),
  heats: begins(said(heatWords, language).title('§')),
});

describe('every page of the index', () => {
  test('opens in both languages, wide and narrow, without a barrier; a reload stays', async () => {
    await office.logIn('office');
    const page = await office.open('/');
    const listed = await page.getByRole('navigation', { name: words.pages }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const shown = pages.filter(({ path: to }) => listed.includes(to));
    expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining(['home', 'orders', 'plan', 'heats', 'members', 'parts']));
    const found: string[] = [];
    for (const { name, path: to } of shown) {
      await page.goto(office.address + to);
      await arrived(page);
      for (const language of ['id', 'en'] as const) {
        await page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click();
        const heading = headings(language)[name] ?? begins(said(pageWords, language)[name]);
        await expect.poll(() => headingOf(page), { timeout: 10_000 }).toMatch(heading);
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await barriers(page)).map((one) => `${to}, ${language}, ${width} px: ${one}`));
        }
      }
      await page.reload();
      await arrived(page);
      expect(at(page)).toBe(to);
      expect(await headingOf(page)).toMatch(headings('en')[name] ?? begins(said(pageWords, 'en')[name]));
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    expect(found).toEqual([]);
    expect(drained()).toEqual([]);
  }, 120_000);

  test('a long table is printed whole, though only the rows in sight are drawn', async () => {
    const page = await office.open('/orders');
    const { total } = (await (await office.context.request.get(`${office.address}/api/orders?limit=1`)).json()) as { total: number };
    const drawn = () => page.locator('main tbody[data-index]').count();
    expect(total).toBeGreaterThan(200);
    expect(await drawn()).toBeLessThan(100);
    await page.evaluate(() => Object.assign(window, { print: () => (document.body.dataset['printed'] = String(document.querySelectorAll('main tbody[data-index]').length)) }));
    await button(page, said(actWords).print).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset['printed']), { timeout: 30_000 }).toBe(String(total));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(drawn).toBeLessThan(100);
    // By the browser's own command: what is here, and a line that says how much of all that is.
    await page.emulateMedia({ media: 'print' });
    await expect.poll(drawn).toBeGreaterThanOrEqual(100);
    await text(page, begins(said(tableWords).onPaper('§', '§'))).waitFor();
    await page.emulateMedia({ media: null });
    await expect.poll(drawn).toBeLessThan(100);
  });

  test('an address that does not exist says so and keeps the index', async () => {
    const page = await office.open('/tidak-ada');
    expect(await headingOf(page)).toBe(said(actWords).notFoundTitle);
    await page.getByRole('navigation', { name: words.pages }).waitFor();
  });

  test('language and theme stay after a reload', async () => {
    const page = await office.open('/orders');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: new RegExp(personOf('office').name) }).click();
    await button(page, said(shellWords, 'en').toDark).click();
    await page.reload();
    await arrived(page);
    expect(await headingOf(page)).toBe(said(pageWords, 'en').orders);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['mantineColorScheme']])).toEqual(['en', 'dark']);
    await page.getByRole('button', { name: new RegExp(personOf('office').name) }).click();
    await button(page, said(shellWords, 'en').toLight).click();
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  });
});

describe('from the order book to released lots', () => {
  const run = said(planRunWords);
  const release = said(releaseWords);

  test('a plan is made while its progress survives a reload, and becomes a new version', async () => {
    const page = await office.open('/orders');
    await page.getByRole('navigation', { name: words.pages }).getByRole('link', { name: new RegExp(`^${names.plan}`) }).click();
    await page.waitForURL('**/plan');
    await arrived(page);
    await button(page, run.make).click();
    const dialog = page.getByRole('dialog', { name: run.makeTitle });
    await dialog.getByLabel(run.seconds).fill('20');
    await dialog.getByRole('button', { name: run.begin }).click();
    await page.getByRole('progressbar').waitFor();
    await page.reload();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
    await page.reload();
    await arrived(page);
    await text(page, begins(said(planWords).made('2', '§', personOf('office').name))).waitFor();
    expect(drained()).toEqual([]);
  }, 120_000);

  test('the first weeks are released after their count was read back, and the lots say so', async () => {
    const page = await office.open('/plan');
    await page.getByRole('button', { name: begins(release.act('§')) }).click();
    const dialog = page.getByRole('dialog', { name: release.title });
    await dialog.getByText(begins(release.will('§', '§', '§', '§'))).waitFor();
    await dialog.getByRole('button', { name: begins(release.confirm('§')) }).click();
    await text(page, begins(release.done('§', '§'))).waitFor();
    await page.goto(`${office.address}/plan?view=lots`);
    await arrived(page);
    await page.getByLabel(said(lotWords).byMember, { exact: true }).selectOption({ index: 1 });
    await text(page, /[1-9]\d* lot sudah dilepas/).waitFor();
    expect(drained()).toEqual([]);
  });

  test('why an order is late is a sentence with numbers', async () => {
    const page = await office.open('/plan');
    const late = page.getByRole('heading', { name: said(panelWords).late });
    await late.waitFor();
    await page.getByRole('button', { name: /telat \d+ minggu/ }).first().click();
    await page.waitForURL(/order=/);
    await page.getByText(begins(said(panelWords).due('§'))).first().waitFor();
    const sentence = page.locator('p.lead + p.lead').first();
    await expect.poll(() => sentence.innerText()).toMatch(/^[A-Z].*\d.*\./);
    await page.goBack();
    await late.waitFor();
    expect(drained()).toEqual([]);
  });
});

describe('files in and out', () => {
  const download = async (page: Page, name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
    const to = path.join(await temporaryFolder(), file.suggestedFilename());
    await file.saveAs(to);
    return to;
  };
  const give = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => page.getByLabel(new RegExp(said(importWords).choose)).setInputFiles(file);

  test('the template opens, and a wrong file says what is wrong and where', async () => {
    const page = await office.open('/exchange');
    const { book, findings } = readWorkbook(await readFile(await download(page, said(exportWords).template)), {});
    // It opens as a workbook, and holds no row yet.
    expect(Object.values(book).flat()).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['file-no-sheet']);
    await give(page, { name: 'Pesanan.id.csv', mimeType: 'text/csv', buffer: Buffer.from('Kode;Pembeli;Barang;Jumlah\nX1;PB01;tidak-ada;dua\n') });
    await text(page, begins(said(previewWords).refused(1, '§'))).waitFor();
    await text(page, 'dua').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(drained()).toEqual([]);
  });

  test('what was exported changes nothing when it is imported, twice', async () => {
    const page = await office.open('/exchange');
    const workbook = await download(page, said(exportWords).workbook);
    for (const _ of ['once', 'twice']) {
      await page.goto(`${office.address}/exchange`);
      await arrived(page);
      await give(page, workbook);
      await text(page, said(previewWords).nothing).waitFor({ timeout: 40_000 });
    }
    expect(drained()).toEqual([]);
  }, 120_000);
});

describe('what others see', () => {
  const index = (page: Page) => page.getByRole('navigation', { name: words.pages }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

  test('a member sees only himself among the members', async () => {
    await office.logIn('member');
    const page = await office.open('/');
    expect(await index(page)).not.toContain('/orders');
    const load = (await (await office.context.request.get(`${office.address}/api/plans/newest/load`)).json()) as { members: { code: string }[] };
    expect(load.members.map(({ code }) => code)).toEqual(['031']);
    await page.goto(`${office.address}/plan`);
    await arrived(page);
    expect(await page.getByRole('rowheader').allInnerTexts()).toHaveLength(2);
    expect(await button(page, said(planRunWords).make).count()).toBe(0);
    await page.goto(`${office.address}/people`);
    await arrived(page);
    expect(drained()).toEqual([]);
  });

  test('a buyer sees only his orders', async () => {
    await office.logIn('buyer');
    const page = await office.open('/orders');
    const { rows } = (await (await office.context.request.get(`${office.address}/api/orders?limit=500`)).json()) as { rows: { buyerCode: string }[] };
    expect(new Set(rows.map(({ buyerCode }) => buyerCode))).toEqual(new Set(['PB01']));
    expect(await button(page, said(ordersWords).add).count()).toBe(0);
    expect(await index(page)).not.toContain('/members');
    expect(drained()).toEqual([]);
  });

  test('an auditor reads every page and finds nothing to write with', async () => {
    await office.logIn('auditor');
    const page = await office.open('/');
    const readable = await index(page);
    expect(readable.length).toBeGreaterThan(5);
    for (const to of readable) {
      await page.goto(office.address + to);
      await arrived(page);
      expect([to, ...(await page.locator('main .mantine-Button-root[data-variant="filled"], main input[type=file]').allInnerTexts())]).toEqual([to]);
      for (const act of [said(ordersWords).add, said(planRunWords).make, said(previewWords).apply]) expect(await button(page, act).count()).toBe(0);
    }
    expect(drained()).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('the first stop leads past the index; “/” finds; arrows walk the heat map and Enter chooses', async () => {
    await office.logIn('office');
    const page = await office.open('/plan');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    await page.locator('table [data-at="0 0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('1 1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/week=/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('week'));

    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(said(findWords).label);
    await page.keyboard.type('PS-0001');
    await page.getByRole('list', { name: said(findWords).found }).getByRole('link', { name: /PS-0001/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/orders/PS-0001');
    await expect.poll(() => headingOf(page)).toContain('PS-0001');
    expect(drained()).toEqual([]);
  });
});

describe('when things go wrong', () => {
  const form = said(orderFormWords);
  const openForm = async () => {
    const page = await office.open('/orders?add=true');
    await page.getByLabel(form.code, { exact: true }).waitFor();
    return page;
  };

  test('what one tab writes, another shows once it is looked at', async () => {
    await office.logIn('office');
    const other = await office.open('/orders/PS-0001');
    const answer = await office.context.request.post(`${office.address}/api/orders/PS-0001/closure`, { data: { reason: 'uji dua halaman' }, headers: { origin: office.address } });
    expect(answer.status()).toBe(200);
    // A browser without windows does not say that a tab came to the front; a look counts once the answer is older than a quarter of a minute.
    const look = async () => {
      await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      return other.getByText('uji dua halaman').count();
    };
    await expect.poll(look, { timeout: 40_000, interval: 500 }).toBeGreaterThan(0);
    const reopened = await office.context.request.delete(`${office.address}/api/orders/PS-0001/closure`, { headers: { origin: office.address } });
    expect(reopened.status()).toBe(200);
  });

  test('a tab that is older than the pages of the server loads itself again, once, and says so', async () => {
    const page = await office.open('/orders');
    let asked = 0;
    await page.route('**/assets/BuyersPage-*.js', (route) => (asked++ === 0 ? route.fulfill({ status: 404, body: '{}' }) : route.continue()));
    const link = page.getByRole('navigation', { name: words.pages }).getByRole('link', { name: names.buyers });
    await link.click();
    await text(page, said(actWords).renewed).waitFor();
    await expect.poll(() => headingOf(page)).toBe(names.buyers);
    expect(at(page)).toBe('/buyers');
    await button(page, said(actWords).close).click();
    // Where it is gone for another reason it says so instead of reloading over and over.
    await page.route('**/assets/PeoplePage-*.js', (route) => route.fulfill({ status: 404, body: '{}' }));
    await page.getByRole('navigation', { name: words.pages }).getByRole('link', { name: names.people }).click();
    await text(page, said(actWords).brokenTitle).waitFor();
    await page.getByRole('navigation', { name: words.pages }).waitFor();
    drained();
  });

  test('without a connection the page says so, and no longer once there is one', async () => {
    const page = await office.open('/orders');
    await office.context.setOffline(true);
    await page.getByText(words.offline).waitFor();
    await office.context.setOffline(false);
    await expect.poll(() => page.getByText(words.offline).count()).toBe(0);
    // What the page asked for meanwhile failed, and the browser said so.
    drained();
  });

  test('a server that dies while a form is open takes nothing of what was typed', async () => {
    const page = await openForm();
    await page.getByLabel(form.code, { exact: true }).fill('UJI-1');
    const sheet = page.locator('form').filter({ has: page.getByRole('button', { name: form.save }) });
    await sheet.getByLabel(said(ordersWords).buyer).selectOption({ index: 1 });
    await sheet.getByLabel(said(ordersWords).part).selectOption({ index: 1 });
    await sheet.getByLabel(said(ordersWords).quantity).fill('120');
    await sheet.getByLabel(form.dueOn).fill('4 Des 2026');
    office.server.child.kill('SIGKILL');
    await sheet.getByRole('button', { name: form.save }).click();
    await sheet.getByText(said(actWords).notReached).waitFor();
    expect(await page.getByLabel(form.code, { exact: true }).inputValue()).toBe('UJI-1');
    expect(await sheet.getByLabel(said(ordersWords).quantity).inputValue()).toBe('120');
  });
});
