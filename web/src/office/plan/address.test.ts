import { expect, test } from 'vitest';
import { readHeatsAddress } from '../heats/address.ts';
import { readPlanAddress } from './address.ts';

test('an address opens again what was chosen', () => {
  expect(readPlanAddress({ plan: 14, view: 'lots', member: '031', week: '2026-11-23' })).toMatchObject({ plan: 14, view: 'lots', member: '031', week: '2026-11-23' });
});

test('a code that looks like a number is still a code', () => {
  expect(readPlanAddress({ share: 133 }).share).toBe('133');
  expect(readHeatsAddress({ member: 133 }).member).toBe('133');
});

test.each([{ plan: 0 }, { plan: 'x' }, { plan: 1.5 }, { view: 'nothing' }, { week: '2026-13-45' }, { all: 'yes' }, { order: { a: 1 } }])('%o makes no sense and is left out', (search) => {
  expect(Object.values(readPlanAddress(search)).filter((value) => value !== undefined)).toEqual([]);
});
