import type { PlannedLot } from '@sentra/contract';
import { plainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { lotRows } from './lot-rows.ts';

const plan = { firstWeek: plainDate('2026-11-23'), weeks: 4 };
const lot = (changes: Partial<PlannedLot>): PlannedLot => ({
  memberCode: '031', memberName: 'Randu Alas', partCode: 'KD-001', partName: 'Selongsong', stage: 0, process: 'mould', materialCode: 'FC250', week: plainDate('2026-11-23'), quantity: 77, released: false, code: null, leadWeeks: 1, ...changes,
});
const write = { note: () => '', label: ({ quantity }: PlannedLot) => String(quantity), says: () => '' };

test('a lot takes the weeks until its pieces can be used, within the horizon', () => {
  const [row] = lotRows([lot({ leadWeeks: 2 }), lot({ week: plainDate('2026-12-14'), leadWeeks: 3 })], 'member', plan, write);
  expect(row?.spans.map(({ from, until }) => [from, until])).toEqual([[0, 1], [3, 3]]);
});

test('a lot whose pieces can be used at once still takes its week', () => {
  const [row] = lotRows([lot({ leadWeeks: 0 })], 'member', plan, write);
  expect(row?.spans[0]).toMatchObject({ from: 0, until: 0 });
});

test('released is solid, planned is dashed; the material gives the edge', () => {
  const [row] = lotRows([lot({ released: true }), lot({ week: plainDate('2026-11-30') })], 'member', plan, write);
  expect(row?.spans.map(({ isOpen, alloy }) => [isOpen, alloy])).toEqual([[false, 6], [true, 6]]);
});

test("a member's lots stand by part and stage, a part's by stage and member", () => {
  const lots = [lot({ stage: 1 }), lot({}), lot({ memberCode: '012', memberName: 'Sawo Tunggal', stage: 1 })];
  expect(lotRows(lots.slice(0, 2), 'member', plan, write).map(({ key }) => key)).toEqual(['KD-001 0', 'KD-001 1']);
  expect(lotRows(lots, 'part', plan, write).map(({ name }) => name)).toEqual(['031 Randu Alas', '012 Sawo Tunggal', '031 Randu Alas']);
});
