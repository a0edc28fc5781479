import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullest, type Pieces } from './subset-sum.ts';

const sumOf = (kinds: readonly Pieces[], counts: readonly number[]) => counts.reduce((sum, count, kind) => sum + count * kinds[kind]!.steps, 0);

/** The fullest of all choices, by trying every one. */
function fullestOfAll(kinds: readonly Pieces[], room: number): number {
  const [first, ...rest] = kinds;
  if (!first) return 0;
  let best = 0;
  for (let count = 0; count <= first.qty && count * first.steps <= room; count++) best = Math.max(best, count * first.steps + fullestOfAll(rest, room - count * first.steps));
  return best;
}

it('fills a room as full as any choice of pieces does', () => {
  const kinds = fc.array(fc.record({ steps: fc.integer({ min: 1, max: 70 }), qty: fc.integer({ min: 0, max: 5 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(kinds, fc.integer({ min: 0, max: 200 }), (pieces, room) => {
      const counts = fullest(pieces, room);
      expect(counts.every((count, kind) => count >= 0 && count <= pieces[kind]!.qty)).toBe(true);
      expect(sumOf(pieces, counts)).toBe(fullestOfAll(pieces, room));
    }),
    { numRuns: 500 },
  );
});

it('leaves small pieces for later where it can', () => {
  expect(fullest([{ steps: 7, qty: 1 }, { steps: 4, qty: 3 }], 12)).toEqual([0, 3]);
  expect(fullest([{ steps: 60, qty: 1 }, { steps: 1, qty: 200 }, { steps: 40, qty: 1 }], 100)).toEqual([1, 40, 0]);
  expect(fullest([{ steps: 60, qty: 1 }, { steps: 40, qty: 1 }, { steps: 1, qty: 200 }], 100)).toEqual([1, 1, 0]);
});
