import type { PlainDate } from '@sentra/measures';
import { isoWeekOf, mondayOf } from '@sentra/measures';
import { rungs } from '../check/ladder.ts';
import type { Finding } from '../findings.ts';
import { Findings } from '../findings.ts';
import type { ColumnDefinition } from '../sheets/column.ts';
import type { OrderRow } from '../sheets/demand.ts';
import { orders as ordersSheet } from '../sheets/demand.ts';
import type { Cell, Grid } from '../workbook/grid.ts';
import { isEmpty, readCell, textOf } from '../workbook/readCell.ts';
import { letterOf } from '../workbook/readSheet.ts';
import type { ScheduleMapping } from './mapping.ts';
import type { Period } from './period.ts';
import { periodOf, periodsOf } from './period.ts';
import { rungOf } from './suggest.ts';

export interface ScheduleContext {
  readonly buyer: string;
  /** Our part codes by the buyer's part numbers. */
  readonly partOf: ReadonlyMap<string, string>;
  readonly today: PlainDate;
}

export interface ScheduleReading {
  readonly orders: readonly OrderRow[];
  /** Codes of lines that an earlier file of this form may have made for parts and weeks that this file speaks of, and no longer asks for. */
  readonly cleared: readonly string[];
  readonly findings: readonly Finding[];
  readonly more: number;
}

/**
 * Reads a buyer's file by a confirmed mapping. A line's code is made of buyer, part, week and rung: the same file twice
 * gives the same lines, and a newer file for the same weeks replaces their quantities. Several quantities of one part, week
 * and rung are one line, due on the earliest of their dates.
 */
export function applyMapping(grids: readonly Grid[], mapping: ScheduleMapping, context: ScheduleContext): ScheduleReading {
  const findings = new Findings();
  const grid = grids.find(({ name }) => name === mapping.sheet) ?? (grids.length === 1 ? grids[0] : undefined);
  const lines = new Lines(context.buyer);
  if (!grid) findings.add('mapping-misfit', { sheet: mapping.sheet }, `lembar/sheet "${mapping.sheet}"`);
  else readRows(grid, mapping, context, lines, findings);
  return { orders: [...lines.orders.values()], cleared: lines.cleared(), findings: findings.list, more: findings.more };
}

/** Sums quantities into order lines and remembers which parts and weeks the file spoke of. */
class Lines {
  readonly orders = new Map<string, OrderRow>();
  readonly #spoken = new Map<string, { part: string; due: PlainDate }>();
  readonly #buyer: string;

  constructor(buyer: string) {
    this.#buyer = buyer;
  }

  add(part: string, due: PlainDate, rung: OrderRow['rung'], quantity: number, reference: string | null): void {
    this.#spoken.set(`${part}\n${mondayOf(due)}`, { part, due });
    if (quantity === 0) return;
    const code = this.#code(part, due, rung);
    const before = this.orders.get(code);
    this.orders.set(code, {
      code, buyer_code: this.#buyer, part_code: part, rung, quantity: quantity + (before?.quantity ?? 0),
      due_on: before && before.due_on < due ? before.due_on : due, reference: before?.reference ?? reference,
    });
  }

