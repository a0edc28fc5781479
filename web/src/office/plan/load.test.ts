import { plainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { heatRow, membersByLoad, membersShown, percentOf } from './load.ts';

const cell = (used: number, offered: number) => ({ used, offered });
const member = (code: string, ...used: readonly number[]) => ({ code, name: code, cells: used.map((one) => cell(one, 100)) });

test('a cell is used of offered; where nothing is offered it has no number', () => {
  expect(percentOf(cell(480, 500))).toBe(96);
  expect(percentOf(cell(0, 0))).toBeNull();
});

test('what is used without being offered is seen as full, not as nothing', () => {
  expect(percentOf(cell(20, 0))).toBe(100);
});

test('the fullest of the first four weeks stand first, whatever comes later', () => {
  const members = [member('A', 10, 10, 10, 10, 100, 100), member('B', 90, 90, 90, 90, 0, 0), { code: 'C', name: 'C', cells: [cell(0, 0)] }];
  expect(membersByLoad(members, new Set()).map(({ code }) => code)).toEqual(['B', 'A', 'C']);
});

test('members that bind the chosen order stand before fuller ones', () => {
  expect(membersByLoad([member('A', 10), member('B', 90)], new Set(['A'])).map(({ code }) => code)).toEqual(['A', 'B']);
});

test('the member that is chosen is shown however far down it stands', () => {
  expect(membersShown([member('A', 90), member('B', 50), member('C', 10)], 1, (code) => code === 'C').map(({ code }) => code)).toEqual(['A', 'C']);
});

test('a row frames the weeks that bind and states what a week offers', () => {
  const weeks = [plainDate('2026-11-23'), plainDate('2026-11-30')];
  const row = heatRow({ key: '031', name: 'Randu Alas', cells: [cell(400, 400), cell(0, 0)], weeks, binding: new Set(['031', '031 2026-11-23']), says: ({ used }) => `${used} kg`, write: String });
  expect(row.figure).toBe('400');
  expect(row.cells).toEqual([
    { percent: 100, isBinding: true, says: '400 kg' },
    { percent: null, isBinding: false, says: '0 kg' },
  ]);
});
