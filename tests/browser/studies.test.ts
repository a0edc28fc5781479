import type { Page } from 'playwright-core';
import { worthEndpoints } from '@sentra/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { historyFieldWords, historyValueWords } from '../../web/src/words/history.ts';
import { costWords } from '../../web/src/words/plan.ts';
import { settingsWords } from '../../web/src/words/settings.ts';
import { shareRuleWords } from '../../web/src/words/sharing.ts';
import { differenceWords, scenarioFormWords, whatIfWords } from '../../web/src/words/whatif.ts';
import { coachingWords, studyWords } from '../../web/src/words/worth.ts';
import { arrived, barriers, noBrowser, type Office, openOffice, said } from './office.ts';

// A whole page is drawn in a moment, but a machine that is busy takes its time.
vi.setConfig({ testTimeout: 120_000 });
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

const patience = { timeout: 60_000 };
const drained = () => office.complaints.splice(0);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const item = (page: Page, name: string) => page.locator('main li').filter({ has: page.getByRole('heading', { name, level: 3 }) });
const languages = ['id', 'en'] as const;
const speak = (page: Page, language: (typeof languages)[number]) => page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click();

/** What is in the way of the page as it stands, in both languages, wide and narrow; it is left wide and Indonesian. */
async function inTheWay(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const language of ['en', 'id'] as const) {
    await speak(page, language);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await barriers(page)).map((one) => `${language}, ${width} px: ${one}`));
    }
  }
  return found;
}

describe('what-if', () => {
  const words = said(whatIfWords);
  const form = said(scenarioFormWords);

  test('a scenario is made and planned, its difference is read in both languages, and it is withdrawn and brought back', async () => {
    await office.logIn('office');
    const page = await office.open('/what-if');
    await page.getByText(words.none).waitFor();
    await page.route('**/api/scenarios/*/run', (route) => route.continue({ postData: JSON.stringify({ seconds: 1 }) }));
    await button(page, words.make).click();
    const dialog = page.getByRole('dialog', { name: form.title });
    await dialog.getByLabel(form.name).fill('Permintaan naik');
    await dialog.getByLabel(form.factor).fill('1,2');
    await button(page, form.add).click();
    await dialog.getByLabel(form.kind).nth(1).selectOption({ label: form.absence });
    await dialog.getByLabel(form.member, { exact: true }).selectOption({ index: 1 });
    expect(await barriers(page)).toEqual([]);
    await button(page, form.save).click();

    const scenario = item(page, 'Permintaan naik');
    await scenario.getByText('Permintaan semua barang × 1,2').waitFor();
    await scenario.getByRole('button', { name: words.show }).click(patience);
    for (const language of languages) {
      await speak(page, language);
      const difference = said(differenceWords, language);
      await scenario.getByText(difference.dearer('§').split('§')[0]?.trim() ?? '').first().waitFor();
      await scenario.getByRole('row', { name: new RegExp(said(costWords, language).making) }).first().waitFor();
      await scenario.getByRole('row', { name: new RegExp(`${difference.latePieces} .*\\+\\d`) }).waitFor();
    }
    expect(await inTheWay(page)).toEqual([]);

    await button(page, words.remove).click();
    await page.getByText(words.removed('Permintaan naik')).waitFor();
    await item(page, 'Permintaan naik').waitFor({ state: 'detached' });
    await button(page, words.undo).click();
    await item(page, 'Permintaan naik').getByRole('button', { name: words.show }).waitFor();
    await page.reload();
    await arrived(page);
    await item(page, 'Permintaan naik').getByText('Permintaan semua barang × 1,2').waitFor();
    expect(drained()).toEqual([]);
  });

  test('an auditor reads it and finds nothing to make or withdraw with', async () => {
    await office.logIn('auditor');
    const page = await office.open('/what-if');
    await item(page, 'Permintaan naik').getByRole('button', { name: words.show }).click();
    await item(page, 'Permintaan naik').getByText(said(differenceWords).counts).first().waitFor();
    for (const act of [words.make, words.remove, words.runAgain, words.rename]) expect(await button(page, act).count()).toBe(0);
    expect(drained()).toEqual([]);
  });
});

describe('coaching', () => {
  const words = said(coachingWords);

  test('a coach starts the list, sees it go on through a reload, and reads what would save most', async () => {
    await office.logIn('coach');
    const page = await office.open('/coaching');
    await page.getByText(words.unasked).waitFor();
    // A list of four is a list too, and takes a tenth of the time.
    const short = { most: 4, movesPerPart: 200, seed: 1 };
    await page.route('**/worth', (route) => (route.request().method() === 'POST' ? route.continue({ postData: JSON.stringify(short) }) : route.continue()));
    const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/worth'));
    await button(page, words.compute).click();
    expect(new URL((await asked).url()).pathname).toMatch(new RegExp(worthEndpoints.startWorth.path.replace(':plan', '\\d+')));
    await page.getByRole('progressbar').waitFor();
    await page.reload();
    await page.getByRole('progressbar').waitFor();
    await button(page, said(studyWords).cancel).waitFor();
    expect(await inTheWay(page)).toEqual([]);
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 100_000 });
    await page.getByText(words.looked('4', '§', '1').split('§')[0] ?? '').first().waitFor();
    const rows = page.locator('main tbody[data-index]');
    expect(await rows.count()).toBeLessThanOrEqual(4);
    await button(page, words.again).waitFor();
    expect(await inTheWay(page)).toEqual([]);
    expect(drained()).toEqual([]);
  }, 180_000);
});

describe('the rule of sharing', () => {
  const words = said(shareRuleWords);

  test('other weights are recorded with their minutes, refused where they are not whole, and told in the history in both languages', async () => {
    await office.logIn('office');
    const page = await office.open('/settings');
    const section = page.getByRole('region', { name: words.title });
    await section.getByLabel(words.equal).fill('50');
    await section.getByLabel(words.workers).fill('30');
    await section.getByLabel(words.capacity).fill('10');
    await section.getByLabel(words.votedOn).fill('2026-11-02');
    await section.getByLabel(words.reference).fill('Berita acara 7/2026');
    await button(page, words.save).click();
    await section.getByRole('alert').getByText(/90/).waitFor();
    await section.getByLabel(words.capacity).fill('20');
    await button(page, words.save).click();
    await section.getByText(words.voted('50', '30', '20')).waitFor();
    drained();

    for (const language of languages) {
      await speak(page, language);
      const history = page.getByRole('region', { name: said(settingsWords, language).history });
      const entry = history.locator('tbody').filter({ hasText: 'Berita acara 7/2026' }).first();
      await entry.waitFor();
      const told = await entry.innerText();
      expect(told).toContain(historyFieldWords.mode[language]);
      expect(told).toContain(historyValueWords.voted[language]);
      expect(told).toContain(historyFieldWords.equal[language]);
      expect(told).not.toMatch(/\bmode\b|\bequal\b|\bvoted\b/);
    }
    expect(await inTheWay(page)).toEqual([]);
    expect(drained()).toEqual([]);
  });
});

