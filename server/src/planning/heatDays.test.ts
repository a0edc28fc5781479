import { heatDayEndpoints as days, type HeatDays } from '@sentra/contract';
import { addDays, type ClockTime, plainDate } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { changeCooperative } from '../cooperative/index.ts';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { setWorkingWeek, writeFurnace } from '../members/index.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { openPlanner, type Planner, planningRoutes, planNow, releasePlan, withdrawLot } from './index.ts';
import { listLots } from './queries/lots.ts';
import { exportHeatDays } from './queries/heatDaysSheet.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

const clock = (text: string) => text as ClockTime;

describe('heats day by day', () => {
  let database: OpenDatabase;
  let store: Store;
  let planner: Planner;
  let app: TestApp;
  let people: People;
  let now = Date.UTC(2026, 10, 24, 5);

  beforeAll(async () => {
    database = await testDatabase();
    const began = Date.now();
    store = { database, clock: () => now + Date.now() - began };
    people = await foundWith(store, 'harian', smallBook, firstWeek);
    planner = openPlanner(store);
    await planner.start();
    app = await testApp((bind) => planningRoutes(bind, store, planner));
  });
  afterAll(async () => {
    await planner.stop();
    await app.close();
    await database.close();
  });

  const hear = (actor: Actor, member = 'A', query = {}) => app.hear(actor, days.week, { params: { plan: 'newest', member }, query });
  const ask = (member = 'A', query = {}) => app.ask(people.office, days.week, { params: { plan: 'newest', member }, query });
  const planned = async (member: string) => (await listLots(store, people.office, 'newest', { member, week: firstWeek })).lots.filter(({ stage }) => stage === 0);
  const pieces = ({ heats, left }: HeatDays) => [...heats.flatMap(({ castings }) => castings), ...left].reduce<Record<string, number>>((sums, { partCode, pieces: some }) => ({ ...sums, [partCode]: (sums[partCode] ?? 0) + some }), {});

  it('are not there before there is a plan', async () => {
    expect(await hear(people.office)).toMatchObject({ status: 404, body: { code: 'planning.no-plan' } });
  });

  it('take every casting of the week, or say why not, within the open hours and the heats booked', async () => {
    await planNow(store, people.office, planner, { seconds: 1, seed: 1 });
    for (const member of ['A', 'B']) {
      const week = await ask(member);
      expect(week).toMatchObject({ planVersion: 1, week: firstWeek, memberCode: member, memberName: `Anggota ${member}`, daysAreStated: false, peak: null });
      expect(pieces(week)).toEqual(Object.fromEntries((await planned(member)).map(({ partCode, quantity }) => [partCode, quantity])));
      expect(week.heats.length).toBe(week.sums.heats);
      for (const { date, starts, ends, fill, mass, castings } of week.heats) {
        const day = week.days.find((one) => one.date === date);
        const open = day?.open[0];
        expect([starts >= (open?.opens ?? ''), ends <= (open?.closes ?? ''), fill > 0 && fill <= 1]).toEqual([true, true, true]);
        expect(castings.reduce((sum, casting) => sum + casting.mass, 0)).toBe(mass);
      }
      expect(week.days.map(({ open }) => open.map(({ opens, closes }) => `${opens}-${closes}`))).toEqual([...Array.from({ length: 6 }, () => ['07:00-16:00']), []]);
      expect(week.busyWeeks[0]).toBe(firstWeek);
    }
    const { sums } = await ask();
    expect(sums.booked).toBeGreaterThan(0);
    expect(sums.sparedCost).toBe((sums.booked - sums.heats) * 300_000);
    expect(sums.proposedLots).toBeGreaterThan(0);
    expect(await ask()).toEqual(await ask());
  });

  it('are those of the present week where none is named, and of no week outside the plan', async () => {
    expect((await ask('A', { week: addDays(firstWeek, 17) })).week).toBe(addDays(firstWeek, 14));
    expect(await hear(people.office, 'A', { week: addDays(firstWeek, 42) })).toMatchObject({ status: 422, body: { code: 'planning.week-outside' } });
    const before = now;
    now += 9 * 24 * 3600 * 1000;
    expect((await ask()).week).toBe(addDays(firstWeek, 7));
    now += 365 * 24 * 3600 * 1000;
    expect((await ask()).week).toBe(addDays(firstWeek, 35));
    now = before;
  });

  it('are the office’s, the coach’s and the auditor’s to read, and the member’s own; a stranger’s are as if he were not there', async () => {
    for (const actor of [people.coach, people.auditor, people.memberA]) expect(await hear(actor)).toMatchObject({ status: 200, body: { memberCode: 'A' } });
    expect(await hear(people.memberA, 'B')).toMatchObject({ status: 404, body: { code: 'planning.unknown-member' } });
    expect(await hear(people.memberA, 'ZZZ')).toMatchObject({ status: 404, body: { code: 'planning.unknown-member' } });
    expect(await hear(people.kereta)).toMatchObject({ status: 403 });
    expect(await app.hear(people.kereta, days.sheet, { params: { plan: 'newest', member: 'A' } })).toMatchObject({ status: 403 });
    expect(await ask('C')).toMatchObject({ furnaces: [], heats: [], left: [] });
  });

  it('follow the hours, the peak and the time of a heat that are stated', async () => {
    await setWorkingWeek(store, people.memberA, 'A', { days: [{ day: 3, opens: clock('15:00'), closes: clock('00:00') }] });
    await changeCooperative(store, people.office, { peakFrom: clock('17:00'), peakTo: clock('22:00') });
    const { name, materials, heat_mass: heatMass, heat_cost: heatCost } = smallBook.furnaces![0]!;
    await writeFurnace(store, people.office, 'A', 'A-T1', { name, materials: [...materials], heatMass, heatCost, heatMinutes: 60, heatKwh: 300 });
    const week = await ask();
    expect(week).toMatchObject({ daysAreStated: true, peak: { from: '17:00', to: '22:00' }, furnaces: [{ code: 'A-T1', heatMinutes: 60, minutesFrom: 'stated' }] });
    expect(new Set(week.heats.map(({ date }) => date))).toEqual(new Set([addDays(firstWeek, 2)]));
    for (const { starts, ends } of week.heats) expect(['15:00 16:00', '16:00 17:00', '22:00 23:00', '23:00 00:00']).toContain(`${starts} ${ends}`);
    expect(week.sums.sparedKwh ?? 0).toBe((week.sums.booked - week.sums.heats) * 300);
    await setWorkingWeek(store, people.office, 'A', { days: [{ day: 3, opens: clock('17:30'), closes: clock('21:30') }] });
    // A furnace of which it is stated that it melts on.
    const write = (standsInPeak: boolean | null) => writeFurnace(store, people.office, 'A', 'A-T1', { name, materials: [...materials], heatMass, heatCost, standsInPeak });
    expect((await ask()).furnaces).toMatchObject([{ peak: 'assumed' }]);
    await write(false);
    const through = await ask();
    expect(through).toMatchObject({ peak: null, furnaces: [{ peak: 'open' }] });
    expect(through.heats[0]?.starts).toBe('17:30');
    await write(true);
    expect(await ask()).toMatchObject({ peak: { from: '17:00' }, furnaces: [{ peak: 'closed' }], heats: [] });
    await write(null);
    const shut = await ask();
    expect(shut.heats).toEqual([]);
    expect(shut.left.length).toBeGreaterThan(0);
    for (const { why, sentence } of shut.left) {
      expect(why).toBe('hours');
      expect([sentence.id, sentence.en]).toEqual([expect.stringContaining('jam buka'), expect.stringContaining('open hours')]);
    }
  });

  it('pause in a break, and wash for another material where that takes time', async () => {
    const stretches = [1, 2, 3, 4, 5, 6].flatMap((day) => [{ day, opens: clock('07:00'), closes: clock('11:30') }, { day, opens: clock('12:30'), closes: clock('17:00') }]);
    await setWorkingWeek(store, people.office, 'B', { days: stretches });
    const { name, materials, heat_mass: heatMass, heat_cost: heatCost } = smallBook.furnaces![1]!;
    const write = (changeMinutes: number | null) => writeFurnace(store, people.office, 'B', 'B-T1', { name, materials: [...materials], heatMass, heatCost, changeMinutes });
    await changeCooperative(store, people.office, { changeMinutes: 30 });
    const week = await ask('B');
    expect(week.days[0]?.open).toEqual([{ opens: '07:00', closes: '11:30' }, { opens: '12:30', closes: '17:00' }]);
    for (const { starts, ends } of [...week.heats, ...week.washes]) expect(ends <= '11:30' || starts >= '12:30').toBe(true);
    expect(week.furnaces).toMatchObject([{ changeMinutes: 30 }]);
    await write(90);
    const own = await ask('B');
    expect(own.furnaces).toMatchObject([{ changeMinutes: 90 }]);
    expect([own.washes.length, own.sums.washMinutes]).toEqual([own.sums.changes, 90 * own.sums.changes]);
    await write(null);
    await changeCooperative(store, people.office, { changeMinutes: null });
    expect(await ask('B')).toMatchObject({ washes: [], sums: { washMinutes: 0 }, furnaces: [{ changeMinutes: 0 }] });
  });

  it('say which lots are released, and leave out what its member has declined since', async () => {
    await setWorkingWeek(store, people.office, 'A', { days: [1, 2, 3, 4, 5].map((day) => ({ day, opens: clock('07:00'), closes: clock('16:00') })) });
    await releasePlan(store, people.office, 'newest', { weeks: 1 });
    const lots = await planned('A');
    const week = await ask();
    const codes = new Map(lots.map(({ partCode, code }) => [partCode, code]));
    for (const { partCode, lotCode } of week.heats.flatMap(({ castings }) => castings)) expect(lotCode).toBe(codes.get(partCode));
    expect(week.sums.proposedLots).toBe(0);
    const [first] = lots;
    await withdrawLot(store, people.office, first?.code ?? '', { reason: 'pola rusak', declined: true });
    expect(Object.keys(pieces(await ask()))).toEqual(lots.slice(1).map(({ partCode }) => partCode));
  });

  it('leave as a table, a row for each part in each heat, and what does not fit below', async () => {
    const week = await ask('B');
    const { fileName, content } = await exportHeatDays(store, people.office, 'newest', 'B', { week: plainDate(week.week), language: 'id' });
    expect(fileName).toBe('peleburan-B-2026-11-23.csv');
    const [head, first, ...rest] = content.trimEnd().split('\r\n');
    expect(head).toBe('\ufeffTanggal;Hari;Tungku;Nama tungku;Mulai;Selesai;Bahan;Isi (%);Barang;Nama barang;Buah;Berat (kg);Lot;Keterangan');
    expect(first).toMatch(/^2026-11-2\d;\p{L}+;B-T1;Tungku B;\d\d:\d\d;\d\d:\d\d;FC250;\d+(,\d)?;BLOK;Blok rem;\d+;\d+;L2648-\d+;$/u);
    expect(rest.length + 1).toBe(week.heats.reduce((sum, { castings }) => sum + castings.length, 0) + week.left.length);
    const english = await exportHeatDays(store, people.memberA, 'newest', 'A', { week: undefined, language: 'en' });
    expect(english.fileName).toBe('heats-A-2026-11-23.csv');
    expect(english.content.split('\r\n')[0]).toContain('Date,Day,Furnace');
  });
});
