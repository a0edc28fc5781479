import type { ScheduleMapping } from '@sentra/contract';
import { isoWeekOf, mondayOf, type PlainDate } from '@sentra/measures';
import { type Grid, periodsOf, type ScheduleMapping as ReaderMapping } from '@sentra/messages';

/** A mapping as the reader takes it. Which week a column is, its head says anew in each file; a mapping names only where the weeks stand. */
export function readerMapping({ weekColumns, firmColumns, year, numbers, rungRow, leaveOut, quantityColumn, dateColumn, referenceColumn, ...same }: ScheduleMapping): ReaderMapping {
  const columns = weekColumns.map(({ column }) => column);
  return {
    ...same,
    numbers: numbers ?? 'ask',
    ...stated({
      periodsFrom: columns.length > 0 ? Math.min(...columns) : null,
      periodsTo: columns.length > 0 ? Math.max(...columns) : null,
      firmPeriods: firmColumns, yearOfWeeks: year, rungRow, leaveOut, quantityColumn, dateColumn, referenceColumn,
    }),
  };
}

/** A mapping as a person settles it: each column of a matrix with the week that its head seems to mean. */
export function shownMapping(mapping: ReaderMapping, grids: readonly Grid[], today: PlainDate): ScheduleMapping {
  const { periodsFrom, periodsTo, firmPeriods, yearOfWeeks, leaveOut, ...same } = mapping;
  const heads = grids.find(({ name }) => name === mapping.sheet)?.rows[mapping.headerRow - 1] ?? [];
  const periods = mapping.layout === 'matrix' ? periodsOf(heads, { from: periodsFrom ?? mapping.partColumn + 1, to: periodsTo ?? heads.length }, { today, ...stated({ year: yearOfWeeks }) }) : [];
  return {
    ...same,
    weekColumns: [...periods].map(([column, { due }]) => ({ column, week: mondayOf(due) })),
    ...stated({ firmColumns: firmPeriods, year: yearOfWeeks, leaveOut: leaveOut && [...leaveOut] }),
  };
}

/** The grids with the heads that a person corrected: where a column's head means no week, or another one, the stated week stands in its place. */
export function withStatedWeeks(grids: readonly Grid[], mapping: ScheduleMapping, today: PlainDate): readonly Grid[] {
  if (mapping.layout !== 'matrix') return grids;
  return grids.map((grid) => {
    if (grid.name !== mapping.sheet) return grid;
    const heads = grid.rows[mapping.headerRow - 1] ?? [];
    const periods = periodsOf(heads, { from: 1, to: heads.length }, { today, ...stated({ year: mapping.year }) });
    const other = new Map(mapping.weekColumns.filter(({ column, week }) => mondayOf(periods.get(column)?.due ?? dayBefore) !== mondayOf(week)).map(({ column, week }) => [column - 1, weekHead(week)]));
    const corrected = heads.map((head, index) => other.get(index) ?? head);
    return { ...grid, rows: grid.rows.map((row, index) => (index === mapping.headerRow - 1 ? corrected : row)) };
  });
}

/** A day that no schedule names: a column without a week differs from every stated one. */
const dayBefore = '1900-01-01' as PlainDate;

function weekHead(date: PlainDate): string {
  const { year, week } = isoWeekOf(date);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

type Stated<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Only what is said: an option that is absent and one that is null mean the same. */
const stated = <T extends object>(options: T): Stated<T> => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined)) as Stated<T>;
