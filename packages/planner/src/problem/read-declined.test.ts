import { expect, test } from 'vitest';
import { type DeclinedError, readDeclined } from './read-declined.ts';

test('places that were declined are read', () => {
  expect(readDeclined([{ member: 'M1', part: 'P1', stage: 0, week: 3 }])).toEqual([{ member: 'M1', part: 'P1', stage: 0, week: 3 }]);
});

test('everything that is wrong is named with its place', () => {
  const faultsOf = (value: unknown) => {
    try {
      return readDeclined(value);
    } catch (error) {
      return (error as DeclinedError).faults.map(({ path, expected }) => `${path}: ${expected}`);
    }
  };
  expect(faultsOf([{ member: 'M1', part: 'P1', stage: -1, week: 0 }, 'M2'])).toEqual(['[0].stage: a whole number of at least 0', '[0].week: a whole number of at least 1', '[1]: an object']);
  expect(faultsOf({})).toEqual([': a list']);
});
