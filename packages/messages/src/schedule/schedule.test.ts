import { plainDate } from '@sentra/measures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyMapping, fingerprint, readSchedule, suggestMapping, type Cell, type Grid, type ScheduleMapping } from '../index.ts';

const today = plainDate('2026-11-20');
const context = { buyer: 'P01', partOf: new Map([['12-3456-A', 'B001'], ['12-3457', 'B002'], ['4711', 'B003']]), today };
const day = (date: string) => new Date(`${date}T00:00:00Z`);

function suggested(grids: readonly Grid[]): ScheduleMapping {
  const mapping = suggestMapping(grids, today);
  expect(mapping).not.toBeNull();
  return mapping ?? { sheet: '', layout: 'list', headerRow: 1, firstRow: 2, partColumn: 1, rung: 'firm', numbers: 'ask' };
}

const read = (grids: readonly Grid[], change: Partial<ScheduleMapping> = {}) => applyMapping(grids, { ...suggested(grids), ...change }, context);
const brief = (reading: ReturnType<typeof read>) => reading.orders.map(({ part_code: part, due_on: due, rung, quantity }) => [part, due, rung, quantity]);

/** A maker of engine parts: title above, ISO weeks without year over the turn of the year, a total at the end, words for rungs. */
const weeks: Grid = {
  name: 'Delivery Schedule',
  rows: [
    ['PT Contoh — schedule Nov 2026'], [null, null, null, 'FIRM', null, 'FORECAST'],
    ['No', 'Part No.', 'Part Name', 'W52', 'W53', 'W01', 'Total'],
    [1, '12-3456-A', 'Sleeve', 200, '-', '1.200', 1400], [2, '12-3457', 'Ring', null, 50, 60, 110], [3, '99-1', 'New', 5, 5, 5, 15], [4, '99-1', 'New', 1, 1, 1, 3], [null, 'Total', null, 1, 1, 1, 1],
  ],
};
/** A railway: months in Indonesian. */
const monthly: Grid = { name: 'Sheet1', rows: [['Kode barang', 'Des 2026', 'Jan 2027'], [4711, 1500, 1600]] };
/** A trader: dates across, as date cells. */
const daily: Grid = { name: 'Plan', rows: [['Item', day('2026-11-23'), day('2026-11-24'), day('2026-12-01')], ['12-3457', 10, 15, 20]] };
/** A list with dates and order numbers. */
const list: Grid = { name: 'PO', rows: [['PO No', 'Material', 'Qty', 'Delivery date'], ['4500', '12-3456-a', 100, '24/11/2026'], ['4501', '12-3457', '20 pcs', '24 Des 2026'], ['4502', '12-3457', 7, 'segera']] };

