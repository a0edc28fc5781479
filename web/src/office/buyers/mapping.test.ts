import type { PlainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { isSettled, letterOf, roleOf, unsettled, weeksOfHeads, withRole } from './mapping.ts';

const today = '2026-11-24' as PlainDate;
const sheet = { name: 'Jadwal', rows: [['No. Barang', 'Uraian', 'M08 2027', 'M09 2027', 'Keterangan'], ['KA.984.001', 'BLOK REM', '2.300', '1.850', '']] };

test('columns have the letters of a spreadsheet', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('heads that name weeks are found', () => {
  expect(weeksOfHeads(sheet, 1, null, today)).toEqual([
    { column: 3, week: '2027-02-22' },
    { column: 4, week: '2027-03-01' },
  ]);
});

test('a column that becomes a week follows the one before it, and the mapping is then settled', () => {
  const first = withRole(unsettled(sheet), 3, 'week', today);
  expect(isSettled(unsettled(sheet))).toBe(false);
  expect(withRole(first, 4, 'week', today).weekColumns).toEqual([
    { column: 3, week: '2026-11-23' },
    { column: 4, week: '2026-11-30' },
  ]);
  expect(isSettled(first)).toBe(true);
});

test('what only one column can be leaves the column that was it', () => {
  const moved = withRole(unsettled(sheet), 2, 'part', today);
  expect([1, 2].map((column) => roleOf(moved, column))).toEqual(['none', 'part']);
  expect(isSettled(withRole(withRole(unsettled(sheet), 3, 'week', today), 1, 'none', today))).toBe(false);
});
