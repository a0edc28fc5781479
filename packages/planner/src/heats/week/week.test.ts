import { describe, expect, it } from 'vitest';
import { checkWeek } from './check-week.ts';
import { openTimes } from './open-time.ts';
import { pack } from './packing.ts';
import { scheduleWeek } from './schedule-week.ts';
import { WeekError } from './unusable.ts';
import type { FoundryWeek } from './week.ts';

/** One furnace of 100 kg that works on Monday and Tuesday from seven to five, two hours a heat. */
const plain: FoundryWeek = {
  furnaces: [{ id: 'F1', kgPerHeat: 100, heatsPerWeek: 10, materials: ['FC200', 'FCD450'], hoursPerHeat: 2 }],
  lots: [{ lot: 'A', part: 'A', material: 'FC200', pourKg: 40, qty: 3 }],
  plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 2 }],
  days: [{ day: 1, opens: 420, closes: 1020 }, { day: 2, opens: 420, closes: 1020 }],
  closedHours: [],
};
const lot = (name: string, pourKg: number, qty: number, more: object = {}) => ({ lot: name, part: name, material: 'FC200', pourKg, qty, ...more });
const said = (week: FoundryWeek) => scheduleWeek(week).heats.map(({ day, starts, material, castings }) => [day, starts, material, castings.map(({ part, pieces }) => `${pieces} ${part}`).join(' ')]);

