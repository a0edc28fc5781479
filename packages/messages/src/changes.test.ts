import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesNothing, compareBooks, overlay } from './index.ts';
import { soundBook } from './testing/soundBook.ts';

describe('what a file changes', () => {
  test('new, changed field by field, and unchanged rows', () => {
    const now = { buyers: [{ code: 'P1', name: 'A', trade: 'kapal' }, { code: 'P2', name: 'B' }] };
    const then = { buyers: [{ code: 'P1', name: 'C' }, { code: 'P2', name: 'B', is_sample: false }, { code: 'P3', name: 'D' }] };
    expect(compareBooks(now, then)).toEqual({
      buyers: {
        added: [{ name: 'P3', row: { code: 'P3', name: 'D' }, fields: [] }],
        changed: [{ name: 'P1', row: { code: 'P1', name: 'C' }, fields: [{ column: 'name', before: 'A', after: 'C' }] }],
        unchanged: 1,
      },
    });
  });

  test('a sheet or a column that the file does not have stays as it was', () => {
    const now = { buyers: [{ code: 'P1', name: 'A', trade: 'kapal' }], materials: [] };
    expect(overlay(now, { buyers: [{ code: 'P1', name: 'C' }] })).toEqual({ buyers: [{ code: 'P1', name: 'C', trade: 'kapal' }], materials: [] });
    expect(compareBooks(now, {})).toEqual({});
  });

  test('the same file twice changes nothing, whatever was there before', () => {
    fc.assert(fc.property(soundBook, soundBook, (now, then) => {
      expect(changesNothing(compareBooks(then, then))).toBe(true);
      const after = overlay(now, then);
      expect(changesNothing(compareBooks(after, then))).toBe(true);
      expect(overlay(after, then)).toEqual(after);
    }));
  });
});
