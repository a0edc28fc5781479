import { type ColumnDefinition, definitionOf } from '@sentra/messages';
import type { BookRow, RowSheet } from './tables.ts';
import type { RowFault } from './faults.ts';

/** More rupiah than any single price, cost or share here is; times any quantity that is accepted it is still counted exactly. */
const dearest = 1_000_000_000_000;
/** The most pieces, heats or workers that a single row states. */
const most = 100_000_000;

/** NUL and halves of letters, which no database keeps as text; they come from broken files and from programs. */
const unkept = /[\0\p{Cs}]/u;

/** Values that cannot be. Whoever sends rows, a file or a form, is held to the same rules. */
export const valueFaults = (sheet: RowSheet, sent: readonly BookRow[]): RowFault[] => [...outOfBounds(sheet, sent), ...unkeptText(sheet, sent)];

const unkeptText = (sheet: RowSheet, sent: readonly BookRow[]): RowFault[] =>
  sent.flatMap((row, index) =>
    Object.entries(definitionOf(sheet).columns)
      .filter(([column]) => [row[column]].flat().some((value) => typeof value === 'string' && unkept.test(value)))
      .map(([column, { id, en }]) => ({ sheet, index, column, id: `${id} berisi tanda yang tidak dapat disimpan. Ketik ulang.`, en: `${en} holds a sign that cannot be kept. Type it again.` })),
  );

function outOfBounds(sheet: RowSheet, sent: readonly BookRow[]): RowFault[] {
  const bounded = Object.entries(definitionOf(sheet).columns).flatMap(([column, definition]) => {
    const bounds = boundsOf(definition);
    return bounds ? [{ column, definition, bounds }] : [];
  });
  return sent.flatMap((row, index) =>
    bounded.flatMap(({ column, definition, bounds }): RowFault[] => {
      const value = row[column];
      if (typeof value !== 'number' || within(value, bounds)) return [];
      const { from, to, above } = bounds;
      const range = above ? { id: `di atas ${from} dan paling banyak ${to}`, en: `above ${from} and at most ${to}` } : { id: `antara ${from} dan ${to}`, en: `between ${from} and ${to}` };
      const unit = definition.kind === 'kilograms' ? { id: ' (gram)', en: ' (grams)' } : { id: '', en: '' };
      return [{ sheet, index, column, id: `${definition.id}: ${value}${unit.id} tidak dapat. Yang benar: ${range.id}.`, en: `${definition.en}: ${value}${unit.en} cannot be. What would be right: ${range.en}.` }];
    }),
  );
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly above: boolean;
  readonly whole: boolean;
}

const within = (value: number, { from, to, above, whole }: Bounds): boolean => Number.isFinite(value) && (!whole || Number.isSafeInteger(value)) && value <= to && (above ? value > from : value >= from);

/** The bounds of a column in the unit of the Book: grams, and stages from 0. */
function boundsOf({ kind, min, max, above }: ColumnDefinition): Bounds | undefined {
  const from = above ?? min ?? (kind === 'number' ? -dearest : 0);
  const isAbove = above !== undefined;
  if (kind === 'kilograms') return { from: from * 1000, to: max === undefined ? most : max * 1000, above: isAbove, whole: true };
  if (kind === 'stage') return { from: 0, to: (max ?? 9) - 1, above: false, whole: true };
  if (kind === 'whole') return { from, to: max ?? most, above: isAbove, whole: true };
  if (kind === 'rupiah') return { from, to: max ?? dearest, above: isAbove, whole: true };
  return kind === 'number' ? { from, to: max ?? dearest, above: isAbove, whole: false } : undefined;
}
