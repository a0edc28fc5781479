import { plainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { nearestBusy } from './nearest-busy.ts';

const [one, two, three] = ['2026-11-23', '2026-11-30', '2026-12-14'].map((text) => plainDate(text));

test('an empty week points to the next one with castings, else to the last before it', () => {
  expect(nearestBusy([one!, three!], two!)).toBe(three);
  expect(nearestBusy([one!, two!], three!)).toBe(two);
  expect(nearestBusy([], two!)).toBeUndefined();
  // Everything of this very week was declined since.
  expect(nearestBusy([two!], two!)).toBeUndefined();
});
