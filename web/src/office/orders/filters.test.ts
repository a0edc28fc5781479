import fc from 'fast-check';
import { demandEndpoints } from '@sentra/contract';
import { expect, test } from 'vitest';
import { filtersInUse, filtersOf, orderQuery, withFilter } from './filters.ts';

test('an address gives its filters, weeks by their Monday, and leaves out what makes no sense', () => {
  expect(filtersOf({ rung: 'firm', from: '2026-11-25', closed: 'maybe', part: 31, elsewhere: 'x' })).toEqual({ rung: 'firm', from: '2026-11-23', part: '31' });
});

test('the last week counts to its Sunday', () => {
  expect(orderQuery(filtersOf({ until: '2026-11-25', troubled: true, placed: true }))).toEqual({ until: '2026-11-29', troubled: 'true', placed: 'true' });
});

test('an empty choice leaves a filter out', () => {
  expect(withFilter({ buyer: 'PB01', add: true }, { buyer: undefined })).toEqual({ add: true });
  expect(filtersInUse({ buyer: 'PB01', closed: true, add: true })).toBe(2);
});

test('whatever stands in an address, the server understands what it is asked', () => {
  const anything = fc.dictionary(fc.constantFrom('buyer', 'part', 'rung', 'from', 'until', 'troubled', 'placed', 'closed'), fc.oneof(fc.constantFrom('firm', '2026-11-25', '2026-02-30', 'true', true), fc.string({ maxLength: 5 }), fc.integer()));
  fc.assert(
    fc.property(anything, (search) => {
      const { buyer: _, part: __, ...rest } = orderQuery(filtersOf(search));
      expect(demandEndpoints.orders.query.safeParse(rest).success).toBe(true);
    }),
  );
});
