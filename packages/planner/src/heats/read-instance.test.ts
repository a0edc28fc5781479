import { expect, it } from 'vitest';
import { HeatFileError, readHeatInstance } from './read-instance.ts';

const lines = ['1', '1', '1', '1', '2', '100', '[[5]]', '[0.1]', '[30]', '[[4]]', '[[1]]', '[[1]]', '[[1]]', '[[1, 0,]]'];

it('reads an instance, with padding and trailing commas', () => {
  expect(readHeatInstance(lines.join('\r\n'))).toEqual({
    alloys: 1, days: 1, heatsPerDay: 2, capacity: 100,
    items: [{ alloy: 0, kg: 30, endValue: 0.1 }],
    orders: [{ due: 1, lateCost: [5], needs: [{ item: 0, qty: 4 }] }],
  });
});

it.each([
  [1, 'x', /a number, or a list/],
  [4, '-1', /number of days: expected a whole number of at least 0, found -1/],
  [6, '0', /kilograms above 0/],
  [9, '[30, 2]', /expected 1 numbers, one per item, found 2/],
  [10, '[[1.5]]', /a whole number of at least 0 in place 1, found 1.5/],
  [11, '[[2]]', /0 or 1/],
  [14, '[[2]]', /items from 1 to 1, found 2/],
])('names line %i and what would be right there, where it is %s', (line, wrong, expected) => {
  const read = () => readHeatInstance(lines.with(line - 1, wrong).join('\n'));
  expect(read).toThrow(HeatFileError);
  expect(read).toThrow(expected);
  expect(read).toThrow(new RegExp(`^line ${line}:`));
});

it('tells which line is missing', () => {
  expect(() => readHeatInstance(lines.slice(0, 9).join('\n'))).toThrow(/^line 10: .*the next one the pieces wanted/);
});
