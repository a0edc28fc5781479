import { type Rung, rungs } from '@sentra/contract';
import { rupiah } from '@sentra/measures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWeaker, ladderBreaches, type LadderLine, openQuantities } from './ladder.ts';
import { usualCosts } from './weights.ts';

const line = (code: string, rung: Rung, quantity: number, drawnFrom: string | null = null, rest: Partial<LadderLine> = {}): LadderLine => ({
  code, rung, quantity, drawnFrom, buyer: 'P01', part: 'B001', closed: false, ...rest,
});

describe('what is open', () => {
  test('is what no stronger promise has drawn', () => {
    const lines = [line('F', 'forecast', 1000), line('A', 'award', 600, 'F'), line('O', 'firm', 200, 'A'), line('C', 'call-off', 50, 'O')];
    expect(Object.fromEntries(openQuantities(lines))).toEqual({ F: 400, A: 400, O: 150, C: 50 });
  });

  test('counts a closed line as nothing', () => {
    const lines = [line('F', 'forecast', 1000), line('O', 'firm', 200, 'F', { closed: true })];
    expect(Object.fromEntries(openQuantities(lines))).toEqual({ F: 1000, O: 0 });
  });
});

describe('a breach', () => {
  const rules = (lines: LadderLine[]) => ladderBreaches(lines).map(({ rule, line: drawer }) => `${drawer.code} ${rule}`);

  test('is to draw from the same or a higher rung, from oneself too', () => {
    expect(rules([line('A', 'firm', 10), line('B', 'firm', 5, 'A')])).toEqual(['B lower-rung']);
    expect(rules([line('A', 'call-off', 10), line('B', 'award', 5, 'A')])).toEqual(['B lower-rung']);
    expect(rules([line('A', 'firm', 10, 'A')])).toContain('A lower-rung');
  });

  test('is to draw from another buyer’s or another part’s line', () => {
    expect(rules([line('A', 'award', 10, null, { buyer: 'P02' }), line('B', 'firm', 5, 'A')])).toEqual(['B same-buyer']);
    expect(rules([line('A', 'award', 10, null, { part: 'B002' }), line('B', 'firm', 5, 'A')])).toEqual(['B same-part']);
  });

  test('is to draw more together than there is; what is closed does not count', () => {
    const lines = [line('A', 'award', 10), line('B', 'firm', 6, 'A'), line('C', 'call-off', 5, 'A')];
    expect(rules(lines)).toEqual(['B enough', 'C enough']);
    expect(rules(lines.map((one) => (one.code === 'C' ? { ...one, closed: true } : one)))).toEqual([]);
  });
});

/** Ladders without a breach: every line draws from an earlier one on a lower rung what is left of it, or from none. */
const soundLadder = fc
  .array(fc.record({ rung: fc.constantFrom(...rungs), quantity: fc.integer({ min: 1, max: 10_000 }), source: fc.nat({ max: 50 }), closed: fc.boolean() }), { minLength: 1, maxLength: 30 })
  .map((drafts) => {
    const lines: LadderLine[] = [];
    for (const [index, { rung, quantity, source, closed }] of drafts.entries()) {
      const from = lines[source];
      const left = from && !from.closed ? (openQuantities(lines).get(from.code) ?? 0) : 0;
      const draws = from && isWeaker(from.rung, rung) && left > 0;
      lines.push(line(`L${index}`, rung, draws ? Math.min(quantity, left) : quantity, draws ? from.code : null, { closed }));
    }
    return lines;
  });

describe('the law of the ladder', () => {
  test('a sound ladder has no breach, and each piece is open exactly once: what is open is what was first asked for', () => {
    fc.assert(
      fc.property(soundLadder, (drafted) => {
        const lines = drafted.map((one) => ({ ...one, closed: false })).filter((_, __, all) => ladderBreaches(all).length === 0);
        expect(ladderBreaches(drafted)).toEqual([]);
        const open = [...openQuantities(lines).values()].reduce((sum, pieces) => sum + pieces, 0);
        const asked = lines.filter(({ drawnFrom }) => drawnFrom === null).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(open).toBe(asked);
      }),
    );
  });

  test('nothing open is below zero or above its line, and the order in which lines stand does not matter', () => {
    fc.assert(
      fc.property(soundLadder, (lines) => {
        const open = openQuantities(lines);
        for (const { code, quantity, closed } of lines) {
          const pieces = open.get(code) ?? -1;
          expect(pieces).toBeGreaterThanOrEqual(0);
          expect(pieces).toBeLessThanOrEqual(closed ? 0 : quantity);
        }
        expect(Object.fromEntries(openQuantities(lines.toReversed()))).toEqual(Object.fromEntries(open));
      }),
    );
  });

  test('one piece more than there is, is always a breach', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (spare, draws) => {
        const total = draws.reduce((sum, pieces) => sum + pieces, 0);
        const drawers = draws.map((pieces, index) => line(`D${index}`, 'firm', pieces, 'S'));
        expect(ladderBreaches([line('S', 'forecast', total + spare), ...drawers])).toEqual([]);
        expect(ladderBreaches([line('S', 'forecast', total), ...drawers])).toEqual([]);
        expect(ladderBreaches([line('S', 'forecast', total - 1), ...drawers])).toHaveLength(draws.length);
      }),
    );
  });
});

test('what is placed weighs more than what is expected, and failing more than being late', () => {
  expect(usualCosts('firm', rupiah(100_000))).toEqual({ late_cost: 25_000, unserved_cost: 250_000 });
  expect(usualCosts('call-off', rupiah(100_000))).toEqual(usualCosts('firm', rupiah(100_000)));
  expect(usualCosts('forecast', rupiah(100_000))).toEqual({ late_cost: 5000, unserved_cost: 110_000 });
});
