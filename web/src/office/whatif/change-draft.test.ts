import { plainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { changeOf, newDraft } from './change-draft.ts';

const monday = plainDate('2026-11-23');
const draft = { ...newDraft(1), member: 'A', part: 'P', buyer: 'B', furnace: 'F', stage: 1, from: monday };

test('a draft says only what its kind needs', () => {
  expect(changeOf(draft)).toEqual({ kind: 'demand', factor: 1.2, partCode: 'P', buyerCode: 'B', from: monday, to: null });
  expect(changeOf({ ...draft, kind: 'furnace' })).toEqual({ kind: 'furnace', memberCode: 'A', furnaceCode: 'F' });
  expect(changeOf({ ...draft, kind: 'qualification' })).toEqual({ kind: 'qualification', memberCode: 'A', partCode: 'P', stage: 1 });
  expect(changeOf({ ...draft, kind: 'absence' })).toEqual({ kind: 'absence', memberCode: 'A', from: monday, to: null });
});

test('a draft that lacks something is no change yet', () => {
  expect(changeOf({ ...newDraft(1), factor: null })).toBeNull();
  for (const kind of ['furnace', 'qualification', 'absence'] as const) expect(changeOf({ ...newDraft(1), kind })).toBeNull();
});
