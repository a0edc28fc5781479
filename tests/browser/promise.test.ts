import type { Page } from 'playwright-core';
import { quoteEndpoints } from '@sentra/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { homeWords } from '../../web/src/words/home.ts';
import { ownPromiseWords } from '../../web/src/words/ownPromise.ts';
import { tableWords } from '../../web/src/words/parts.ts';
import { promiseWords, quoteRuleWords, quoteStateWords, quoteWords } from '../../web/src/words/promise.ts';
import { pageWords } from '../../web/src/words/shell.ts';
import { arrived, barriers, headingOf, noBrowser, type Office, openOffice, said } from './office.ts';

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

const words = said(promiseWords);
const quotes = said(quoteWords);
const states = said(quoteStateWords);
const own = said(ownPromiseWords);
/** A busy machine takes longer than a poll's second. */
const patience = { timeout: 20_000 };
const drained = () => office.complaints.splice(0);
const main = (page: Page) => page.locator('main');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const row = (page: Page, code: string) => page.locator('main tbody[data-index]').filter({ hasText: code });
const codeIn = (text: string) => /Q-\d{5}/.exec(text)?.[0] ?? '';
const setRules = async (rules: object) => {
  const answer = await office.context.request.put(`${office.address}${quoteEndpoints.setRules.path}`, { data: { validDays: 14, mostOpen: 20, makersShown: false, ...rules }, headers: { origin: office.address } });
  expect(answer.status()).toBe(200);
};

/** A Monday some weeks after the plan's first one, as people write a week. */
async function weekOfPlan(number: number): Promise<string> {
  const plan = (await (await office.context.request.get(`${office.address}/api/plans/newest`)).json()) as { firstWeek: string };
  return new Date(Date.parse(plan.firstWeek) + (number - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
}

async function fill(page: Page, quantity: string, week: string): Promise<void> {
  await main(page).getByLabel(words.quantity).fill(quantity);
  await main(page).getByLabel(words.wish).fill(week);
}

/** The office asks for a part of the buyer and gives a quote out of the answer. */
async function giveQuote(page: Page, quantity: string): Promise<string> {
  await main(page).getByLabel(words.part).first().fill('BR-001');
  await fill(page, quantity, await weekOfPlan(10));
  await main(page).getByLabel(words.buyer).first().selectOption('PB02');
  await button(page, words.give).click();
  await dialog(page, words.give).getByText('14').waitFor();
  await dialog(page, words.give).getByRole('button', { name: words.give }).click();
  const told = page.getByRole('status').filter({ hasText: /Q-\d{5}/ });
  await told.waitFor();
  return codeIn(await told.innerText());
}

describe('the office promises', () => {
  test('asks, gives a quote, sees until when it holds, and withdraws it', async () => {
    await office.logIn('office');
    const page = await office.open('/promise');
    await page.getByText(words.fill).waitFor();
    const code = await giveQuote(page, '5');
    await row(page, code).getByText(states.held).waitFor();
    await row(page, code).getByRole('button', { name: code }).click();
    const panel = page.getByRole('complementary', { name: code });
    await panel.getByText(quotes.expires, { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('quote')).toBe(code);
    await page.reload();
    await arrived(page);
    await panel.getByRole('button', { name: quotes.withdraw }).click();
    await dialog(page, quotes.withdrawAct).getByRole('button', { name: quotes.withdrawAct }).click();
    await row(page, code).getByText(states.withdrawn).waitFor();
    // What is over offers no act.
    await expect.poll(() => panel.getByRole('button', { name: quotes.withdraw, exact: true }).count(), patience).toBe(0);
    expect(drained()).toEqual([]);
  });

  test('makes a quote an order, and finds the quotes of a state again by the address', async () => {
    const page = await office.open('/promise');
    const code = await giveQuote(page, '4');
    await row(page, code).getByRole('button', { name: code }).click();
    await page.getByRole('complementary', { name: code }).getByRole('button', { name: quotes.order }).click();
    await dialog(page, quotes.order).getByLabel(quotes.orderCode).fill('JANJI-UJI');
    await dialog(page, quotes.order).getByRole('button', { name: quotes.order }).click();
    await row(page, code).getByText('JANJI-UJI').waitFor();
    await page.getByLabel(quotes.stateOf).selectOption(states.ordered);
    await page.waitForURL('**state=ordered**');
    await row(page, code).waitFor();
    await page.getByLabel(quotes.stateOf).selectOption(states.expired);
    await page.getByText(quotes.noneSuch).waitFor();
    await page.goto(`${office.address}/orders/JANJI-UJI`);
    await arrived(page);
    await page.getByText('JANJI-UJI').first().waitFor();
    expect(drained()).toEqual([]);
  });

  test('hands the list over as a file', async () => {
    const page = await office.open('/promise?state=ordered');
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, said(tableWords).download).click()]);
    const stream = await file.createReadStream();
    const text = (await stream.toArray()).map(String).join('');
    expect(file.suggestedFilename()).toBe(`${quotes.caption}.csv`);
    expect(text.split('\r\n')[0]).toContain(quotes.expires);
    expect(text).toContain('JANJI-UJI');
  });

  test('sets how long quotes hold', async () => {
    const rules = said(quoteRuleWords);
    const page = await office.open('/settings');
    await page.getByLabel(rules.validDays).fill('7');
    await button(page, rules.save).click();
    await page.getByText(rules.saved).waitFor();
    await page.reload();
    await arrived(page);
    expect(await page.getByLabel(rules.validDays).inputValue()).toBe('7');
    await setRules({});
    expect(drained()).toEqual([]);
  });
});

