import type { Cell } from '../workbook/grid.ts';
import { within } from './limits.ts';
import { FileRefusal } from './refusal.ts';
import { unescaped } from './sharedStrings.ts';
import { attributesOf, scanXml } from './xml.ts';

/** What the cells of all sheets share. */
export interface Shared {
  readonly texts: readonly string[];
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

/** How many cells were laid out so far, over all sheets of a file: empty ones between filled ones count too. */
export interface CellCount {
  cells: number;
}

/** Reads the cells of one sheet as rows from the first, with empty rows and cells where nothing stands. */
export function sheetCells(xml: string, shared: Shared, count: CellCount): Cell[][] {
  const rows: Cell[][] = [];
  const reader = new CellReader(shared);
  let row = 0;
  let column = 0;
  scanXml(xml, {
    open: (name, written) => {
      if (name === 'row') {
        row = Number(attributesOf(written).get('r') ?? row + 1);
        column = 0;
      } else if (name === 'c') {
        const attributes = attributesOf(written);
        const address = attributes.get('r');
        if (address === undefined) column += 1;
        else [row, column] = addressOf(address);
        reader.begin(attributes);
      } else reader.open(name);
    },
    close: (name) => {
      if (name !== 'c') return reader.close(name);
      const value = reader.end();
      if (value !== null) place(rows, row, column, value, count);
    },
    text: (text) => reader.text(text),
  });
  return rows;
}

/** @example addressOf('AB7') // [7, 28] */
function addressOf(address: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (letters === '') throw new FileRefusal('file-unreadable');
  return [Number(digits), letters.split('').reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)];
}

/** Lays a value at its place, after looking at how much has to be laid out for it. */
function place(rows: Cell[][], row: number, column: number, value: Cell, count: CellCount): void {
  if (!Number.isInteger(row) || row < 1 || column < 1) throw new FileRefusal('file-unreadable');
  within('rows', row);
  within('columns', column);
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1] ?? [];
  count.cells += Math.max(0, column - cells.length);
  within('cells', count.cells);
  while (cells.length < column - 1) cells.push(null);
  cells[column - 1] = value;
}

const dayOf1970 = { in1900: 25_569, in1904: 24_107 };

/** Gathers what stands between the tags of one cell. */
class CellReader {
  readonly #shared: Shared;
  #type = '';
  #style = 0;
  #value = '';
  #inside: 'value' | 'text' | 'spoken' | null = null;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  begin(attributes: ReadonlyMap<string, string>): void {
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = '';
    this.#inside = null;
  }

  open(name: string): void {
    if (name === 'v') this.#inside = 'value';
    else if (name === 'rPh') this.#inside = 'spoken';
    else if (name === 't' && this.#inside === null) this.#inside = 'text';
  }

  close(name: string): void {
    if (name === 'v' || name === 'rPh' || (name === 't' && this.#inside === 'text')) this.#inside = null;
  }

  text(text: string): void {
    if (this.#inside === 'value' || this.#inside === 'text') this.#value += text;
  }

  end(): Cell {
    const value = this.#value;
    if (value === '') return null;
    switch (this.#type) {
      case 's':
        return this.#shared.texts[Number(value)] ?? null;
      case 'str':
      case 'inlineStr':
        return unescaped(value);
      case 'b':
        return value === '1' || value === 'true';
      // A formula that failed stays as its text, so that somebody is told.
      case 'e':
        return value;
      case 'd':
        return new Date(value);
      default:
        return this.#number(Number(value), value);
    }
  }

  #number(value: number, written: string): Cell {
    if (!Number.isFinite(value)) return written;
    if (this.#shared.isDate[this.#style] !== true) return value;
    const days = value - (this.#shared.from1904 ? dayOf1970.in1904 : dayOf1970.in1900);
    return new Date(Math.round(days * 86_400_000));
  }
}
