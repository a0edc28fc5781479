import { type Grid, textOf } from '@sentra/messages';

/** The heads of a schedule and enough rows below to see what they mean; the whole file may have thousands. */
const most = { rows: 60, columns: 120, letters: 80 } as const;

export const screenOf = (grids: readonly Grid[]): { name: string; rows: string[][] }[] =>
  grids.map(({ name, rows }) => ({ name, rows: rows.slice(0, most.rows).map((cells) => Array.from(cells.slice(0, most.columns), (cell) => textOf(cell).slice(0, most.letters))) }));
