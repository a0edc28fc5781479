import { readFile } from 'node:fs/promises';
import { heatDayEndpoints, memberEndpoints, type HeatDays, type Member } from '@sentra/contract';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { heatDayWords, workingHourWords } from '../../web/src/words/heatDays.ts';
import { memberWords } from '../../web/src/words/members.ts';
import { tableWords } from '../../web/src/words/parts.ts';
import { arrived, barriers, headingOf, noBrowser, type Office, openOffice, said } from './office.ts';

// A whole page is drawn in a moment, but a machine that is busy takes its time.
vi.setConfig({ testTimeout: 90_000 });
const reason = await noBrowser();
let office: Office;
/** Whose week of the plan is the fullest, and the member who logs in. */
let busiest: HeatDays;
const own = '031';

beforeAll(async () => {
  if (reason !== undefined) return;
  office = await openOffice();
  await office.logIn('office');
  const { rows } = await get<{ rows: { code: string; furnaces: number }[] }>('/api/members?limit=60');
  const weeks = await Promise.all(rows.filter(({ furnaces }) => furnaces > 1).map(({ code }) => daysOf(code)));
  busiest = weeks.reduce((most, one) => (one.heats.length > most.heats.length ? one : most));
}, 180_000);
afterAll(() => office?.close());
// Skipped as a whole, with the reason, where there is no browser.
beforeEach(({ skip }) => skip(reason !== undefined, reason));
afterEach(async () => {
  for (const page of office?.context.pages().slice(1) ?? []) await page.close();
});

const words = said(heatDayWords);
const hours = said(workingHourWords);
const patience = { timeout: 20_000 };
const drained = () => office.complaints.splice(0);
const get = async <Answer>(path: string): Promise<Answer> => (await (await office.context.request.get(office.address + path)).json()) as Answer;
const daysOf = (member: string, week?: string) => get<HeatDays>(`/api/plans/newest/members/${member}/heat-days${week === undefined ? '' : `?week=${week}`}`);
const weeksOfPlan = () => Array.from({ length: busiest.weeks }, (_, week) => new Date(Date.parse(busiest.firstWeek) + week * 7 * 86_400_000).toISOString().slice(0, 10));
/** A week in which a foundry with two furnaces washes one of them, as long as that costs time. */
async function firstWashing(): Promise<HeatDays> {
  const { rows } = await get<{ rows: { code: string; furnaces: number; status: string }[] }>('/api/members?limit=200');
  for (const { code } of rows.filter(({ furnaces, status }) => furnaces === 2 && status === 'active')) {
    const { busyWeeks } = await daysOf(code);
    const found = (await Promise.all(busyWeeks.map((week) => daysOf(code, week)))).find(({ washes }) => washes.length > 0);
    if (found) return found;
  }
  throw new Error('No foundry of the demo with two furnaces ever changes its material.');
}
const addressOf = ({ memberCode, week }: HeatDays) => `/heats/${memberCode}?week=${week}`;
const blocks = (page: Page) => page.locator('main ol > li');
const speak = (page: Page, language: 'id' | 'en') => page.getByRole('button', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).click();

