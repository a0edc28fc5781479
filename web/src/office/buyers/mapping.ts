import type { ScheduleMapping } from '@sentra/contract';
import { addDays, mondayOf, type PlainDate } from '@sentra/measures';
import { periodsOf } from '@sentra/messages';

/** What stands in a schedule's sheet, as texts. */
export interface ScheduleSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a column of a schedule means. */
export type ColumnRole = 'none' | 'part' | 'quantity' | 'date' | 'reference' | 'week';

export const rolesOf: Readonly<Record<ScheduleMapping['layout'], readonly ColumnRole[]>> = {
  matrix: ['none', 'part', 'reference', 'week'],
  list: ['none', 'part', 'quantity', 'date', 'reference'],
};

/** A mapping that says nothing yet: the first row holds heads, the first column part numbers. */
export const unsettled = (sheet: ScheduleSheet): ScheduleMapping => ({ sheet: sheet.name, layout: 'matrix', headerRow: 1, firstRow: 2, partColumn: 1, weekColumns: [], rung: 'forecast' });

/** The role of a column, counted from 1. */
export function roleOf(mapping: ScheduleMapping, column: number): ColumnRole {
  if (column === mapping.partColumn) return 'part';
  if (column === mapping.referenceColumn) return 'reference';
  if (mapping.layout === 'matrix') return mapping.weekColumns.some((one) => one.column === column) ? 'week' : 'none';
  if (column === mapping.quantityColumn) return 'quantity';
  return column === mapping.dateColumn ? 'date' : 'none';
}

/** The weeks that the heads of a row seem to mean. */
export function weeksOfHeads(sheet: ScheduleSheet, headerRow: number, year: number | null | undefined, today: PlainDate): ScheduleMapping['weekColumns'] {
  const heads = sheet.rows[headerRow - 1] ?? [];
  const periods = periodsOf(heads, { from: 1, to: heads.length }, { today, ...(year && { year }) });
  return [...periods].map(([column, { due }]) => ({ column, week: mondayOf(due) }));
}

/**
 * A mapping in which a column means something else. A meaning that only one column can have leaves the column that had it;
 * a column that becomes a week follows the week column before it.
 */
export function withRole(mapping: ScheduleMapping, column: number, role: ColumnRole, today: PlainDate): ScheduleMapping {
  const without: ScheduleMapping = {
    ...mapping,
    weekColumns: mapping.weekColumns.filter((one) => one.column !== column),
    partColumn: mapping.partColumn === column && role !== 'part' ? 0 : mapping.partColumn,
    referenceColumn: mapping.referenceColumn === column ? null : (mapping.referenceColumn ?? null),
    quantityColumn: mapping.quantityColumn === column ? null : (mapping.quantityColumn ?? null),
    dateColumn: mapping.dateColumn === column ? null : (mapping.dateColumn ?? null),
  };
  switch (role) {
    case 'part':
      return { ...without, partColumn: column };
    case 'reference':
      return { ...without, referenceColumn: column };
    case 'quantity':
      return { ...without, quantityColumn: column };
    case 'date':
      return { ...without, dateColumn: column };
    case 'week':
      return withWeek(without, column, weekAfter(without, column, today));
    case 'none':
      return without;
  }
}

/** A mapping in which a column is a certain week. */
export const withWeek = (mapping: ScheduleMapping, column: number, week: PlainDate): ScheduleMapping => ({
  ...mapping,
  weekColumns: [...mapping.weekColumns.filter((one) => one.column !== column), { column, week }].toSorted((one, other) => one.column - other.column),
});

function weekAfter({ weekColumns }: ScheduleMapping, column: number, today: PlainDate): PlainDate {
  const before = weekColumns.findLast((one) => one.column < column);
  return before ? addDays(before.week, 7) : mondayOf(today);
}

/** Whether enough is said to read by. */
export const isSettled = ({ layout, partColumn, weekColumns, quantityColumn, dateColumn }: ScheduleMapping): boolean =>
  partColumn > 0 && (layout === 'matrix' ? weekColumns.length > 0 : Boolean(quantityColumn) && Boolean(dateColumn));

/** The letters of a column as spreadsheets write them: 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letterOf(rest) : ''}${String.fromCodePoint(65 + ((column - 1) % 26))}`;
}
