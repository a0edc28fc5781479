import { describe, expect, it } from 'vitest';
import { entitlements } from './entitlements.ts';
import { settled } from './settle.ts';
import { wholeRupiah } from './wholeRupiah.ts';
import { shareRule, type WorkItem } from './work.ts';

const item = (part: string, pieces: number, members: readonly string[], hoursPerPiece = 1): WorkItem => ({
  part, stage: 0, process: 'mould', pieces, metal: { material: 'FC200', kgPerPiece: 5 }, makers: members.map((member) => ({ member, hoursPerPiece, valuePerPiece: 1000 })),
});
const member = (id: string, { hours = 1000, kg = 10_000, workers = 1 } = {}) => ({ id, workers, hours: { mould: hours }, furnaces: [{ kg, materials: ['FC200'] }] });
const equal = { equal: 100, workers: 0, capacity: 0 };
const due = (one: Parameters<typeof entitlements>[0]) => Object.fromEntries(entitlements(one).members.map(({ member: id, entitlement }) => [id, entitlement]));

describe('entitlements', () => {
  it('share each stage over those qualified for it, by weight', () => {
    const members = [member('A', { workers: 10 }), member('B', { workers: 30 }), member('C', { workers: 20 })];
    const work = [item('P', 120, ['A', 'B']), item('Q', 60, ['B', 'C'])];
    expect(due({ members, work, rule: equal })).toEqual({ A: 60_000, B: 90_000, C: 30_000 });
    expect(due({ members, work, rule: { equal: 0, workers: 100, capacity: 0 } })).toEqual({ A: 30_000, B: 126_000, C: 24_000 });
    expect(due({ members, work, rule: { equal: 50, workers: 50, capacity: 0 } })).toEqual({ A: 45_000, B: 108_000, C: 27_000 });
  });

  it('pour what one cannot do, for want of hours or of metal, over the others', () => {
    const work = [item('P', 90, ['A', 'B', 'C'])];
    const [a, b, c] = entitlements({ members: [member('A', { hours: 10 }), member('B', { kg: 50 }), member('C')], work, rule: equal }).members;
    expect(a).toMatchObject({ first: 30_000, most: 10_000, cut: 20_000, poured: 0, entitlement: 10_000 });
    expect(b).toMatchObject({ first: 30_000, most: 10_000, cut: 20_000, poured: 0, entitlement: 10_000 });
    expect(c).toMatchObject({ work: 90_000, first: 30_000, cut: 0, poured: 40_000, entitlement: 70_000 });
  });

  it('count a foundry without workers on record as one, and say what nobody has room for', () => {
    const silent = { id: 'B', hours: { mould: 1000 }, furnaces: [{ kg: 1e6, materials: ['FC200'] }] };
    expect(due({ members: [member('A', { workers: 2 }), silent], work: [item('P', 30, ['A', 'B'])], rule: { equal: 0, workers: 100, capacity: 0 } })).toEqual({ A: 20_000, B: 10_000 });
    expect(entitlements({ members: [member('A', { hours: 10 })], work: [item('P', 30, ['A'])], rule: equal })).toMatchObject({ placed: 10_000, unplaced: 20_000 });
  });

  it('need the metal of every set of alloys: two alloys of one furnace share it', () => {
    const both = { id: 'A', hours: { mould: 1000 }, furnaces: [{ kg: 100, materials: ['FC200', 'AC4B'] }, { kg: 50, materials: ['AC4B'] }] };
    const other: WorkItem = { ...item('Q', 100, ['A']), metal: { material: 'AC4B', kgPerPiece: 5 } };
    const [a] = entitlements({ members: [both], work: [item('P', 100, ['A']), other], rule: equal }).members;
    // 150 kg in all, so 15 of a hundred of each.
    expect(a).toMatchObject({ most: 30_000, entitlement: 30_000 });
    expect(entitlements({ members: [{ ...both, furnaces: [] }], work: [other], rule: equal }).members[0]).toMatchObject({ most: 0, entitlement: 0 });
  });

  it('settle what is carried in between those who are owed and those who owe', () => {
    const members = [member('A'), member('B'), member('C')];
    const balances = new Map([['A', 20_000], ['B', -5_000]]);
    expect(due({ members, work: [item('P', 90, ['A', 'B', 'C'])], rule: equal, balances })).toEqual({ A: 35_000, B: 25_000, C: 30_000 });
  });

  it('refuse a rule whose pots are not the whole', () => {
    expect(() => shareRule({ equal: 50, workers: 40, capacity: 0 })).toThrow(RangeError);
    expect(() => shareRule({ equal: 150, workers: -50, capacity: 0 })).toThrow(RangeError);
  });

  it('answer nobody and no work', () => {
    expect(entitlements({ members: [], work: [item('P', 3, [])], rule: equal })).toEqual({ members: [], placed: 0, unplaced: 0 });
    expect(due({ members: [member('A')], work: [], rule: equal })).toEqual({ A: 0 });
  });
});

describe('the example that a meeting reads in docs/sharing.md', () => {
  it('comes out as it is written there', () => {
    const castBy = (part: string, pieces: number, valuePerPiece: number, members: readonly string[]): WorkItem => ({ part, stage: 0, process: 'mould', pieces, metal: null, makers: members.map((id) => ({ member: id, hoursPerPiece: 1, valuePerPiece })) });
    const members = [member('A', { workers: 5, hours: 20 }), member('B', { workers: 10, hours: 100 }), member('C', { workers: 15, hours: 100 }), member('D', { workers: 5, hours: 100 })];
    const sharing = entitlements({ members, work: [castBy('block', 90, 10_000, ['A', 'B', 'C']), castBy('lid', 40, 5_000, ['C', 'D'])], rule: { equal: 50, workers: 50, capacity: 0 } });
    const rows = (name: 'first' | 'most' | 'cut' | 'poured' | 'entitlement') => sharing.members.map((one) => one[name]);
    expect(rows('first')).toEqual([225_000, 300_000, 500_000, 75_000]);
    expect(rows('most')).toEqual([200_000, 900_000, 846_153, 200_000]);
    expect(rows('cut')).toEqual([25_000, 0, 0, 0]);
    expect(rows('poured')).toEqual([0, 11_554, 13_446, 0]);
    expect(rows('entitlement')).toEqual([200_000, 311_554, 513_446, 75_000]);
    expect(sharing.placed).toBe(1_100_000);
  });
});

describe('the parts of it', () => {
  it('settle only as much as the smaller side', () => {
    expect(settled([{ share: 100, most: 200, balance: 30 }, { share: 100, most: 200, balance: -20 }])).toEqual([120, 80]);
    expect(settled([{ share: 100, most: 110, balance: 30 }, { share: 5, most: 200, balance: -20 }, { share: 100, most: 100, balance: -20 }])).toEqual([110, 3, 92]);
  });

  it('round to a whole sum, the largest remainder first and the earlier among equals', () => {
    expect(wholeRupiah([10.4, 10.4, 10.2])).toEqual([11, 10, 10]);
    expect(wholeRupiah([1 / 3, 1 / 3, 1 / 3, 7])).toEqual([1, 0, 0, 7]);
  });
});
