import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

test('a member and a buyer come with their code, everybody else without', () => {
  expect(standingOf({ role: 'member', code: ' 031 ' })).toEqual({ role: 'member', memberCode: '031' });
  expect(standingOf({ role: 'buyer', code: 'PB01' })).toEqual({ role: 'buyer', buyerCode: 'PB01' });
  expect(standingOf({ role: 'coach', code: '031' })).toEqual({ role: 'coach' });
});
