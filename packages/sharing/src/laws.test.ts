import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from './capacity.ts';
import { entitlements, type Sharing, type SharingCase } from './entitlements.ts';
import { sharingCase } from './testing/cases.ts';

const runs = { numRuns: 300 };
const dueOf = ({ members }: Sharing) => new Map(members.map(({ member, entitlement }) => [member, entitlement]));
/** The same case as if one had never been there. */
const without = (one: SharingCase, id: string): SharingCase => ({
  ...one,
  members: one.members.filter((member) => member.id !== id),
  work: one.work.map((item) => ({ ...item, makers: item.makers.filter(({ member }) => member !== id) })),
});

describe('the laws of sharing', () => {
  it('entitlements add up to what is placed, and each to its own derivation', () => {
    fc.assert(
      fc.property(sharingCase, (one) => {
        const { members, placed } = entitlements(one);
        expect(members.reduce((sum, { entitlement }) => sum + entitlement, 0)).toBe(placed);
        for (const { first, cut, poured, settled, entitlement } of members) expect(first - cut + poured + settled).toBe(entitlement);
      }),
      runs,
    );
  });

  it('with one value a piece, what is placed and what is not are all the work that somebody is qualified for', () => {
    fc.assert(
      fc.property(sharingCase, (one) => {
        const work = one.work.map((item) => ({ ...item, makers: item.makers.map((maker) => ({ ...maker, valuePerPiece: 1000 + 10 * item.stage })) }));
        const { placed, unplaced } = entitlements({ ...one, work });
        const all = work.reduce((sum, item) => sum + (item.makers.length > 0 ? item.pieces * (1000 + 10 * item.stage) : 0), 0);
        expect(Math.abs(placed + unplaced - all)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('nothing of a stage stays unplaced while one who is qualified for it has room', () => {
    fc.assert(
      fc.property(sharingCase, (one) => {
        const work = one.work.map((item) => ({ ...item, makers: item.makers.map((maker) => ({ ...maker, valuePerPiece: 1000 })) }));
        for (const item of work) {
          const alone = entitlements({ ...one, work: [item], balances: new Map() });
          const withRoom = alone.members.filter(({ entitlement, most }) => most - entitlement > 1 + most * 1e-6);
          expect(alone.unplaced > 1000 ? withRoom : []).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('nobody gets more than he offered, or less than nothing', () => {
    fc.assert(
      fc.property(sharingCase, (one) => {
        for (const { member, entitlement, most } of entitlements(one).members) {
          expect(entitlement).toBeLessThanOrEqual(most);
          expect(entitlement).toBeGreaterThanOrEqual(0);
          expect(one.members.some(({ id }) => id === member)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('what a member can do fits into his hours and his furnaces', () => {
    fc.assert(
      fc.property(sharingCase, ({ members, work }) => {
        for (const member of members) {
          const free = { ...member, hours: { mould: 1e9, machine: 1e9 }, furnaces: [{ kg: 1e9, materials: ['FC200', 'FCD450', 'AC4B'] }] };
          const mostOf = (offer: typeof member) => groupsOf(offer, work, (at) => work[at]?.makers.find((maker) => maker.member === member.id)).reduce((sum, { most }) => sum + most, 0);
          expect(mostOf(member)).toBeLessThanOrEqual(mostOf(free));
          const onlyHours = work.map((item) => ({ ...item, metal: null, makers: item.makers.map((maker) => ({ ...maker, valuePerPiece: maker.hoursPerPiece * 100 })) }));
          const hoursWorth = groupsOf(member, onlyHours, (at) => onlyHours[at]?.makers.find((maker) => maker.member === member.id)).reduce((sum, { most }) => sum + most, 0);
          expect(hoursWorth).toBeLessThanOrEqual(100 * ((member.hours['mould'] ?? 0) + (member.hours['machine'] ?? 0)) + 1);
        }
      }),
      runs,
    );
  });

  it('the order of members, work and makers does not matter, and the same gives the same', () => {
    fc.assert(
      fc.property(sharingCase, (one) => {
        const turned = { ...one, members: one.members.toReversed(), work: one.work.toReversed().map((item) => ({ ...item, makers: item.makers.toReversed() })) };
        expect(entitlements(turned)).toEqual(entitlements(one));
        expect(entitlements(one)).toEqual(entitlements(one));
      }),
      runs,
    );
  });

  it('one more member never raises what another is due, with and without something carried in', () => {
    fc.assert(
      fc.property(sharingCase, fc.boolean(), (one, isSquare) => {
        const id = one.members[0]?.id ?? '';
        const balances = isSquare ? new Map<string, number>() : new Map([...(one.balances ?? [])].map(([member, owed]) => [member, member === id ? 0 : owed]));
        const after = dueOf(entitlements({ ...one, balances }));
        for (const { member, entitlement } of entitlements({ ...without(one, id), balances }).members) expect(after.get(member)).toBeLessThanOrEqual(entitlement + 2);
      }),
      { numRuns: 1000 },
    );
  });

  it('what is carried in is settled towards its side, by no more than it is, and who is square is not touched', () => {
    fc.assert(
      fc.property(sharingCase, (one) => {
        const before = dueOf(entitlements({ ...one, balances: new Map() }));
        const { members } = entitlements(one);
        for (const { member, carriedIn, settled, entitlement } of members) {
          expect(entitlement - settled).toBe(before.get(member));
          expect(settled).toBeGreaterThanOrEqual(Math.min(0, carriedIn));
          expect(settled).toBeLessThanOrEqual(Math.max(0, carriedIn));
        }
        expect(members.reduce((sum, { settled }) => sum + settled, 0)).toBe(0);
      }),
      runs,
    );
  });
});

describe('a member who was always there and is newly qualified', () => {
  const ample = { hours: { mould: 20 }, furnaces: [] };
  const casts = (part: string, makers: readonly string[]) => ({ part, stage: 0, process: 'mould', pieces: part === 'L' ? 20 : 10, metal: null, makers: makers.map((member) => ({ member, hoursPerPiece: 1, valuePerPiece: 1000 })) });
  const rule = { equal: 100, workers: 0, capacity: 0 };
  const members = [{ id: 'K', ...ample, hours: { mould: 10 } }, { id: 'M', ...ample }];

  it('may raise another, because all work is placed: no rule could do both', () => {
    const due = (work: SharingCase['work']) => entitlements({ members, work, rule }).members.map(({ entitlement }) => entitlement);
    expect(due([casts('J', []), casts('L', ['K', 'M'])])).toEqual([10_000, 10_000]);
    // Only with K on all of J, and M on all of L, is everything made.
    const [k, m] = due([casts('J', ['K']), casts('L', ['K', 'M'])]);
    expect(k).toBe(10_000);
    expect(m).toBeGreaterThan(19_000);
  });
});
