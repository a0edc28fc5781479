import { expect, test } from 'vitest';
import { toldParams } from './toldParams.ts';

test('lists are told by how many they hold, and everything together by a fingerprint', () => {
  const lot = { member: 'A', part: 'P', stage: 0, week: 1, qty: 5 };
  const told = toldParams({ seed: 1, releasedLots: [lot, lot] });
  expect(told).toEqual({ seed: 1, releasedLots: 2, fingerprint: '54cc4069cc2d' });
  expect(toldParams({ seed: 1, releasedLots: [lot, { ...lot, qty: 6 }] })['fingerprint']).not.toBe(told['fingerprint']);
  expect(toldParams({ seconds: 2, patch: { changes: [{ kind: 'demand', factor: 2 }] } })).toMatchObject({ seconds: 2, changes: 1 });
});
