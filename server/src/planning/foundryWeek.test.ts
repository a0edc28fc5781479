import type { Plan, Problem } from '@sentra/planner';
import { describe, expect, it } from 'vitest';
import { fittedMinutes, posedWeek, type FoundryTimes, type FurnaceTimes, openStretches } from './foundryWeek.ts';

const problem: Problem = {
  weeks: 2, materials: ['FC200', 'KOMP'], shortfallCost: 0,
  members: [
    {
      id: 'A', shareTarget: 0, hours: { mould: [40, 0], press: [12, 0], machine: [99, 99] },
      furnaces: [{ id: 'A1', kgPerHeat: 500, heatsPerWeek: [4, 9], materials: ['FC200'], costPerHeat: 100 }],
    },
  ],
  parts: [
    { id: 'P', material: 'FC200', pourKg: 10, price: 1, exposureCost: 0, stages: [{ process: 'mould', setupHours: 2, setupCost: 0, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0 }, { process: 'machine', setupHours: 0, setupCost: 0, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0 }] },
    { id: 'Q', material: 'KOMP', pourKg: 1, price: 1, exposureCost: 0, stages: [{ process: 'press', setupHours: 0, setupCost: 0, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0 }] },
  ],
  routes: [
    { member: 'A', part: 'P', stage: 0, hoursPerPiece: 0.5, yield: 1, costPerPiece: 1, valuePerPiece: 1 },
    { member: 'A', part: 'P', stage: 1, hoursPerPiece: 7, yield: 1, costPerPiece: 1, valuePerPiece: 1 },
    { member: 'A', part: 'Q', stage: 0, hoursPerPiece: 0.1, yield: 1, costPerPiece: 1, valuePerPiece: 1 },
  ],
  stock: [], orders: [],
};
const plan: Plan = {
  lots: [
    { member: 'A', part: 'P', stage: 0, week: 1, qty: 40 },
    { member: 'A', part: 'P', stage: 1, week: 1, qty: 40 },
    { member: 'A', part: 'P', stage: 0, week: 2, qty: 10 },
    { member: 'B', part: 'P', stage: 0, week: 1, qty: 77 },
  ],
  heats: [{ member: 'A', furnace: 'A1', material: 'FC200', week: 1, count: 1 }, { member: 'A', furnace: 'A1', material: 'FC200', week: 2, count: 3 }],
  deliveries: [],
};
const stated = (more: Partial<FurnaceTimes>): FurnaceTimes => ({ kind: null, heatMinutes: null, standsInPeak: null, changeMinutes: null, ...more });
const times = (kind: 'induction' | 'cupola' | null, more: Partial<FoundryTimes> = {}): FoundryTimes => ({
  days: [{ day: 1, opens: 480, closes: 960 }, { day: 2, opens: 480, closes: 720 }], peak: null, changeMinutes: 0, furnaces: new Map([['A1', stated({ kind })]]), ...more,
});
const posed = (given: FoundryTimes, week = 1, off: readonly string[] = []) => posedWeek({ problem, plan }, 'A', week, given, (part) => off.includes(part));

