import type { PlainDate } from '@sentra/measures';
import type { OrderRow } from '../sheets/demand.ts';
import type { Cell, Grid } from '../workbook/grid.ts';
import { fold } from '../workbook/nearest.ts';
import { isEmpty, textOf } from '../workbook/readCell.ts';
import type { ScheduleMapping } from './mapping.ts';
import type { Period } from './period.ts';
import { periodsOf } from './period.ts';

const headWithin = 40;

const words = {
  part: ['partno', 'partnumber', 'nopart', 'part', 'itemno', 'itemcode', 'item', 'materialno', 'material', 'kodebarang', 'nomorbarang', 'nobarang', 'kode', 'barang', 'drawing', 'partname', 'namabarang'],
  quantity: ['qty', 'quantity', 'jumlah', 'orderqty', 'pcs', 'kuantitas', 'banyaknya', 'openqty'],
  date: ['duedate', 'deliverydate', 'tanggalkirim', 'tglkirim', 'jatuhtempo', 'delivery', 'due', 'etd', 'eta', 'tanggal', 'tgl', 'date', 'minggu', 'week'],
  reference: ['pono', 'ponumber', 'nopo', 'po', 'ordernumber', 'orderno', 'reference', 'ref', 'kontrak', 'contract'],
} as const;

/**
 * The column whose head is one of these words, or else begins with one, by the order of the words; counted from 1, 0 where none.
 */
function columnNamed(heads: readonly Cell[], kind: keyof typeof words, before = Number.POSITIVE_INFINITY): number {
  const folded = heads.slice(0, before === Number.POSITIVE_INFINITY ? undefined : before - 1).map((cell) => (typeof cell === 'string' ? fold(cell) : ''));
  for (const fits of [(head: string, word: string) => head === word, (head: string, word: string) => head.startsWith(word)]) {
    for (const word of words[kind]) {
      const index = folded.findIndex((head) => head !== '' && fits(head, word));
      if (index !== -1) return index + 1;
    }
  }
  return 0;
}

interface Candidate {
  readonly grid: Grid;
  readonly row: number;
  readonly periods: ReadonlyMap<number, Period>;
}

/**
 * Proposes how a buyer's file may be meant, for a person to correct: the row of heads with most days, weeks or months is a
 * matrix's; without one, a row that names part, quantity and date is a list's.
 *
 * @returns null where neither is to be seen
 */
export function suggestMapping(grids: readonly Grid[], today: PlainDate): ScheduleMapping | null {
  const candidates = grids.flatMap((grid) =>
    grid.rows.slice(0, headWithin).map((cells, row): Candidate => ({ grid, row, periods: periodsOf(cells, { from: 1, to: cells.length }, { today }) })),
  );
  const best = candidates.reduce<Candidate | null>((most, candidate) => (candidate.periods.size > (most?.periods.size ?? 1) ? candidate : most), null);
  const list = candidates.find(({ grid, row }) => listColumns(grid.rows[row] ?? []) !== null);
  // Rows of a list hold dates too, but only one each; a matrix has several side by side.
  if (best !== null && (best.periods.size > 2 || list === undefined)) return matrix(best);
  return list === undefined ? null : listMapping(list);
}

function matrix({ grid, row, periods }: Candidate): ScheduleMapping {
  const columns = [...periods.keys()];
  const from = Math.min(...columns);
  const heads = grid.rows[row] ?? [];
  const rungRow = grid.rows.slice(Math.max(0, row - 2), row).findLastIndex((cells) => cells.slice(from - 1).some((cell) => rungOf(cell) !== null));
  const reference = columnNamed(heads, 'reference', from);
  const part = columnNamed(heads, 'part', from) || firstTextColumn(grid, row, from);
  return {
    sheet: grid.name, layout: 'matrix', headerRow: row + 1, firstRow: row + 2, partColumn: part, periodsFrom: from, periodsTo: Math.max(...columns), rung: 'forecast', numbers: 'ask',
    ...(rungRow === -1 ? {} : { rungRow: Math.max(0, row - 2) + rungRow + 1 }),
    ...(reference === 0 || reference === part ? {} : { referenceColumn: reference }),
  };
}

function listColumns(heads: readonly Cell[]) {
  const part = columnNamed(heads, 'part');
  const quantity = columnNamed(heads, 'quantity');
  const date = columnNamed(heads, 'date');
  return new Set([part, quantity, date, 0]).size === 4 ? { partColumn: part, quantityColumn: quantity, dateColumn: date } : null;
}

function listMapping({ grid, row }: Candidate): ScheduleMapping | null {
  const heads = grid.rows[row] ?? [];
  const columns = listColumns(heads);
  const reference = columnNamed(heads, 'reference');
  if (columns === null) return null;
  return {
    sheet: grid.name, layout: 'list', headerRow: row + 1, firstRow: row + 2, ...columns, rung: 'firm', numbers: 'ask',
    ...(reference === 0 || Object.values(columns).includes(reference) ? {} : { referenceColumn: reference }),
  };
}

function firstTextColumn(grid: Grid, row: number, before: number): number {
  const below = grid.rows.slice(row + 1, row + 6);
  const index = Array.from({ length: before - 1 }, (_, column) => column).find((column) => below.some((cells) => typeof cells[column] === 'string' && !isEmpty(cells[column])));
  return (index ?? 0) + 1;
}

const rungWords: readonly (readonly [RegExp, OrderRow['rung']])[] = [
  [/call.?off|panggilan|release/, 'call-off'], [/firm|fix|pasti|\bpo\b|order/, 'firm'], [/award|penetapan|nominat/, 'award'], [/forecast|f\/?c|perkiraan|tentative|indicat|plan/, 'forecast'],
];

/** The rung that a buyer's word means. */
export function rungOf(cell: Cell | undefined): OrderRow['rung'] | null {
  const text = textOf(cell).toLowerCase();
  return rungWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