  cleared(): string[] {
    return [...this.#spoken.values()].flatMap(({ part, due }) => rungs.map((rung) => this.#code(part, due, rung))).filter((code) => !this.orders.has(code));
  }

  #code(part: string, due: PlainDate, rung: OrderRow['rung']): string {
    const { year, week } = isoWeekOf(due);
    return [this.#buyer, part, `${year}-W${String(week).padStart(2, '0')}`, rung].join(':');
  }
}

const misfit = (grid: Grid, what: string) => [{ sheet: grid.name }, what] as const;

function readRows(grid: Grid, mapping: ScheduleMapping, context: ScheduleContext, lines: Lines, findings: Findings): void {
  const heads = grid.rows[mapping.headerRow - 1] ?? [];
  const columns = mapping.layout === 'matrix' ? periodColumns(grid, heads, mapping, context) : [];
  if (mapping.layout === 'matrix' && columns.length === 0) return findings.add('mapping-misfit', ...misfit(grid, `baris/row ${mapping.headerRow}`));
  const parts = new Map([...context.partOf].map(([number, part]) => [sameNumber(number), part]));
  const leftOut = new Set((mapping.leaveOut ?? []).map(sameNumber));
  const unknown = new Map<string, { row: number; count: number }>();
  for (const [index, cells] of grid.rows.entries()) {
    const number = textOf(cells[mapping.partColumn - 1]);
    if (index + 1 < mapping.firstRow || number === '' || leftOut.has(sameNumber(number))) continue;
    const part = parts.get(sameNumber(number));
    if (part === undefined) {
      const { row, count } = unknown.get(number) ?? { row: index + 1, count: 0 };
      unknown.set(number, { row, count: count + 1 });
      continue;
    }
    const reader = new RowReader({ grid, mapping, heads, cells, row: index + 1, part, lines, findings, today: context.today });
    if (mapping.layout === 'list') reader.readDated();
    else for (const column of columns) reader.readQuantity(column.column, column.period.due, column.rung);
  }
  for (const [number, { row, count }] of unknown) {
    findings.add('unknown-buyer-part', { sheet: grid.name, row, column: textOf(heads[mapping.partColumn - 1]) || letterOf(mapping.partColumn - 1) }, number, { count });
  }
}

/** Buyers write a part number with and without spaces, in capitals and not. */
const sameNumber = (number: string): string => number.trim().replaceAll(/\s+/g, ' ').toUpperCase();

interface PeriodColumn {
  readonly column: number;
  readonly period: Period;
  readonly rung: OrderRow['rung'];
}

function periodColumns(grid: Grid, heads: readonly Cell[], mapping: ScheduleMapping, { today }: ScheduleContext): PeriodColumn[] {
  const from = mapping.periodsFrom ?? mapping.partColumn + 1;
  // A newer file may look further ahead than the one that was mapped.
  const periods = periodsOf(heads, { from, to: heads.length }, { today, ...(mapping.yearOfWeeks === undefined ? {} : { year: mapping.yearOfWeeks }) });
  const words = mapping.rungRow === undefined ? [] : (grid.rows[mapping.rungRow - 1] ?? []);
  let above: OrderRow['rung'] | null = null;
  let column = from - 1;
  return [...periods].map(([at, period], index) => {
    // A word over merged columns stands in the first of them only.
    for (; column < at; column += 1) above = rungOf(words[column]) ?? above;
    const firm = index < (mapping.firmPeriods ?? 0) ? ('firm' as const) : null;
    return { column: at, period, rung: above ?? firm ?? mapping.rung };
  });
}

const quantityColumn: ColumnDefinition = { ...ordersSheet.columns.quantity, min: 0 };

interface RowContext {
  readonly grid: Grid;
  readonly mapping: ScheduleMapping;
  readonly heads: readonly Cell[];
  readonly cells: readonly Cell[];
  readonly row: number;
  readonly part: string;
  readonly lines: Lines;
  readonly findings: Findings;
  readonly today: PlainDate;
}

class RowReader {
  readonly #at: RowContext;

  constructor(at: RowContext) {
    this.#at = at;
  }

  readDated(): void {
    const { mapping, cells, today, findings } = this.#at;
    const column = mapping.dateColumn ?? 0;
    const period = periodOf(cells[column - 1], { today, ...(mapping.yearOfWeeks === undefined ? {} : { year: mapping.yearOfWeeks }) });
    if (period) this.readQuantity(mapping.quantityColumn ?? 0, period.due, mapping.rung);
    else findings.add('not-a-date', this.#place(column), textOf(cells[column - 1]));
  }

  readQuantity(column: number, due: PlainDate, rung: OrderRow['rung']): void {
    const { cells, mapping, lines, part, findings } = this.#at;
    const cell = cells[column - 1];
    const reference = mapping.referenceColumn === undefined ? null : textOf(cells[mapping.referenceColumn - 1]) || null;
    if (isEmpty(cell) || /^[-–—]$/.test(textOf(cell))) return lines.add(part, due, rung, 0, reference);
    const reading = readCell(quantityColumn, cell, mapping.numbers);
    if ('fault' in reading) findings.add(reading.fault.code, this.#place(column), textOf(cell), reading.fault.details);
    else lines.add(part, due, rung, Number(reading.value), reference);
  }

  #place(column: number) {
    const { grid, row, heads } = this.#at;
    return { sheet: grid.name, row, column: textOf(heads[column - 1]) || letterOf(Math.max(0, column - 1)) };
  }
}
