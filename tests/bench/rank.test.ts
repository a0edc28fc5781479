import { expect, test } from 'vitest';
import { rankCorrelation } from '../../bench/rank.ts';

test('lists in the same order are wholly alike, turned round wholly unlike, and equals share their place', () => {
  expect(rankCorrelation([1, 2, 3], [10, 40, 50])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(rankCorrelation([0, 0, 1], [0, 0, 5])).toBeCloseTo(1);
  expect(rankCorrelation([0, 0, 1, 2], [0, 1, 0, 2])).toBeCloseTo(0.5);
});