describe('a buyer promises himself', () => {
  /** The demo's buyer, on his own page with the question filled in by his own number. */
  async function asked(quantity: string): Promise<Page> {
    await office.logIn('office');
    const week = await weekOfPlan(10);
    await office.logIn('buyer');
    const page = await office.open('/own-promise');
    const number = page.getByLabel(own.number);
    if ((await number.inputValue()) === '') await number.selectOption({ index: 1 });
    await fill(page, quantity, week);
    return page;
  }

  async function taken(page: Page): Promise<string> {
    await button(page, own.take).click();
    await dialog(page, own.take).getByRole('button', { name: own.take }).click();
    const told = page.getByRole('status').filter({ hasText: /Q-\d{5}/ });
    await told.waitFor();
    return codeIn(await told.innerText());
  }

  test('asks by his number, takes a quote and withdraws it; no member and no cost is on his page', async () => {
    await office.logIn('office');
    const { rows } = (await (await office.context.request.get(`${office.address}/api/members?limit=500`)).json()) as { rows: { name: string }[] };
    const makers = rows.map(({ name }) => name);
    expect(makers.length).toBeGreaterThan(100);
    const page = await asked('3');
    expect(await headingOf(page)).toBe(said(pageWords).ownPromise);
    const code = await taken(page);
    await row(page, code).getByRole('button', { name: code }).click();
    const panel = page.getByRole('complementary', { name: code });
    await panel.getByText(quotes.expires, { exact: true }).waitFor();
    const text = await main(page).innerText();
    expect(text).not.toMatch(/Rp/);
    expect(makers.filter((name) => text.includes(name))).toEqual([]);
    await panel.getByRole('button', { name: quotes.withdraw }).click();
    await dialog(page, quotes.withdrawAct).getByRole('button', { name: quotes.withdrawAct }).click();
    await row(page, code).getByText(states.withdrawn).waitFor();
    expect(drained()).toEqual([]);
  });

  test('asks to make his quote an order; the office sees it on its home page, and confirms it under his number', async () => {
    const page = await asked('2');
    const code = await taken(page);
    await row(page, code).getByRole('button', { name: code }).click();
    await page.getByRole('complementary', { name: code }).getByRole('button', { name: own.order }).click();
    await dialog(page, own.order).getByLabel(own.reference).fill('PO/77');
    await dialog(page, own.order).getByRole('button', { name: own.order }).click();
    await row(page, code).getByText(quotes.asked).waitFor();
    await office.logIn('office');
    const home = await office.open('/');
    await home.getByRole('link', { name: said(homeWords).seeQuotes }).click();
    await home.waitForURL('**/promise?waiting=true');
    await row(home, code).getByRole('button', { name: code }).click();
    await home.getByRole('complementary', { name: code }).getByRole('button', { name: quotes.order }).click();
    expect(await dialog(home, quotes.order).getByLabel(quotes.orderCode).inputValue()).toBe('PO-77');
    await dialog(home, quotes.order).getByRole('button', { name: quotes.order }).click();
    await expect.poll(() => row(home, code).count(), patience).toBe(0);
    expect(drained()).toEqual([]);
  });

  test('is told when he has as many open quotes as he may, before he tries', async () => {
    await office.logIn('office');
    await setRules({ mostOpen: 1 });
    const page = await asked('1');
    const code = await taken(page);
    await page.getByText(own.full('1', '1')).waitFor();
    expect(await button(page, own.take).isDisabled()).toBe(true);
    await office.logIn('office');
    await setRules({});
    const withdrawn = await office.context.request.post(`${office.address}/api/quotes/${code}/withdrawal`, { data: {}, headers: { origin: office.address } });
    expect(withdrawn.status()).toBe(200);
  });

  test('his page and the office’s stand in both languages, wide and on a telephone', async () => {
    const found: string[] = [];
    for (const [role, to] of [['buyer', '/own-promise'], ['office', '/promise']] as const) {
      await office.logIn(role);
      const page = await office.open(to);
      await page.locator('main tbody[data-index] button').first().click();
      await page.getByRole('complementary', { name: /Q-\d{5}/ }).getByText(quotes.expires, { exact: true }).waitFor();
      for (const language of ['id', 'en'] as const) {
        await page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click();
        await expect.poll(() => headingOf(page), patience).toBe(role === 'buyer' ? said(pageWords, language).ownPromise : said(promiseWords, language).title);
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await barriers(page)).map((one) => `${to}, ${language}, ${width} px: ${one}`));
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
      await page.close();
    }
    expect(found).toEqual([]);
    expect(drained()).toEqual([]);
  });
});
