import type { Drawn, DrawnLink } from './fold.ts';

/** Where something is drawn, in pixels. */
export interface Placed extends Drawn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
}

export const boxHeight = 58;
const rowGap = 14;
const columnGap = 72;
const widths = { process: 148, thing: 158 };

/** Columns from left to right; in each, things near what they hang on, and none upon another. */
export function laidOut(drawn: readonly Drawn[], links: readonly DrawnLink[]): Layout {
  const columns = [...new Set(drawn.map(({ column }) => column))].toSorted((one, other) => one - other);
  const inColumn = new Map(columns.map((column) => [column, drawn.filter((one) => one.column === column)]));
  const rows = Math.max(1, ...[...inColumn.values()].map(({ length }) => length));
  const height = rows * (boxHeight + rowGap) - rowGap;
  const placed = new Map<string, Placed>();
  const xOf = new Map<number, { x: number; width: number }>();
  let x = 0;
  for (const column of columns) {
    const width = (inColumn.get(column) ?? []).every(({ node }) => node.thing?.kind === 'process') ? widths.process : widths.thing;
    xOf.set(column, { x, width });
    x += width + columnGap;
  }
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  for (const column of columns.toSorted((one, other) => Math.abs(one) - Math.abs(other))) {
    const wanted = (one: Drawn): number => {
      const known = (neighbours.get(one.id) ?? []).flatMap((id) => placed.get(id)?.y ?? []);
      return known.length === 0 ? 0 : known.reduce((sum, y) => sum + y, 0) / known.length;
    };
    const all = (inColumn.get(column) ?? []).map((one) => ({ one, y: wanted(one) })).toSorted((a, b) => a.y - b.y);
    const top = (height - (all.length * (boxHeight + rowGap) - rowGap)) / 2;
    const { x: left = 0, width = widths.thing } = xOf.get(column) ?? {};
    all.forEach(({ one }, nth) => placed.set(one.id, { ...one, x: left, width, y: top + nth * (boxHeight + rowGap) }));
  }
  return { width: Math.max(0, x - columnGap), height, placed: drawn.flatMap(({ id }) => placed.get(id) ?? []) };
}
