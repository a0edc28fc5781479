import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { endingWords, furnaceEndingWords, partEndingWords } from '../../web/src/words/endings.ts';
import { memberWords } from '../../web/src/words/members.ts';
import { formWords, tableWords } from '../../web/src/words/parts.ts';
import { cooperativeFigureWords } from '../../web/src/words/settings.ts';
import { arrived, barriers, noBrowser, type Office, openOffice, said } from './office.ts';

vi.setConfig({ testTimeout: 120_000 });
const reason = await noBrowser();
let office: Office;
beforeAll(async () => {
  if (reason !== undefined) return;
  office = await openOffice();
  await office.logIn('office');
}, 200_000);
afterAll(() => office?.close());
// Skipped as a whole, with the reason, where there is no browser.
beforeEach(({ skip }) => skip(reason !== undefined, reason));
afterEach(async () => {
  for (const page of office?.context.pages().slice(1) ?? []) await page.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const sees = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();
/** A telephone, in the language of its owner. */
async function telephone(address: string, language: 'id' | 'en'): Promise<Page> {
  const page = await office.context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.addInitScript((chosen) => localStorage.setItem('sentra-language', chosen), language);
  await page.goto(office.address + address);
  await arrived(page);
  return page;
}
const write = async (address: string, data: object) => {
  const answer = await office.context.request.put(office.address + address, { data, headers: { origin: office.address } });
  expect(answer.status()).toBe(200);
};
const drained = () => office.complaints.splice(0);

describe.each(['id', 'en'] as const)('on a telephone, in %s', (language) => {
  const endings = said(endingWords, language);
  const words = said(partEndingWords, language);
  const forms = said(formWords, language);
  const code = `UJI-${language}`;

  test('a part that nobody needs is ended with its reason, leaves the list, and is resumed', async () => {
    const stage = { process: 'mould', setupHours: 1, setupCost: 0, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0 };
    await write(`/api/parts/${code}`, { name: 'Barang uji', family: 'contoh', materialCode: 'FC250', pourMass: 9000, price: 100_000, exposureCost: 0, stages: [stage] });
    const page = await telephone(`/parts/${code}`, language);
    await button(page, words.end).click();
    await dialog(page).getByLabel(forms.reasonNeeded).fill('Pemesannya tutup');
    await dialog(page).getByRole('button', { name: words.end, exact: true }).click();
    await button(page, words.resume).waitFor();
    await sees(page, 'Pemesannya tutup');
    expect(await barriers(page)).toEqual([]);

    const list = await telephone('/parts', language);
    await list.getByRole('searchbox', { name: said(tableWords, language).filter }).fill(code);
    await list.getByText(code, { exact: true }).waitFor({ state: 'hidden' });
    await list.getByLabel(endings.shown).selectOption('yes');
    await sees(list, 'Pemesannya tutup');
    await list.getByRole('link', { name: new RegExp(code) }).waitFor();
    expect(new URL(list.url()).searchParams.get('ended')).toBe('true');
    expect(await barriers(list)).toEqual([]);

    await button(page, words.resume).click();
    await button(page, words.end).waitFor();
    await page.getByText('Pemesannya tutup').waitFor({ state: 'hidden' });
    expect(drained()).toEqual([]);
  });

  test('a part that orders need stays; the dialog says which, and keeps what was typed', async () => {
    const page = await telephone('/parts/BR-001', language);
    await button(page, words.end).click();
    const why = dialog(page).getByLabel(forms.reasonNeeded);
    await why.fill('salah pencet');
    await dialog(page).getByRole('button', { name: words.end, exact: true }).click();
    await sees(page, 'PS-0024');
    expect(await why.inputValue()).toBe('salah pencet');
    expect(await barriers(page)).toEqual([]);
    // The browser itself complains of the refusal.
    expect(drained().filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });

  test('a furnace is ended and resumed beside the others of its member', async () => {
    const page = await telephone('/members/001', language);
    const furnace = said(furnaceEndingWords, language);
    await button(page, furnace.endOf('001-T1')).click();
    await dialog(page).getByLabel(forms.reasonNeeded).fill('Dindingnya retak');
    await dialog(page).getByRole('button', { name: furnace.end, exact: true }).click();
    await page.getByLabel(endings.shown).selectOption('yes');
    await sees(page, 'Dindingnya retak');
    expect(await barriers(page)).toEqual([]);
    await button(page, furnace.resumeOf('001-T1')).click();
    await button(page, furnace.endOf('001-T1')).waitFor();
    expect(drained()).toEqual([]);
  });

  test('a figure of the cooperative is stated with day and source, and never overwritten', async () => {
    const page = await telephone('/settings', language);
    const figure = said(memberWords, language);
    const open = () => button(page, figure.addFigure).click();
    const state = async (value: string, source: string) => {
      const fill = (label: string, text: string) => dialog(page).getByLabel(label).fill(text);
      await fill(figure.figure, `pekerja ${language}`);
      await fill(figure.value, value);
      await fill(figure.unit, 'orang');
      await fill(figure.source, source);
      await dialog(page).getByRole('button', { name: figure.save, exact: true }).click();
    };
    await sees(page, said(cooperativeFigureWords, language).lead);
    await open();
    await state('4321', 'rapat anggota');
    await dialog(page).waitFor({ state: 'hidden' });
    await sees(page, language === 'id' ? '4.321 orang' : '4,321 orang');
    expect(await barriers(page)).toEqual([]);
    await open();
    await state('9', 'rapat anggota');
    await dialog(page).getByRole('alert').waitFor();
    expect(drained().filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await state('4300', 'sensus desa');
    await sees(page, 'sensus desa');
    await sees(page, 'rapat anggota');
    expect(drained()).toEqual([]);
  });
});
