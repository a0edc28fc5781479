import type { Cooperative } from '@sentra/contract';
import { expect, test } from 'vitest';
import { bodyOf, changedSettings, draftOf, isWhole } from './draft.ts';

const cooperative: Cooperative = { code: 'C', name: 'Koperasi', isSample: true, horizonWeeks: 13, firstWeek: null, releaseWeeks: 2, shortfallCost: 0.12, unsoldLimit: null, peakFrom: null, peakTo: null, changeMinutes: null };

test('only what changed is sent', () => {
  const draft = { ...draftOf(cooperative), horizonWeeks: 26 };
  expect(changedSettings(cooperative, draft)).toEqual(['horizonWeeks']);
  expect(bodyOf(cooperative, draft, ' rapat ')).toEqual({ horizonWeeks: 26, reason: 'rapat' });
});

test('a setting that must say something may not be empty', () => {
  expect(isWhole(draftOf(cooperative))).toBe(true);
  expect(isWhole({ ...draftOf(cooperative), horizonWeeks: null })).toBe(false);
  expect(isWhole({ ...draftOf(cooperative), name: ' ' })).toBe(false);
});
