import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyMapping, readSchedule, suggestMapping } from '@sentra/messages';
import { expect, test } from 'vitest';
import { filesFirstWeek, scheduleFile } from './files.ts';
import { ceperBook } from './generate.ts';

test('the railway’s own file is read by the mapping that is proposed for it, once its numbers are said to be Indonesian', () => {
  const grids = readSchedule(readFileSync(path.join(import.meta.dirname, scheduleFile)), 'kereta-api.csv');
  if ('code' in grids) throw new Error(grids.en);
  const mapping = suggestMapping(grids, filesFirstWeek);
  expect(mapping).toMatchObject({ layout: 'matrix', partColumn: 1, headerRow: 1 });
  const ours = ceperBook(filesFirstWeek).buyerParts.filter((row) => row.buyer_code === 'PB02');
  const context = { buyer: 'PB02', partOf: new Map(ours.map((row) => [row.buyer_part_number, row.part_code])), today: filesFirstWeek };
  const read = mapping && applyMapping(grids, { ...mapping, numbers: 'id' }, context);
  expect(read?.findings).toEqual([]);
  expect(new Set(read?.orders.map((order) => order.part_code)).size).toBe(ours.length);
  expect(read?.orders.find((order) => order.part_code === 'BR-001')).toMatchObject({ quantity: 2300, rung: 'forecast' });
});