describe('a member’s week for the day-by-day schedule', () => {
  it('holds what he casts in it, with his moulding hours over his open days', () => {
    const { week } = posed(times('cupola'));
    expect(week.lots).toEqual([{ lot: 'P', part: 'P', material: 'FC200', pourKg: 10, qty: 40, hoursPerPiece: 0.55, neededBy: 1 }]);
    expect(week.plannedHeats).toEqual([{ furnace: 'A1', material: 'FC200', count: 1 }]);
    expect(week.furnaces).toEqual([{ id: 'A1', kgPerHeat: 500, heatsPerWeek: 4, materials: ['FC200'], hoursPerHeat: 2 }]);
    // The hours of pressing and machining make no moulds.
    expect(week.mouldingHoursPerDay).toBeCloseTo(20, 6);
  });

  it('leaves out what is not to be cast any more', () => {
    expect(posed(times('cupola'), 1, ['P']).week.lots).toEqual([]);
  });

  it('closes peak hours to electricity, and to furnaces of which nobody knows', () => {
    const peak = { from: 1020, to: 1320 };
    expect(posed(times('induction', { peak })).week.closedHours).toEqual([peak]);
    expect(posed(times(null, { peak })).peak).toEqual(peak);
    expect(posed(times('cupola', { peak }))).toMatchObject({ peak: null, week: { closedHours: [] } });
  });

  describe('with a cupola beside an induction furnace', () => {
    const peak = { from: 900, to: 1200 };
    const [member] = problem.members;
    const two = { ...problem, members: [{ ...member!, furnaces: [...member!.furnaces, { ...member!.furnaces[0]!, id: 'A2' }] }] };
    const of = (cupola: Partial<FurnaceTimes>, induction: Partial<FurnaceTimes> = {}, more: Partial<FoundryTimes> = {}) =>
      posedWeek({ problem: two, plan }, 'A', 1, times(null, { peak, furnaces: new Map([['A1', stated({ kind: 'induction', ...induction })], ['A2', stated({ kind: 'cupola', ...cupola })]]), ...more }), () => false);
    const closed = ({ week: { closedHours, furnaces } }: ReturnType<typeof of>) => [closedHours.length, ...furnaces.map(({ closedHours: own = [] }) => own.length)];

    it('closes peak hours to both while nobody says otherwise, and to the electric one alone where somebody does', () => {
      expect(of({}).furnaces.map((one) => one.peak)).toEqual(['closed', 'assumed']);
      expect(closed(of({}))).toEqual([1, 0, 0]);
      expect(of({ standsInPeak: false }).furnaces.map((one) => one.peak)).toEqual(['closed', 'open']);
      expect(closed(of({ standsInPeak: false }))).toEqual([0, 1, 0]);
      expect(of({ standsInPeak: false }).peak).toEqual(peak);
      expect(closed(of({ standsInPeak: true }, { standsInPeak: false }))).toEqual([0, 0, 1]);
      expect(of({ standsInPeak: false }, { standsInPeak: false })).toMatchObject({ peak: null, week: { closedHours: [] } });
      expect(of({ standsInPeak: false }, {}, { peak: null }).furnaces.map((one) => one.peak)).toEqual(['none', 'none']);
    });

    it('takes the minutes of a change of the furnace, else of the cooperative', () => {
      expect(of({}).week.furnaces.map(({ changeMinutes }) => changeMinutes)).toEqual([undefined, undefined]);
      expect(of({ changeMinutes: 0 }, {}, { changeMinutes: 45 }).furnaces.map(({ changeMinutes }) => changeMinutes)).toEqual([45, 0]);
      expect(of({}, { changeMinutes: 90 }, { changeMinutes: 45 }).week.furnaces.map(({ changeMinutes }) => changeMinutes)).toEqual([90, 45]);
    });
  });

  it('leaves time to wash where a heat’s time is not stated and two alloys are booked', () => {
    const two = { ...plan, heats: [...plan.heats, { member: 'A', furnace: 'A1', material: 'KOMP', week: 2, count: 1 }] };
    const minutes = (changeMinutes: number) => posedWeek({ problem, plan: two }, 'A', 2, times(null, { changeMinutes }), () => false).furnaces[0];
    expect(minutes(0)).toMatchObject({ heatMinutes: 80, minutesFrom: 'fitted' });
    // Ten places in 8 and 4 hours: at 68 minutes seven and three.
    expect(minutes(45)).toMatchObject({ heatMinutes: 68, minutesFrom: 'fitted' });
  });

  it('takes the time of a heat that is stated, the usual, or what lets the heats offered fit', () => {
    const slow = new Map([['A1', stated({ heatMinutes: 200 })]]);
    expect(posed(times(null, { furnaces: slow })).furnaces).toEqual([{ code: 'A1', heatMinutes: 200, minutesFrom: 'stated', changeMinutes: 0, peak: 'none' }]);
    expect(posed(times(null)).furnaces[0]).toMatchObject({ heatMinutes: 120, minutesFrom: 'usual' });
    // Nine heats in 8 and 4 open hours: at 80 minutes six and three.
    expect(posed(times(null), 2).furnaces[0]).toMatchObject({ heatMinutes: 80, minutesFrom: 'fitted' });
  });
});

describe('open stretches of a day', () => {
  it('are cut by the closed hours, which may run past midnight', () => {
    const day = { day: 1, opens: 420, closes: 1440 };
    expect(openStretches([day], null)).toEqual([1020]);
    expect(openStretches([day], { from: 1020, to: 1320 })).toEqual([600, 120]);
    expect(openStretches([day], { from: 1320, to: 480 })).toEqual([840]);
    expect(openStretches([{ day: 1, opens: 1080, closes: 1260 }], { from: 1020, to: 1320 })).toEqual([]);
    expect(openStretches([{ day: 1, opens: 420, closes: 960 }], { from: 1020, to: 1320 })).toEqual([540]);
  });

  it('hold heats of whole minutes', () => {
    expect(fittedMinutes(10, [540])).toBe(54);
    expect(fittedMinutes(4, [540])).toBe(120);
    // A heat is not cut by the night.
    expect(fittedMinutes(2, [130, 20])).toBe(65);
    expect(fittedMinutes(1000, [540])).toBe(120);
    // A wash of 45 minutes takes the place of one heat, one of 100 that of two, and of the one before it at worst.
    expect(fittedMinutes(10, [540], { count: 1, minutes: 45 })).toBe(49);
    expect(fittedMinutes(7, [540], { count: 1, minutes: 100 })).toBe(54);
    expect(fittedMinutes(10, [540], { count: 3, minutes: 0 })).toBe(54);
  });
});
