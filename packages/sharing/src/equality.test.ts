import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalityOf, gini, jain } from './equality.ts';

describe('gini', () => {
  it('is 0 where all have the same and (n − 1)/n where one has all', () => {
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(3 / 4, 12);
    expect(gini([])).toBe(0);
  });

  it('falls when a richer one gives to a poorer, and does not depend on the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (amounts, unit) => {
        const before = gini(amounts);
        expect(before).toBeGreaterThanOrEqual(-1e-12);
        expect(gini(amounts.map((amount) => amount * unit))).toBeCloseTo(before, 9);
        const sorted = amounts.toSorted((a, b) => a - b);
        const [poor = 0, rich = 0] = [sorted[0], sorted.at(-1)];
        const gift = (rich - poor) / 2;
        expect(gini([poor + gift, ...sorted.slice(1, -1), rich - gift])).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });
});

describe('jain', () => {
  it('is k/n where k of n have the same and the others nothing', () => {
    expect(jain([2, 2, 0, 0])).toBe(0.5);
    expect(jain([])).toBe(1);
    expect(jain([0, 0])).toBe(1);
  });
});

describe('the figures together', () => {
  it('name the lowest and the one that a tenth reached', () => {
    const reached = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);
    expect(equalityOf(reached)).toMatchObject({ minimum: 0.05, p10: 0.1 });
    expect(equalityOf([])).toEqual({ jain: 1, gini: 0, minimum: 1, p10: 1 });
    expect(equalityOf([1, 1, 0.5])).toMatchObject({ minimum: 0.5, p10: 0.5 });
  });
});