describe('a buyer’s own schedule', () => {
  test('weeks across, with words for how binding they are', () => {
    const mapping = suggested([weeks]);
    expect(mapping).toMatchObject({ layout: 'matrix', headerRow: 3, firstRow: 4, partColumn: 2, periodsFrom: 4, periodsTo: 6, rungRow: 2 });
    const reading = read([weeks], { leaveOut: ['total'], yearOfWeeks: 2026 });
    expect(brief(reading)).toEqual([
      ['B001', '2026-12-25', 'firm', 200], ['B001', '2027-01-08', 'forecast', 1200], ['B002', '2027-01-01', 'firm', 50], ['B002', '2027-01-08', 'forecast', 60],
    ]);
    expect(reading.findings.map(({ code, row, column, value, en }) => [code, row, column, value, en.includes('2 rows')])).toEqual([['unknown-buyer-part', 6, 'Part No.', '99-1', true]]);
  });

  test('without a stated year a week is the nearest one', () => {
    expect(brief(read([weeks]))).toEqual(brief(read([weeks], { yearOfWeeks: 2026 })));
  });

  test('months across are due on their last day; so many of the first are firm', () => {
    expect(brief(read([monthly], { firmPeriods: 1 }))).toEqual([['B003', '2026-12-31', 'firm', 1500], ['B003', '2027-01-31', 'forecast', 1600]]);
  });

  test('days of one week are one line, due on the first of them', () => {
    expect(brief(read([daily]))).toEqual([['B002', '2026-11-23', 'forecast', 25], ['B002', '2026-12-01', 'forecast', 20]]);
  });

  test('a list, with every fault at its place', () => {
    const reading = read([list]);
    expect(reading.orders).toEqual([{ code: 'P01:B001:2026-W48:firm', buyer_code: 'P01', part_code: 'B001', rung: 'firm', quantity: 100, due_on: '2026-11-24', reference: '4500' }]);
    expect(reading.findings.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([['not-a-number', 3, 'Qty', '20 pcs'], ['not-a-date', 4, 'Delivery date', 'segera']]);
  });

  test('the same file twice gives the same lines; a newer one replaces them and clears what it no longer asks for', () => {
    const first = read([monthly]);
    expect(read([monthly])).toEqual(first);
    const newer: Grid = { ...monthly, rows: [['Kode barang', 'Des 2026', 'Jan 2027'], [4711, 900, 0]] };
    const second = read([newer], { firmPeriods: 1 });
    expect(second.orders.map(({ code, quantity }) => [code, quantity])).toEqual([['P01:B003:2026-W53:firm', 900]]);
    expect(first.orders.every(({ code }) => second.cleared.includes(code))).toBe(true);
  });

  test('a file of the same form has the same fingerprint, another form has not', () => {
    const rolled: Grid = { name: 'Delivery Schedule', rows: [...weeks.rows.slice(0, 2), ['No', 'Part No.', 'Part Name', 'W02', 'W03', 'W04', 'W05', 'Total'], [1, '12-3457', 'Ring', 5, 6, 7, 8, 26]] };
    expect(fingerprint([rolled], plainDate('2027-01-04'))).toBe(fingerprint([weeks], today));
    expect(new Set([weeks, monthly, daily, list].map((grid) => fingerprint([grid], today))).size).toBe(4);
  });

  test('a mapping that does not fit says so', () => {
    expect(applyMapping([monthly, daily], { ...suggested([weeks]) }, context).findings.map(({ code }) => code)).toEqual(['mapping-misfit']);
    expect(applyMapping([list], { ...suggested([monthly]), headerRow: 9 }, context).findings.map(({ code }) => code)).toEqual(['mapping-misfit']);
  });

  test('CSV from Excel, in UTF-8 or not', () => {
    const csv = 'Kode barang;Des 2026;Jan 2027\r\n4711;1.500;1.600\r\n';
    for (const bytes of [new TextEncoder().encode(`\ufeff${csv}`), new Uint8Array([...new TextEncoder().encode(csv), 0xe9])]) {
      const grids = readSchedule(bytes, 'jadwal.csv');
      expect(grids).toMatchObject([{ name: 'jadwal' }]);
      expect(brief(read('code' in grids ? [] : grids)).slice(0, 2)).toEqual([['B003', '2026-12-31', 'forecast', 1500], ['B003', '2027-01-31', 'forecast', 1600]]);
    }
    expect(readSchedule(new Uint8Array())).toMatchObject({ code: 'file-empty' });
  });
});

test('no cells make it throw, and no quantity is made up', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>('Part No', 'Qty', 'Date', 'W48', 'Des 2026', '24/11/2026', '12-3457', 'Total', 'FIRM', day('2026-12-01'), new Date(Number.NaN), null),
    fc.integer(), fc.double(), fc.boolean(), fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }).map((rows): Grid => ({ name: 'S', rows }));
  fc.assert(fc.property(fc.array(grid, { maxLength: 2 }), (grids) => {
    const mapping = suggestMapping(grids, today);
    const { orders } = mapping ? applyMapping(grids, mapping, context) : { orders: [] };
    for (const { quantity } of orders) expect(Number.isInteger(quantity) && quantity > 0).toBe(true);
    expect(fingerprint(grids, today).length).toBeLessThanOrEqual(500);
  }), { numRuns: 300 });
});