describe('heats of a week', () => {
  it('as the examples of the functions say', () => {
    expect(scheduleWeek(plain).heats.map(({ starts, kg }) => [starts, kg])).toEqual([[420, 80], [540, 40]]);
    expect(pack({ grams: [60, 40], counts: [2, 2] }, [100, 100]).packing).toEqual([[1, 1], [1, 1]]);
    expect(openTimes({ days: [{ day: 1, opens: 420, closes: 1380 }], closedHours: [{ from: 1020, to: 1320 }] })).toEqual([{ day: 1, from: 420, to: 1020 }, { day: 1, from: 1320, to: 1380 }]);
  });

  it('takes a heat more than booked where whole pieces need it, and says that it is proved', () => {
    const { sums, left } = scheduleWeek({ ...plain, lots: [lot('A', 60, 3)], plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 2 }] });
    expect(left).toEqual([]);
    expect(sums.byMaterial).toMatchObject([{ material: 'FC200', heats: 3, planned: 2, atLeast: 3 }]);
  });

  it('pours in a larger furnace instead of once more', () => {
    const large = { id: 'F2', kgPerHeat: 120, heatsPerWeek: 2, materials: ['FC200'], hoursPerHeat: 2 };
    const { sums, heats } = scheduleWeek({ ...plain, furnaces: [...plain.furnaces, large], lots: [lot('A', 60, 2)], plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 1 }] });
    expect(heats.map(({ furnace, kg }) => [furnace, kg])).toEqual([['F2', 120]]);
    expect(sums).toMatchObject({ heats: 1, planned: 1 });
  });

  it('never runs into peak hours: the heat that would is poured after them', () => {
    const long = { ...plain, days: [{ day: 1, opens: 900, closes: 1440 }], closedHours: [{ from: 1020, to: 1320 }] };
    expect(said(long)).toEqual([[1, 900, 'FC200', '2 A'], [1, 1320, 'FC200', '1 A']]);
  });

  it('keeps an alloy together, puts the one wanted first in front, and washes between', () => {
    const week = { ...plain, changeMinutes: 45, lots: [lot('A', 50, 4), { ...lot('B', 50, 2, { neededBy: 1 }), material: 'FCD450' }], plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 2 }, { furnace: 'F1', material: 'FCD450', count: 1 }] };
    expect(said(week)).toEqual([[1, 420, 'FCD450', '2 B'], [1, 585, 'FC200', '2 A'], [1, 705, 'FC200', '2 A']]);
    expect(scheduleWeek(week).changes).toEqual([{ furnace: 'F1', day: 1, starts: 540, ends: 585, from: 'FCD450', to: 'FC200' }]);
  });

  it('lets a furnace without electricity melt on in peak hours, while the electric one beside it stands still', () => {
    const peak = [{ from: 1020, to: 1320 }];
    const furnaces = [{ ...plain.furnaces[0]!, closedHours: peak }, { id: 'K1', kgPerHeat: 100, heatsPerWeek: 10, materials: ['AC4B'], hoursPerHeat: 2 }];
    const week = {
      ...plain, furnaces, days: [{ day: 1, opens: 960, closes: 1440 }], lots: [lot('A', 100, 1), { ...lot('B', 100, 2), material: 'AC4B' }],
      plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 1 }, { furnace: 'K1', material: 'AC4B', count: 2 }],
    };
    const { heats } = scheduleWeek(week);
    expect(heats.map(({ furnace, starts }) => [furnace, starts])).toEqual([['K1', 960], ['K1', 1080], ['F1', 1320]]);
    const inPeak = { ...scheduleWeek(week), heats: heats.map((heat) => (heat.furnace === 'F1' ? { ...heat, starts: 1080, ends: 1200 } : heat)) };
    expect(checkWeek(week, inPeak)).toEqual(['F1, day 1, 18:00: not within open hours until 20:00']);
  });

  it('pauses in a break, works other hours on another day, and runs on where two stretches touch', () => {
    const days = [{ day: 1, opens: 780, closes: 1020 }, { day: 1, opens: 420, closes: 720 }, { day: 2, opens: 360, closes: 420 }, { day: 2, opens: 420, closes: 480 }];
    const week = { ...plain, days, lots: [lot('A', 100, 5)], plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 5 }] };
    expect(said(week).map(([day, starts]) => [day, starts])).toEqual([[1, 420], [1, 540], [1, 780], [1, 900], [2, 360]]);
    expect(checkWeek(week, scheduleWeek(week))).toEqual([]);
    const inBreak = scheduleWeek({ ...week, days: [{ day: 1, opens: 420, closes: 1020 }, { day: 2, opens: 360, closes: 480 }] });
    expect(checkWeek(week, inBreak)).toEqual(['F1, day 1, 11:00: not within open hours until 13:00']);
    expect(() => scheduleWeek({ ...week, days: [...days, { day: 1, opens: 700, closes: 800 }] })).toThrow(/day 1 is open twice at minute 700; day 1 is open twice at minute 780|day 1 is open twice at minute 780; day 1 is open twice at minute 700/);
  });

  it('makes the moulds of a day once, however many stretches it has', () => {
    const days = [{ day: 1, opens: 420, closes: 700 }, { day: 1, opens: 760, closes: 1020 }, { day: 2, opens: 420, closes: 1020 }];
    const week = { ...plain, days, mouldingHoursPerDay: 2, lots: [lot('A', 40, 4, { hoursPerPiece: 1 })] };
    expect(said(week)).toEqual([[1, 420, 'FC200', '2 A'], [2, 420, 'FC200', '2 A']]);
  });

  describe('with minutes lost between two alloys', () => {
    const twins = [plain.furnaces[0]!, { ...plain.furnaces[0]!, id: 'F2' }];
    const mixed: FoundryWeek = {
      ...plain, furnaces: twins, lots: [lot('A', 100, 2), { ...lot('B', 100, 2), material: 'FCD450' }],
      plannedHeats: twins.flatMap(({ id }) => ['FC200', 'FCD450'].map((material) => ({ furnace: id, material, count: 1 }))),
    };

    it('melts an alloy on fewer furnaces, where it would be melted where it is booked', () => {
      expect(scheduleWeek(mixed).sums.changes).toBe(2);
      expect(scheduleWeek({ ...mixed, changeMinutes: 30 }).sums.changes).toBe(0);
      expect(scheduleWeek({ ...mixed, changeMinutes: 30 }).heats.map(({ furnace, material }) => `${furnace} ${material}`).toSorted()).toEqual(['F1 FC200', 'F1 FC200', 'F2 FCD450', 'F2 FCD450']);
    });

    it('lets two heats of a small furnace stand for one of a large one', () => {
      const [small, large] = [{ ...twins[0]!, kgPerHeat: 50 }, { ...twins[1]!, kgPerHeat: 100, heatsPerWeek: 3 }];
      const week: FoundryWeek = {
        ...mixed, changeMinutes: 30, furnaces: [small, large], lots: [lot('A', 50, 5), { ...lot('B', 50, 4), material: 'FCD450' }],
        plannedHeats: [['F1', 'FC200', 1], ['F1', 'FCD450', 2], ['F2', 'FC200', 2], ['F2', 'FCD450', 1]].map(([furnace, material, count]) => ({ furnace: String(furnace), material: String(material), count: Number(count) })),
      };
      expect(scheduleWeek({ ...week, changeMinutes: 0 }).sums).toMatchObject({ heats: 6, changes: 2, leftPieces: 0 });
      const schedule = scheduleWeek(week);
      expect(schedule.sums).toMatchObject({ heats: 6, changes: 1, leftPieces: 0 });
      expect(schedule.heats.filter(({ furnace }) => furnace === 'F1').map(({ material }) => material)).toEqual(['FC200', 'FC200', 'FC200']);
      expect(checkWeek(week, schedule)).toEqual([]);
    });

    it('stays with the plan where pieces would be late for it', () => {
      const urgent = { ...mixed, changeMinutes: 30, days: [1, 2].map((day) => ({ day, opens: 420, closes: 570 })), lots: [lot('A', 100, 2, { neededBy: 1 }), { ...lot('B', 100, 2), material: 'FCD450' }] };
      const schedule = scheduleWeek(urgent);
      expect(schedule.sums).toMatchObject({ changes: 2, latePieces: 0, leftPieces: 0 });
      expect(checkWeek(urgent, schedule)).toEqual([]);
    });

    it('takes a furnace’s own minutes rather than those of all', () => {
      const week = { ...mixed, changeMinutes: 30, furnaces: [{ ...twins[0]!, changeMinutes: 75 }], plannedHeats: mixed.plannedHeats.slice(0, 2) };
      const schedule = scheduleWeek(week);
      expect(schedule.changes.map(({ starts, ends }) => ends - starts)).toEqual([75]);
      expect(checkWeek(week, schedule)).toEqual([]);
      expect(checkWeek(week, scheduleWeek({ ...week, furnaces: [twins[0]!] })).join()).toContain('no wash between');
    });

    it('leaves pieces where washing takes the time of their heat', () => {
      const short = { ...plain, days: [{ day: 1, opens: 420, closes: 660 }], lots: [lot('A', 100, 1), { ...lot('B', 100, 1), material: 'FCD450' }] };
      expect(scheduleWeek(short).left).toEqual([]);
      expect(scheduleWeek({ ...short, changeMinutes: 10 }).left).toMatchObject([{ pieces: 1, why: 'hours' }]);
    });
  });

  it('casts first what is wanted first, and leaves the last heat not full', () => {
    const week = { ...plain, lots: [lot('A', 25, 6), lot('B', 25, 3, { neededBy: 1 })], plannedHeats: [{ furnace: 'F1', material: 'FC200', count: 3 }] };
    expect(said(week).map(([, , , castings]) => castings)).toEqual(['3 B 1 A', '4 A', '1 A']);
  });

  it('waits for the moulds', () => {
    const week = { ...plain, mouldingHoursPerDay: 2, lots: [lot('A', 40, 4, { hoursPerPiece: 1 })] };
    expect(said(week)).toEqual([[1, 420, 'FC200', '2 A'], [2, 420, 'FC200', '2 A']]);
  });

  it.each([
    ['material', { lots: [{ ...lot('A', 10, 2), material: 'AC4B' }] }, 2],
    ['tooHeavy', { lots: [lot('A', 101, 2)] }, 2],
    ['noHeat', { furnaces: [{ ...plain.furnaces[0]!, heatsPerWeek: 1 }] }, 1],
    ['hours', { days: [{ day: 1, opens: 420, closes: 540 }] }, 1],
    ['moulds', { mouldingHoursPerDay: 1, lots: [lot('A', 10, 3, { hoursPerPiece: 1 })] }, 1],
  ])('says why pieces are left: %s', (why, changed, pieces) => {
    expect(scheduleWeek({ ...plain, ...changed }).left).toMatchObject([{ lot: 'A', pieces, why }]);
  });

  it('refuses a week that cannot be meant, and names everything in it', () => {
    const wrong = { ...plain, lots: [lot('A', 10, 1.5), lot('A', -1, 1)], days: [{ day: 8, opens: 600, closes: 500 }], plannedHeats: [{ furnace: 'F9', material: 'FC200', count: 1 }] };
    expect(() => scheduleWeek(wrong)).toThrow(WeekError);
    expect(() => scheduleWeek(wrong)).toThrow(/lot A stands there twice/);
  });
});

