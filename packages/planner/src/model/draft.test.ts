import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomProblem } from '../testing/random-problem.ts';
import { Draft } from './draft.ts';
import { compileModel } from './model.ts';
import { seededRandom } from './random.ts';

const shape = fc.record({
  seed: fc.nat(), weeks: fc.integer({ min: 1, max: 8 }), members: fc.integer({ min: 1, max: 5 }), parts: fc.integer({ min: 1, max: 6 }),
  stages: fc.integer({ min: 1, max: 3 }), orders: fc.integer({ min: 0, max: 20 }),
});

/** A few slots set by chance; whether all of them could be. */
function change(draft: Draft, random: () => number): boolean {
  let whole = true;
  for (let places = 1 + Math.floor(random() * 3); places > 0; places--) {
    const slot = Math.floor(random() * draft.qty.length);
    whole = draft.place(slot, random() < 0.3 ? 0 : Math.floor(random() * 40)) && whole;
  }
  return whole;
}

describe('a draft', () => {
  it('knows its total after any changes, taken or undone, as if it were reckoned anew', () => {
    fc.assert(
      fc.property(shape, ({ seed, ...size }) => {
        const draft = new Draft(compileModel(randomProblem(seed, size)));
        const random = seededRandom(seed);
        if (draft.qty.length === 0) return;
        for (let i = 0; i < 60; i++) {
          const before = { qty: draft.qty.slice(), total: draft.total };
          const delta = change(draft, random) ? draft.settle() : Infinity;
          const taken = delta < Infinity && random() < 0.6;
          const after = taken ? { qty: draft.qty.slice(), total: before.total + delta } : before;
          if (taken) draft.accept(delta);
          else draft.undo();
          expect({ qty: draft.qty, total: draft.total }).toEqual(after);
          if (i % 6 > 0) continue;
          draft.reckon();
          expect(draft.total).toBeCloseTo(after.total, 4);
        }
      }),
      { numRuns: 150 },
    );
  });
});
