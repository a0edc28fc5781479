import { expect, test } from 'vitest';
import { readPromiseAddress } from './address.ts';

test('an address keeps what makes sense', () => {
  expect(readPromiseAddress({ part: 7, state: 'lost', waiting: true })).toEqual({ part: '7', waiting: true });
  expect(readPromiseAddress({ buyer: 'PB01', state: 'expired', quote: 'Q-00001', waiting: 'yes' })).toEqual({ buyer: 'PB01', state: 'expired', quote: 'Q-00001' });
  expect(readPromiseAddress({ part: '', quote: undefined })).toEqual({});
});