describe('the check of a week', () => {
  const schedule = scheduleWeek(plain);
  const [first, second] = [schedule.heats[0]!, schedule.heats[1]!];
  it.each([
    ['begins before', { heats: [first, { ...second, starts: 500, ends: 620 }] }],
    ['not within open hours', { heats: [first, { ...second, starts: 960, ends: 1080 }] }],
    ['does not melt', { heats: [first, { ...second, material: 'AC4B' }] }],
    ['pieces cast or left', { heats: [first] }],
    ['in a furnace of 100 kg', { heats: [first, { ...second, castings: [{ ...second.castings[0]!, pieces: 3, kg: 120 }], kg: 120, fill: 1.2 }] }],
    ['a heat of 60 minutes', { heats: [first, { ...second, ends: second.starts + 60 }] }],
    ['at least 5 needed', { sums: { ...schedule.sums, byMaterial: schedule.sums.byMaterial.map((one) => ({ ...one, atLeast: 5 })) } }],
  ])('tells that something %s', (sentence, changed) => {
    expect(checkWeek(plain, schedule)).toEqual([]);
    expect(checkWeek(plain, { ...schedule, ...changed }).join('\n')).toContain(sentence);
  });

  it('tells that peak hours are used, that a heat is one too many, and that moulds are missing', () => {
    expect(checkWeek({ ...plain, closedHours: [{ from: 500, to: 560 }] }, schedule).join()).toContain('not within open hours');
    expect(checkWeek({ ...plain, furnaces: [{ ...plain.furnaces[0]!, heatsPerWeek: 1 }] }, schedule).join()).toContain('2 heats of 1');
    expect(checkWeek({ ...plain, lots: [lot('A', 40, 3, { hoursPerPiece: 1 })], mouldingHoursPerDay: 1 }, schedule).join()).toContain('moulds of 3 hours, 1 made');
  });
});
