import type { NumberStyle } from '@sentra/measures';
import type { OrderRow } from '../sheets/demand.ts';

/**
 * How a buyer's own schedule is read, as a person confirmed it once. Rows and columns are counted from 1. Nothing in it
 * names a week: the buyer's next file has other weeks in the same places.
 */
export interface ScheduleMapping {
  readonly sheet: string;
  /** `matrix`: a row per part, a column per day, week or month. `list`: a row per part and date. */
  readonly layout: 'matrix' | 'list';
  readonly headerRow: number;
  readonly firstRow: number;
  readonly partColumn: number;
  readonly referenceColumn?: number;
  /** In a list. */
  readonly quantityColumn?: number;
  readonly dateColumn?: number;
  /** In a matrix: the columns from here to there whose heads are days, weeks or months; others between them are left out. */
  readonly periodsFrom?: number;
  readonly periodsTo?: number;
  /** The rung of every quantity, or of those that `firmPeriods` and `rungRow` leave. */
  readonly rung: OrderRow['rung'];
  /** So many of the first periods are firm orders. */
  readonly firmPeriods?: number;
  /** A row above the heads whose words say how binding the columns below are (firm, forecast, …). */
  readonly rungRow?: number;
  /** The year of the first head that names a week, a month or a day without a year. Without it, the year nearest to today. */
  readonly yearOfWeeks?: number;
  /** How points and commas in texts are meant. */
  readonly numbers: NumberStyle;
  /** Rows that are no parts, such as totals. */
  readonly leaveOut?: readonly string[];
}
