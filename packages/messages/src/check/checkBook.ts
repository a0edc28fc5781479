import type { Finding, Place } from '../findings.ts';
import { Findings } from '../findings.ts';
import { overlay } from '../changes.ts';
import { definitionOf, sheetKeys, type Book, type SheetKey } from '../sheets/book.ts';
import type { AnyRow } from '../sheets/row.ts';
import { keyOf, nameOf, rowsOf } from '../sheets/row.ts';
import type { Origin } from '../workbook/origin.ts';
import { checkLadder } from './ladder.ts';
import { checkOwners } from './owners.ts';

/** Where a row stood in its file: its sheet, its row and the head of one of its columns, as far as that is known. */
export type PlaceOf = (key: SheetKey, index: number, column?: string) => Place;

export interface BookCheck {
  readonly findings: readonly Finding[];
  readonly more: number;
}

/**
 * Checks what holds between the rows and sheets of a book: names that stand once, references that lead somewhere, owners
 * that agree, stages without gaps, and the ladder of demand.
 *
 * @param book what a file says
 * @param now what is already known, of which the book may be a part
 * @param origin where the book's rows stood in the file, so that findings say so
 */
export function checkBook(book: Book, now: Book = {}, origin: Origin = {}): BookCheck {
  const findings = new Findings();
  const whole = overlay(now, book);
  const placeOf = placesOf(origin);
  for (const key of sheetKeys) {
    checkNames(key, book, placeOf, findings);
    checkReferences(key, book, whole, placeOf, findings);
  }
  checkOwners(book, whole, placeOf, findings);
  checkStages(book, whole, placeOf, findings);
  checkLadder(book, whole, placeOf, findings);
  return { findings: findings.list, more: findings.more };
}

const placesOf =
  (origin: Origin): PlaceOf =>
  (key, index, column) => {
    const sheet = origin[key];
    const head = column === undefined ? null : (sheet?.heads[column] ?? definitionOf(key).columns[column]?.id ?? column);
    return { sheet: sheet?.name ?? definitionOf(key).name.id, row: sheet?.rows[index] ?? index + 1, column: head };
  };

function checkNames(key: SheetKey, book: Book, placeOf: PlaceOf, findings: Findings): void {
  const { key: keyColumns, columns } = definitionOf(key);
  const first = new Map<string, number>();
  const reported = new Set<string>();
  const words = { id: keyColumns.map((column) => columns[column]?.id ?? column).join(' + '), en: keyColumns.map((column) => columns[column]?.en ?? column).join(' + ') };
  for (const [index, row] of rowsOf(book, key).entries()) {
    const named = keyOf(key, row);
    const earlier = first.get(named);
    if (earlier === undefined) {
      first.set(named, index);
      continue;
    }
    const place = placeOf(key, index, keyColumns[0]);
    const other = placeOf(key, earlier).row ?? 0;
    // A row of the file may stand for many weeks; two that overlap are one mistake.
    if (reported.has(`${place.row} ${other}`)) continue;
    reported.add(`${place.row} ${other}`);
    if (keyColumns.length === 0) findings.add('too-many-rows', place);
    else findings.add('duplicate', place, nameOf(key, row), { other, key: words });
  }
}

function checkReferences(key: SheetKey, book: Book, whole: Book, placeOf: PlaceOf, findings: Findings): void {
  for (const { columns, to } of definitionOf(key).references) {
    const target = sheetKeys.find((candidate) => candidate === to);
    if (target === undefined) continue;
    const { key: targetKey, name: targetName } = definitionOf(target);
    const known = new Set(rowsOf(whole, target).map((row) => keyOf(target, row)));
    for (const [index, row] of rowsOf(book, key).entries()) {
      for (const values of referencesOf(row, columns)) {
        const named = Object.fromEntries(targetKey.map((column, at) => [column, values[at]]));
        if (!known.has(keyOf(target, named))) findings.add('dangling', placeOf(key, index, columns.at(-1)), nameOf(target, named), { target: targetName });
      }
    }
  }
}

/** What a row refers to: nothing where a column is empty, several where a column lists codes. */
function referencesOf(row: AnyRow, columns: readonly string[]): AnyRow[string][][] {
  const values = columns.map((column) => row[column]);
  if (values.some((value) => value === null || value === undefined)) return [];
  const [first] = values;
  return Array.isArray(first) ? first.map((code: string) => [code]) : [values];
}

function checkStages(book: Book, whole: Book, placeOf: PlaceOf, findings: Findings): void {
  const known = new Set(rowsOf(whole, 'stages').map((row) => keyOf('stages', row)));
  for (const [index, row] of (book.stages ?? []).entries()) {
    const before = { part_code: row.part_code, stage: row.stage - 1 };
    if (row.stage === 0 || known.has(keyOf('stages', before))) continue;
    findings.add('stage-gap', placeOf('stages', index, 'stage'), String(row.stage + 1), { part: row.part_code, other: row.stage });
  }
}
