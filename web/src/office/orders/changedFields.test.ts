import { expect, test } from 'vitest';
import { changedFields } from './changedFields.ts';

test('only what changed is named, and what is missing is a dash', () => {
  expect(changedFields({ quantity: 200, rung: 'firm', reference: null }, { quantity: 240, rung: 'firm', reference: 'PO 1' })).toEqual([
    { field: 'quantity', from: '200', to: '240' },
    { field: 'reference', from: '–', to: 'PO 1' },
  ]);
});

test('a thing that was written the same changes nothing', () => {
  expect(changedFields({ materials: ['FC250'] }, { materials: ['FC250'] })).toEqual([]);
});
