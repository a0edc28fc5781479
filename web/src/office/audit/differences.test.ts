import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('only what changed is told', () => {
  expect(differences({ name: 'A', workers: 3 }, { name: 'A', workers: 4 })).toEqual([{ field: 'workers', before: 3, after: 4 }]);
});

test('of a new thing every field that says something is told, of one that is gone too', () => {
  expect(differences(null, { name: 'A', village: null })).toEqual([{ field: 'name', before: undefined, after: 'A' }]);
  expect(differences({ name: 'A' }, null)).toEqual([{ field: 'name', before: 'A', after: undefined }]);
});

test('a number for programs says nothing to people', () => {
  expect(differences(null, { id: 'ddb20e47-44e4-46b4-a7cc-e11fbcf22387', version: 3 })).toEqual([{ field: 'version', before: undefined, after: 3 }]);
});

test('lists are compared by what they hold', () => {
  expect(differences({ materials: ['P14'] }, { materials: ['P14'] })).toEqual([]);
  expect(differences({ materials: ['P14'] }, { materials: ['P14', 'FC250'] })).toHaveLength(1);
});

test('one spelling for settings and rows', () => {
  expect(differences({ horizonWeeks: 13 }, { horizonWeeks: 26 })).toEqual([{ field: 'horizon_weeks', before: 13, after: 26 }]);
});