describe('the heats of a member day by day', () => {
  test('show every heat with its time, alloy and castings, in both languages, wide and narrow, without a barrier', async () => {
    const page = await office.open(addressOf(busiest));
    expect(busiest.heats.length).toBeGreaterThan(3);
    const found: string[] = [];
    for (const language of ['id', 'en'] as const) {
      await speak(page, language);
      await expect.poll(() => headingOf(page), patience).toContain(said(heatDayWords, language).name.toLowerCase());
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await barriers(page)).map((one) => `${language}, ${width} px: ${one}`));
        expect(await blocks(page).count()).toBe(busiest.heats.length);
      }
      const [first] = busiest.heats;
      const text = await blocks(page).first().innerText();
      expect(text).toContain(language === 'id' ? first?.starts.replace(':', '.') : first?.starts);
      for (const { partCode } of first?.castings ?? []) expect(text).toContain(partCode);
      expect(text).toContain(first?.materialCode);
    }
    await speak(page, 'id');
    expect(found).toEqual([]);
    expect(drained()).toEqual([]);
  });

  test('stand one day below another on a telephone, and beside each other where there is room', async () => {
    const page = await office.open(addressOf(busiest));
    const places = () => page.locator('main section[aria-labelledby]:has(ol)').evaluateAll((days) => days.map((day) => day.getBoundingClientRect()).map(({ left, top }) => ({ left: Math.round(left), top: Math.round(top) })));
    const wide = await places();
    expect(new Set(wide.map(({ left }) => left)).size).toBe(wide.length);
    expect(new Set(wide.map(({ top }) => top)).size).toBe(1);
    await page.setViewportSize({ width: 360, height: 800 });
    const narrow = await places();
    expect(new Set(narrow.map(({ left }) => left)).size).toBe(1);
    expect(new Set(narrow.map(({ top }) => top)).size).toBe(narrow.length);
  });

  test('hang on the wall as one sheet of paper, from a wide screen and from a telephone', async () => {
    for (const width of [1440, 360]) {
      const page = await office.open(addressOf(busiest));
      await page.setViewportSize({ width, height: 800 });
      await page.reload();
      await arrived(page);
      // What is cast stands within its heat, its number of pieces above all.
      await page.emulateMedia({ media: 'print' });
      const outside = await page.locator('main ol > li').evaluateAll((heats) => heats.flatMap((heat) => [...heat.querySelectorAll('li > b')].filter((pieces) => pieces.getBoundingClientRect().right > heat.getBoundingClientRect().right)).length);
      expect([width, outside]).toEqual([width, 0]);
      await page.emulateMedia({ media: null });
      const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect([width, paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([width, 1]);
      // Landscape: wider than high.
      const [, right = '0', top = '0'] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(paper) ?? [];
      expect(Number(right)).toBeGreaterThan(Number(top));
    }
  });

  test('leave as a table with a row for each part in each heat', async () => {
    const page = await office.open(addressOf(busiest));
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: said(tableWords).download }).click()]);
    expect(file.suggestedFilename()).toBe(`peleburan-${busiest.memberCode}-${busiest.week}.csv`);
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toContain('Tanggal;Hari;Tungku');
    expect(lines.length - 1).toBe(busiest.heats.reduce((sum, { castings }) => sum + castings.length, 0) + busiest.left.length);
    drained();
  });

  test('are stepped through week by week with the keyboard alone, up to the ends of the plan', async () => {
    const { firstWeek } = busiest;
    const page = await office.open(`/heats/${busiest.memberCode}?week=${firstWeek}`);
    const steps = page.locator('main header button');
    expect(await steps.first().isDisabled()).toBe(true);
    await steps.nth(1).focus();
    await page.keyboard.press('Enter');
    const next = new Date(Date.parse(firstWeek) + 7 * 86_400_000).toISOString().slice(0, 10);
    await page.waitForURL(new RegExp(`week=${next}`));
    const heats = (await daysOf(busiest.memberCode, next)).heats.length;
    await expect.poll(() => blocks(page).count(), patience).toBe(heats);
    await expect.poll(() => steps.first().isDisabled(), patience).toBe(false);
  });

  test('say so where a week has none, and where a member is in no plan', async () => {
    const { rows } = await get<{ rows: { code: string; furnaces: number; status: string }[] }>('/api/members?limit=200');
    const quiet = (await Promise.all(rows.filter(({ furnaces, status }) => furnaces > 0 && status === 'active').slice(0, 20).map(({ code }) => daysOf(code, weeksOfPlan().at(-1))))).find(({ heats, left, busyWeeks }) => heats.length + left.length === 0 && busyWeeks.length > 0);
    if (!quiet) throw new Error('The demo’s last week has no foundry that rests.');
    const page = await office.open(addressOf(quiet));
    await page.getByText(words.nothing('§').split('§')[0] ?? '').waitFor();
    expect(await barriers(page)).toEqual([]);
    // From there one press leads to the week in which he melts.
    const other = quiet.busyWeeks.at(-1);
    if (other === undefined) throw new Error('The foundry that rests in the last week melts in no other.');
    await page.getByRole('button', { name: words.toWeek('§').split('§')[0] ?? '' }).click();
    await page.waitForURL(new RegExp(`week=${other}`));
    await expect.poll(() => blocks(page).count(), patience).toBeGreaterThan(0);
    const resting = rows.find(({ status }) => status !== 'active');
    await page.goto(`${office.address}/heats/${resting?.code}`);
    await page.getByText(`tidak mengenal anggota ${resting?.code}`).waitFor();
    drained();
  });

  test('say where there is no plan what each may do meanwhile', async () => {
    const { id, en, status } = { id: 'Belum ada rencana.', en: 'There is no plan yet.', status: 404 };
    const refusal = { type: 'about:blank', title: en, detail: en, status, code: 'planning.no-plan', id, en };
    const open = async (role: string, member: string) => {
      await office.logIn(role);
      const page = await office.open('/');
      await page.route('**/heat-days*', (route) => route.fulfill({ status, json: refusal }));
      await page.goto(`${office.address}/heats/${member}`);
      await expect.poll(() => headingOf(page), patience).toContain(member);
      return page;
    };
    const planner = await open('office', busiest.memberCode);
    await planner.getByRole('link', { name: words.toPlan }).click();
    await planner.waitForURL(/\/plan/);
    const member = await open('member', own);
    await member.getByText(words.noPlanYet).waitFor();
    expect(await barriers(member)).toEqual([]);
    await member.getByRole('link', { name: words.toHours }).click();
    await member.getByRole('heading', { name: hours.title }).waitFor();
    const coach = await open('coach', busiest.memberCode);
    await coach.getByText(words.noPlanToRead).waitFor();
    await office.logIn('office');
    drained();
  });

  test('show the washing between two materials and which furnace melts on in peak hours, once these are stated', async () => {
    const send = async (method: 'put' | 'patch', path: string, data: object) => {
      const answer = await office.context.request[method](office.address + path, { data, headers: { origin: office.address } });
      expect([path, answer.status()]).toEqual([path, 200]);
    };
    await send('patch', '/api/cooperative', { peakFrom: '17:00', peakTo: '22:00', changeMinutes: 45 });
    const busy = await firstWashing();
    const [first, second] = (await get<Member>(memberEndpoints.read.path.replace(':code', busy.memberCode))).furnaceList;
    if (!first || !second) throw new Error(`${busy.memberCode} has no two furnaces.`);
    const stand = ({ name, kind, heatMass, heatCost, materials }: typeof first, standsInPeak: boolean | null) => ({ name, kind, heatMass, heatCost, materials, standsInPeak });
    const pathOf = ({ code }: typeof first) => `/api/members/${busy.memberCode}/furnaces/${code}`;
    await send('put', pathOf(first), stand(first, true));
    await send('put', pathOf(second), stand(second, false));
    const page = await office.open(addressOf(busy));
    const now = await daysOf(busy.memberCode, busy.week);
    await page.getByText(words.peakSome('17.00', '22.00', first.name, second.name)).waitFor();
    expect(now.washes.length).toBeGreaterThan(0);
    expect(await blocks(page).count()).toBe(now.heats.length + now.washes.length);
    for (const { fromMaterialCode, toMaterialCode } of now.washes) expect(await page.getByText(words.wash(fromMaterialCode, toMaterialCode)).count()).toBeGreaterThan(0);
    const table = await (await office.context.request.get(`${office.address}/api/plans/newest/members/${busy.memberCode}/heat-days.csv?week=${busy.week}`)).text();
    expect(table.split('ganti bahan dari').length - 1).toBe(now.washes.length);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await barriers(page)).toEqual([]);
    }
    await send('patch', '/api/cooperative', { peakFrom: null, peakTo: null, changeMinutes: null });
    await send('put', pathOf(first), stand(first, null));
    await send('put', pathOf(second), stand(second, null));
    drained();
  });

  test('are reached from the plan, from the heats and from the member’s page', async () => {
    const { memberCode, week, furnaces } = busiest;
    for (const from of [`/plan?member=${memberCode}&week=${week}`, `/heats?member=${memberCode}&week=${week}&furnace=${furnaces[0]?.code}`, `/members/${memberCode}`]) {
      const page = await office.open(from);
      await page.getByRole('link', { name: words.name }).first().click();
      await page.waitForURL(new RegExp(`/heats/${memberCode}`));
      await expect.poll(() => headingOf(page), patience).toContain(memberCode);
    }
    expect(drained()).toEqual([]);
  });
});

