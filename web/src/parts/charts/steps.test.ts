import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepOf } from './steps.ts';

test('a shade agrees with the number that is written in the cell', () => {
  expect([0, 19.4, 19.5, 40, 74, 75, 90, 99.4, 99.5, 130].map(stepOf)).toEqual([0, 0, 1, 2, 3, 4, 5, 5, 6, 6]);
});

test('more load never has a lighter shade', () => {
  const load = fc.double({ min: 0, max: 200, noNaN: true });
  fc.assert(
    fc.property(load, load, (one, other) => {
      expect(stepOf(Math.min(one, other))).toBeLessThanOrEqual(stepOf(Math.max(one, other)));
    }),
  );
});
