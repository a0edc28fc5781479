import type { TraceLink, TraceNode } from '@sentra/contract';
import { expect, test } from 'vitest';
import { folded } from './fold.ts';
import { boxHeight, laidOut } from './layout.ts';

const node = (id: number, column: number, kind: 'heat' | 'castings' | 'piece' | 'box' = 'piece'): TraceNode => ({ id, column, thing: { key: `urn:x:${id}`, kind, name: String(id) }, amounts: [], act: null, place: null });
const link = (from: number, to: number): TraceLink => ({ from, to, amounts: [{ quantity: 1, uom: null }], isStop: false });

const nodes = [node(1, 0, 'heat'), ...Array.from({ length: 15 }, (_, nth) => node(10 + nth, 1)), node(50, 2, 'box')];
const links = [...Array.from({ length: 15 }, (_, nth) => link(1, 10 + nth)), ...Array.from({ length: 15 }, (_, nth) => link(10 + nth, 50))];

test('of fifteen pieces alike three are drawn, and twelve as one, with one line to it', () => {
  const { drawn, links: lines } = folded(nodes, links, new Set());
  expect(drawn.map(({ count }) => count)).toEqual([1, 1, 1, 1, 12, 1]);
  const rest = drawn.find(({ count }) => count > 1);
  expect(lines.filter(({ from, to }) => from === rest?.id || to === rest?.id)).toEqual([
    { from: '1', to: rest?.id, link: null },
    { from: rest?.id, to: '50', link: null },
  ]);
  expect(lines.find(({ from, to }) => from === '1' && to === '10')?.link).toEqual(link(1, 10));
});

test('what the reader opens is drawn whole', () => {
  const rest = folded(nodes, links, new Set()).drawn.find(({ count }) => count > 1);
  const { drawn } = folded(nodes, links, new Set([rest?.id ?? '']));
  expect(drawn.length).toBe(nodes.length);
});

test('what hangs on different things is not folded together', () => {
  const apart = [node(1, 0, 'heat'), node(2, 1, 'castings'), node(3, 1, 'castings'), ...[4, 5, 6].map((id) => node(id, 2)), ...[7, 8, 9].map((id) => node(id, 2))];
  const { drawn } = folded(apart, [link(1, 2), link(1, 3), link(2, 4), link(2, 5), link(2, 6), link(3, 7), link(3, 8), link(3, 9)], new Set());
  expect(drawn.length).toBe(apart.length);
});

test('columns go from left to right, and nothing lies upon another', () => {
  const { drawn, links: lines } = folded([node(0, -1), ...nodes], [link(0, 1), ...links], new Set());
  const { placed, width, height } = laidOut(drawn, lines);
  const pairs = placed.flatMap((one) => placed.map((other) => ({ one, other })));
  expect(placed.filter((one) => one.x + one.width > width || one.y + boxHeight > height || one.y < 0)).toEqual([]);
  expect(pairs.filter(({ one, other }) => one.column < other.column && one.x + one.width >= other.x)).toEqual([]);
  expect(pairs.filter(({ one, other }) => one !== other && one.column === other.column && Math.abs(one.y - other.y) < boxHeight)).toEqual([]);
});
