import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, type Span } from './lanes.ts';

const span = (key: number, from: number, weeks: number): Span => ({ key: String(key), from, until: from + weeks, label: '', says: '' });
const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { maxLength: 30 }).map((list) => list.map(([from, weeks], key) => span(key, from, weeks)));

test('every span stands in one lane, and none lies over another', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const lanes = lanesOf(list);
      expect(lanes.flat().length).toBe(list.length);
      for (const lane of lanes) for (const [index, { until }] of lane.entries()) expect(lane[index + 1]?.from ?? Infinity).toBeGreaterThan(until);
    }),
  );
});

test('there are as many lanes as the busiest week has spans', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const busiest = Math.max(0, ...Array.from({ length: 27 }, (_, week) => list.filter(({ from, until }) => from <= week && week <= until).length));
      expect(lanesOf(list).length).toBe(busiest);
    }),
  );
});
