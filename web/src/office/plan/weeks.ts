import { isoWeekOf, type PlainDate } from '@sentra/measures';
import type { Figures } from '../../parts/figures.ts';

export interface WeekColumn {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly startsYear: boolean;
}

/** Weeks as the heads of a heatmap or a time axis; a line stands before the first week of a year. */
export const weekColumns = (weeks: readonly PlainDate[], figures: Figures): readonly WeekColumn[] =>
  weeks.map((monday, index) => ({ key: monday, title: figures.week(monday), note: figures.date(monday, 'day'), startsYear: index > 0 && isoWeekOf(monday).week === 1 }));
