import type { HeatInstance } from './instance.ts';

/** A `.dat` file that cannot be used: which line, and what would be right there. */
export class HeatFileError extends Error {
  override readonly name = 'HeatFileError';
  readonly line: number;
  readonly expected: string;

  constructor(line: number, expected: string) {
    super(`line ${line}: ${expected}`);
    this.line = line;
    this.expected = expected;
  }
}

interface Line {
  readonly number: number;
  readonly value: unknown;
}

const titles = ['number of alloys', 'number of orders', 'number of items', 'number of days', 'heats a day', 'furnace capacity', 'lateness cost', 'end value', 'weight', 'pieces wanted', 'due day', 'items of each order', 'orders of each item', 'items of each alloy'] as const;

/**
 * Reads an instance as it was published: 14 lines, each a number or a list in brackets (`../shared/planning/P3O.md` tells which).
 * Pieces are by item and order, or by order and item, told apart by their shape; with as many items as orders, by item.
 *
 * @throws HeatFileError naming the first line that is wrong
 * @example
 * readHeatInstance('1\n1\n1\n1\n2\n100\n[[5]]\n[0.1]\n[30]\n[[4]]\n[[1]]\n[[1]]\n[[1]]\n[[1]]').items[0] // { alloy: 0, kg: 30, endValue: 0.1 }
 */
export function readHeatInstance(text: string): HeatInstance {
  const lines = text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index)]));
  if (lines.length !== titles.length) {
    const next = titles[lines.length];
    throw new HeatFileError((lines.at(Math.min(lines.length, titles.length + 1) - 1)?.number ?? 0) + (next ? 1 : 0), next ? `the file ends here; expected 14 lines, the next one the ${next}` : 'expected 14 lines and no more');
  }
  const at = (index: number) => lines[index]!;
  const [alloys, orderCount, itemCount, days, heatsPerDay] = [0, 1, 2, 3, 4].map((index) => whole(at(index), index)) as [number, number, number, number, number];
  const capacity = positive(at(5));
  const lateCost = table(at(6), orderCount, days, 'order', 'day', anyNumber);
  const endValue = row(at(7), itemCount, 'item', anyNumber);
  const kg = row(at(8), itemCount, 'item', atLeastZero);
  const wanted = piecesWanted(at(9), itemCount, orderCount);
  const due = table(at(10), orderCount, days, 'order', 'day', zeroOrOne);
  const alloyOf = alloysOf(at(13), alloys, itemCount);
  return {
    alloys, days, heatsPerDay, capacity,
    items: kg.map((weight, item) => ({ alloy: alloyOf[item]!, kg: weight, endValue: endValue[item]! })),
    orders: due.map((row, order) => ({
      due: row.indexOf(1) + 1,
      lateCost: lateCost[order]!,
      needs: kg.flatMap((_, item) => (wanted(item, order) > 0 ? [{ item, qty: wanted(item, order) }] : [])),
    })),
  };
}

function readLine(line: string, index: number): Line {
  try {
    return { number: index + 1, value: JSON.parse(line.replace(/,\s*\]/g, ']')) };
  } catch {
    throw new HeatFileError(index + 1, 'expected a number, or a list of numbers in brackets separated by commas');
  }
}

function whole({ number, value }: Line, title: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new HeatFileError(number, `${titles[title]}: expected a whole number of at least 0, found ${shown(value)}`);
}

function positive({ number, value }: Line): number {
  if (typeof value === 'number' && value > 0) return value;
  throw new HeatFileError(number, `furnace capacity: expected kilograms above 0, found ${shown(value)}`);
}

type Kind = readonly [fits: (value: number) => boolean, name: string];
const anyNumber: Kind = [() => true, 'a number'];
const atLeastZero: Kind = [(value) => value >= 0, 'a number of at least 0'];
const pieces: Kind = [(value) => Number.isSafeInteger(value) && value >= 0, 'a whole number of at least 0'];
const zeroOrOne: Kind = [(value) => value === 0 || value === 1, '0 or 1'];

function row({ number, value }: Line, length: number, of: string, kind: Kind): number[] {
  return numbers(number, value, length, `one per ${of}`, kind);
}

function table({ number, value }: Line, rows: number, columns: number, rowOf: string, columnOf: string, kind: Kind): number[][] {
  if (!Array.isArray(value) || value.length !== rows) throw new HeatFileError(number, `expected ${rows} lists, one per ${rowOf}, found ${countOf(value)}`);
  return value.map((entry: unknown, index) => numbers(number, entry, columns, `one per ${columnOf}, for ${rowOf} ${index + 1}`, kind));
}

function numbers(line: number, value: unknown, length: number, meaning: string, [fits, name]: Kind): number[] {
  if (!Array.isArray(value) || value.length !== length) throw new HeatFileError(line, `expected ${length} numbers, ${meaning}, found ${countOf(value)}`);
  return value.map((entry: unknown, index) => {
    if (typeof entry === 'number' && Number.isFinite(entry) && fits(entry)) return entry;
    throw new HeatFileError(line, `${meaning}: expected ${name} in place ${index + 1}, found ${shown(entry)}`);
  });
}

function piecesWanted(line: Line, items: number, orders: number): (item: number, order: number) => number {
  const isByItem = Array.isArray(line.value) && line.value.length === items && (items > 0 ? Array.isArray(line.value[0]) && line.value[0].length === orders : true);
  if (isByItem) {
    const byItem = table(line, items, orders, 'item', 'order', pieces);
    return (item, order) => byItem[item]![order]!;
  }
  const byOrder = table(line, orders, items, 'order', 'item', pieces);
  return (item, order) => byOrder[order]![item]!;
}

/** Items of each alloy are from 1, and padded with 0. */
function alloysOf({ number, value }: Line, alloys: number, items: number): number[] {
  const alloyOf = Array.from({ length: items }, () => -1);
  if (!Array.isArray(value) || value.length !== alloys) throw new HeatFileError(number, `expected ${alloys} lists of items, one per alloy, found ${countOf(value)}`);
  value.forEach((list: unknown, alloy) => {
    if (!Array.isArray(list)) throw new HeatFileError(number, `expected a list of items for alloy ${alloy + 1}, found ${shown(list)}`);
    for (const item of list as unknown[]) {
      if (!(typeof item === 'number' && Number.isSafeInteger(item) && item >= 0 && item <= items)) throw new HeatFileError(number, `alloy ${alloy + 1}: expected items from 1 to ${items}, found ${shown(item)}`);
      if (item === 0) continue;
      if (alloyOf[item - 1] !== -1) throw new HeatFileError(number, `item ${item} stands in alloy ${alloyOf[item - 1]! + 1} and in alloy ${alloy + 1}; expected one of them`);
      alloyOf[item - 1] = alloy;
    }
  });
  return alloyOf;
}

const countOf = (value: unknown): string => (Array.isArray(value) ? String(value.length) : shown(value));
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 40);
