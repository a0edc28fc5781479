import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../model/random.ts';
import { Bins, type PackOptions, type Packing, type PieceKind, stepOf } from './bins.ts';

const options = (seed: number, tries = 500) => ({ random: seededRandom(seed), tries });

interface Bin {
  readonly kg: number;
  readonly from?: number;
}

/** All pieces into all bins at once. */
function packBins(kinds: readonly PieceKind[], bins: readonly Bin[], how: PackOptions): Packing {
  const largest = Math.max(0, ...bins.map(({ kg }) => kg));
  const packer = new Bins(stepOf(kinds.map(({ kg }) => kg).filter((kg) => kg <= largest), largest || 1));
  for (const { kg, from } of bins) packer.addBin(kg, from);
  for (const { kg, qty, by } of kinds) packer.addPieces(kg, qty, by);
  packer.place(how);
  return packer.packing();
}

describe('pieces in bins', () => {
  it('keeps the kilograms and days of every bin, and loses no piece', () => {
    const day = fc.integer({ min: 1, max: 3 });
    const kinds = fc.array(fc.record({ kg: fc.double({ min: 0, max: 60, noNaN: true }), qty: fc.integer({ min: 0, max: 6 }), by: day }), { maxLength: 8 });
    const bins = fc.array(fc.record({ kg: fc.integer({ min: 1, max: 100 }), from: day }), { maxLength: 5 });
    fc.assert(
      fc.property(kinds, bins, fc.nat(), (pieces, rooms, seed) => {
        const packed = packBins(pieces, rooms, options(seed, 50));
        pieces.forEach(({ qty }, kind) => expect(packed.left[kind]! + packed.bins.reduce((sum, counts) => sum + counts[kind]!, 0)).toBe(qty));
        packed.bins.forEach((counts, bin) => {
          expect(counts.reduce((sum, count, kind) => sum + count * pieces[kind]!.kg, 0)).toBeLessThanOrEqual(rooms[bin]!.kg + 1e-6);
          counts.forEach((count, kind) => expect(count === 0 || rooms[bin]!.from <= pieces[kind]!.by).toBe(true));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('finds a place for every piece where all bins are full to the last gram', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const kinds: { kg: number; qty: number }[] = [];
      for (let bin = 0; bin < 4; bin++) {
        let room = 3600;
        while (room > 0) {
          const tenths = Math.min(room, 1 + Math.floor(random() ** 3 * 1500));
          room -= tenths;
          kinds.push({ kg: tenths / 10, qty: 1 });
        }
      }
      expect(packBins(kinds, Array.from({ length: 4 }, () => ({ kg: 360 })), options(seed, 3000)).left.every((qty) => qty === 0)).toBe(true);
    }
  });

  it('places as much as fits where not everything does', () => {
    expect(packBins([{ kg: 116, qty: 7 }], [{ kg: 360 }, { kg: 360 }], options(1))).toEqual({ bins: [[3], [3]], left: [1] });
    expect(packBins([{ kg: 60, qty: 1 }, { kg: 40, qty: 1 }, { kg: 50, qty: 2 }, { kg: 30, qty: 1 }], [{ kg: 100 }, { kg: 100 }], options(1)).left).toEqual([0, 0, 0, 1]);
  });
});

it('counts weights in their common measure, or in fine parts of the largest bin', () => {
  expect(stepOf([0.2, 1.3, 70.15], 360)).toBeCloseTo(0.05, 9);
  expect(stepOf([1 / 3], 100)).toBe(100 / 40_000);
});