describe('a member at his furnace', () => {
  test('finds his own week, states his hours, and sees the heats move; another’s he does not find', async () => {
    await office.logIn('member');
    const page = await office.open('/heats');
    await page.getByRole('link', { name: words.name }).first().click();
    await page.waitForURL(new RegExp(`/heats/${own}`));
    await expect.poll(() => headingOf(page), patience).toContain(own);
    // Which weeks he melts in is the plan's to say.
    const busy = (await Promise.all(weeksOfPlan().map((week) => daysOf(own, week)))).find(({ heats }) => heats.length > 0);
    if (!busy) throw new Error('The plan gives the member of the demo nothing to melt.');
    await page.goto(office.address + addressOf(busy));
    await arrived(page);
    expect(await blocks(page).count()).toBe(busy.heats.length);
    await page.getByRole('link', { name: words.setHours }).click();
    await page.waitForURL(/view=weeks/);
    const opens = page.getByLabel(hours.opensOn('Senin'));
    await opens.fill('pagi');
    await opens.blur();
    await page.getByText('“pagi”').waitFor();
    expect(await page.getByRole('button', { name: hours.save }).isDisabled()).toBe(true);
    await opens.fill('9');
    await page.getByLabel('Sabtu', { exact: true }).uncheck();
    await page.getByRole('button', { name: hours.save }).click();
    await page.getByText(hours.saved).waitFor();
    expect(await barriers(page)).toEqual([]);
    const { days, daysAreStated } = await daysOf(own, busy.week);
    expect([daysAreStated, days[0]?.open, days[5]?.open]).toEqual([true, [{ opens: '09:00', closes: '16:00' }], []]);
    // A break on one day, then on all of them; one is taken back.
    await page.getByRole('button', { name: hours.addBreakOn('Senin') }).click();
    expect(await page.getByLabel(hours.again(hours.opensOn('Senin'), '2')).inputValue()).toBe('13.00');
    await page.getByRole('button', { name: hours.alike('Senin') }).click();
    await page.getByRole('button', { name: hours.dropBreakOn('Selasa', '1') }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: hours.save }).click();
    await page.getByText(hours.saved).waitFor();
    const paused = await daysOf(own, busy.week);
    expect(paused.days.slice(0, 3).map(({ open }) => open.map(({ opens, closes }) => `${opens}-${closes}`))).toEqual([['09:00-12:00', '13:00-16:00'], ['09:00-16:00'], ['09:00-12:00', '13:00-16:00']]);
    await page.getByLabel(hours.again(hours.opensOn('Senin'), '2')).fill('11');
    await page.getByRole('button', { name: hours.save }).click();
    await page.getByText('bertumpuk dengan').first().waitFor();
    expect(paused.heats.every(({ date, starts, ends }) => date !== paused.days[0]?.date || ends <= '12:00' || starts >= '13:00')).toBe(true);
    const stranger = await office.context.request.get(`${office.address}${heatDayEndpoints.week.path.replace(':plan', 'newest').replace(':member', busiest.memberCode)}`);
    expect(stranger.status()).toBe(404);
    const { furnaceList } = await get<Member>(memberEndpoints.read.path.replace(':code', own));
    expect(furnaceList.length).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: said(memberWords).changeMember }).count()).toBe(0);
    drained();
  });
});
