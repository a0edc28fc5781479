import type { PlainDate } from '@sentra/measures';
import type { Grid } from '../workbook/grid.ts';
import { fold } from '../workbook/nearest.ts';
import { isEmpty, textOf } from '../workbook/readCell.ts';
import { periodOf } from './period.ts';
import { suggestMapping } from './suggest.ts';

const longest = 500;

/**
 * The form of a buyer's file: its heads, with days, weeks and months only as such. The next file of the same form, with
 * other weeks and more or fewer of them, has the same fingerprint.
 *
 * @example
 * fingerprint([{ name: 'S', rows: [['Part No', 'W48', 'W49'], ['A', 1, 2]] }], plainDate('2026-11-24')) // 'partno|*week'
 */
export function fingerprint(grids: readonly Grid[], today: PlainDate): string {
  const mapping = suggestMapping(grids, today);
  const grid = grids.find((candidate) => candidate.name === mapping?.sheet) ?? grids.find((candidate) => candidate.rows.length > 0);
  const row = mapping === null ? grid?.rows.find((cells) => !cells.every(isEmpty)) : grid?.rows[mapping.headerRow - 1];
  const heads = (row ?? []).map((cell) => {
    const period = periodOf(cell, { today });
    return period ? `*${period.kind}` : fold(textOf(cell)).replaceAll(/\d+/g, '#');
  });
  return heads.filter((head, index) => head !== '' && !(head.startsWith('*') && head === heads[index - 1])).join('|').slice(0, longest);
}
