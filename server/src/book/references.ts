import { definitionOf, type Reference } from '@sentra/messages';
import { sql } from 'kysely';
import { type Desk, type PlacedRow, rowsOf } from './desk.ts';
import type { RowFault } from './faults.ts';
import { bookTables, type BookRow, type RowSheet, typeOf } from './tables.ts';

type Named = readonly (string | number)[];

/** Rows that name something which is neither in the database nor sent along. */
export async function missingReferences(desk: Desk, sheet: RowSheet, asked: readonly PlacedRow[]): Promise<RowFault[]> {
  const faults: RowFault[] = [];
  for (const reference of definitionOf(sheet).references) faults.push(...(await missing(desk, sheet, asked, reference)));
  return faults;
}

async function missing(desk: Desk, sheet: RowSheet, asked: readonly PlacedRow[], reference: Reference): Promise<RowFault[]> {
  const to = reference.to as RowSheet;
  const sentAlong = new Set(rowsOf(desk.book, to).map((row) => JSON.stringify(definitionOf(to).key.map((column) => row[column]))));
  const names = asked.flatMap(({ row, index }) => namesIn(row, reference.columns).map((named) => ({ index, named, key: JSON.stringify(named) }))).filter(({ key }) => !sentAlong.has(key));
  const unknown = await unknownOf(desk, to, new Map(names.map(({ key, named }) => [key, named])));
  return names.filter(({ key }) => unknown.has(key)).map(({ index, named }) => fault(sheet, index, reference.columns.at(-1) ?? '', to, named));
}

/** What a row refers to: nothing where a column is empty, several where a column holds a set of codes. */
function namesIn(row: BookRow, columns: readonly string[]): Named[] {
  const values = columns.map((column) => row[column]);
  const [only] = values;
  if (Array.isArray(only)) return (only as readonly string[]).map((code) => [code]);
  return values.some((value) => value === null || value === undefined) ? [] : [values as Named];
}

/** Asks the table once which of these names it does not hold. */
async function unknownOf({ trx }: Desk, to: RowSheet, names: ReadonlyMap<string, Named>): Promise<Set<string>> {
  if (names.size === 0) return new Set();
  const key = definitionOf(to).key;
  const asked = [...names].map(([name, values]) => ({ name, ...Object.fromEntries(key.map((column, at) => [column, values[at]])) }));
  const { rows } = await sql<{ name: string }>`
    select k.name from json_to_recordset(${JSON.stringify(asked)}::json) as k(name text, ${sql.raw(key.map((column) => `${column} ${typeOf(to, column)}`).join(', '))})
    where not exists (select from ${sql.table(bookTables[to].table)} t where ${sql.raw(key.map((column) => `t.${column} = k.${column}`).join(' and '))})`.execute(trx);
  return new Set(rows.map(({ name }) => name));
}

function fault(sheet: RowSheet, index: number, column: string, to: RowSheet, named: Named): RowFault {
  const { name } = definitionOf(to);
  const code = named.join('/');
  return {
    sheet, index, column,
    id: `${name.id} ${code} tidak ada. Perbaiki kodenya, atau tambahkan dahulu.`,
    en: `${code} is not among ${name.en.toLowerCase()}. Correct the code, or add it first.`,
  };
}
