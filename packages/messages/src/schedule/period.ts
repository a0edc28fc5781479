import type { DateReading, PlainDate } from '@sentra/measures';
import { addDays, dateOfCell, daysBetween, readDate, readMonth, readWeek } from '@sentra/measures';
import type { Cell } from '../workbook/grid.ts';

/** A day, week or month at the head of a column, and the date by which its quantity is due. */
export interface Period {
  readonly kind: 'day' | 'week' | 'month';
  readonly due: PlainDate;
}

/** What year a head means that names none. */
export interface YearHint {
  readonly today: PlainDate;
  readonly year?: number;
}

/** A week's quantity is due on its Friday, the last working day; a month's on its last day. */
const friday = 4;

/**
 * Reads the head of a column as a period: `2026-11-24`, `24 Nov`, `24/11`, `W48`, `M48 2026`, `Des 2026`, `Dec-26`, or a date cell.
 *
 * @example
 * periodOf('W48', { today: plainDate('2026-11-20') }) // { kind: 'week', due: '2026-11-27' }
 */
export function periodOf(cell: Cell | undefined, hint: YearHint): Period | null {
  if (cell instanceof Date) return period('day', dateOfCell(cell));
  if (typeof cell !== 'string' || !/\d|^\p{L}{3,10}$/u.test(cell.trim()) || cell.length > 40) return null;
  const text = cell.trim();
  return (
    period('day', readDate(text)) ??
    period('week', readWeek(text)) ??
    period('month', readMonth(text)) ??
    nearest('week', (year) => readWeek(text, year), hint) ??
    nearest('day', (year) => readDate(`${text}${/^\d{1,2}([/.-])\d{1,2}$/.exec(text)?.[1] ?? ' '}${year}`), hint) ??
    nearest('month', (year) => readMonth(`${text} ${year}`), hint)
  );
}

function period(kind: Period['kind'], reading: DateReading): Period | null {
  if (!('value' in reading)) return null;
  if (kind === 'day') return { kind, due: reading.value };
  return { kind, due: kind === 'week' ? addDays(reading.value, friday) : lastOfMonth(reading.value) };
}

function lastOfMonth(date: PlainDate): PlainDate {
  const next = readMonth(addDays(date, 31).slice(0, 7));
  return 'value' in next ? addDays(next.value, -1) : date;
}

function nearest(kind: Period['kind'], read: (year: number) => DateReading, { today, year }: YearHint): Period | null {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear + 1, thisYear - 1] : [year];
  const periods = years.flatMap((candidate) => period(kind, read(candidate)) ?? []);
  return periods.sort((a, b) => Math.abs(daysBetween(today, a.due)) - Math.abs(daysBetween(today, b.due)))[0] ?? null;
}

/** Periods of a row of heads, by column counted from 1. A stated year goes on to the next where the heads wrap round. */
export function periodsOf(heads: readonly Cell[], { from, to }: { from: number; to: number }, hint: YearHint): ReadonlyMap<number, Period> {
  const periods = new Map<number, Period>();
  let { year } = hint;
  let last = '';
  const at = (column: number, inYear: number | undefined) => periodOf(heads[column - 1], { today: hint.today, ...(inYear === undefined ? {} : { year: inYear }) });
  for (let column = from; column <= to; column += 1) {
    const found = at(column, year);
    if (found === null) continue;
    const next = year !== undefined && found.due < last ? at(column, year + 1) : null;
    const wraps = next !== null && next.due > last;
    if (wraps && year !== undefined) year += 1;
    const taken = wraps ? next : found;
    periods.set(column, taken);
    last = taken.due;
  }
  return periods;
}
