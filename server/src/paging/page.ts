import type { Page } from '@sentra/contract';
import { type RawBuilder, sql } from 'kysely';
import { refusalTable } from '../refusal.ts';
import type { Trx } from '../store.ts';

export const pagingRefusals = refusalTable('paging', {
  'unknown-cursor': {
    status: 400,
    id: 'Penunjuk halaman tidak dikenal atau milik urutan lain. Mulailah lagi dari halaman pertama, tanpa "cursor".',
    en: 'The cursor is unknown or belongs to another order. Begin again at the first page, without "cursor".',
  },
});

/** A column that a list sorts by: its SQL, and whether it is read as text, so that order is the same on every engine. */
export interface SortColumn {
  readonly column: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Never empty: then an index gives the order in both directions, and a page is found without reading all rows. */
  readonly filled?: true;
}

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** A key of the columns, with a leading `-` for descending. */
  readonly sort: string;
}

interface Cursor {
  readonly sort: string;
  readonly value: string | number | null;
  readonly key: string;
}

/**
 * Reads one page of a query by keyset: rows that come after the last one of the page before, wherever rows were added meanwhile.
 * Empty values stand last in both directions; rows that are equal stand in the order of their key.
 *
 * @param base a SELECT whose columns include `key` and every sort column; it is wrapped, not changed
 */
export async function readPage<Row extends object>(
  trx: Trx,
  base: RawBuilder<Row>,
  { cursor, limit, sort }: PageRequest,
  columns: Readonly<Record<string, SortColumn>>,
  key = 'code',
): Promise<Page<Row>> {
  const descending = sort.startsWith('-');
  const by = columns[descending ? sort.slice(1) : sort];
  if (!by) throw pagingRefusals.refuse('unknown-cursor');
  const value = by.kind === 'text' ? sql`lower(t.${sql.ref(by.column)}) collate "C"` : sql`t.${sql.ref(by.column)}`;
  const keyValue = sql`t.${sql.ref(key)}::text collate "C"`;
  const after = cursor === undefined ? sql`true` : afterCursor(readCursor(cursor, sort), value, keyValue, descending, by);
  const order = sql.raw(`${descending ? 'desc' : 'asc'}${by.filled ? '' : ' nulls last'}`);
  const { rows } = await sql<{ row: Row; sorted: string | number | null; key: string; total: number }>`
    select to_jsonb(t) as "row", ${value} as "sorted", ${keyValue} as "key", (select count(*) from (${base}) counted) as "total"
    from (${base}) t where ${after}
    order by ${value} ${order}, ${keyValue} asc
    limit ${limit + 1}`.execute(trx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const total = rows[0]?.total ?? (await sql<{ total: number }>`select count(*) as "total" from (${base}) t`.execute(trx)).rows[0]?.total ?? 0;
  return {
    rows: shown.map(({ row }) => row),
    next: rows.length > limit && last ? writeCursor({ sort, value: last.sorted, key: last.key }) : null,
    total,
  };
}

function afterCursor({ value, key }: Cursor, sorted: RawBuilder<unknown>, keyValue: RawBuilder<unknown>, descending: boolean, { kind, filled }: SortColumn): RawBuilder<unknown> {
  if (value === null) return sql`(${sorted} is null and ${keyValue} > ${key})`;
  const typed = kind === 'number' ? sql`${value}::numeric` : kind === 'date' ? sql`${value}::date` : sql`${value}`;
  const further = descending ? sql`${sorted} < ${typed}` : sql`${sorted} > ${typed}`;
  // The first test says nothing new, but it is a range of the index.
  if (filled) return sql`(${descending ? sql`${sorted} <= ${typed}` : sql`${sorted} >= ${typed}`} and (${further} or ${keyValue} > ${key}))`;
  return sql`(${further} or (${sorted} = ${typed} and ${keyValue} > ${key}) or ${sorted} is null)`;
}

const writeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify([cursor.sort, cursor.value, cursor.key])).toString('base64url');

function readCursor(text: string, sort: string): Cursor {
  try {
    const [sorted, value, key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (sorted === sort && typeof key === 'string' && (value === null || typeof value === 'string' || typeof value === 'number')) return { sort, value, key };
  } catch {
    // Falls through: whatever is not one of our cursors is refused alike.
  }
  throw pagingRefusals.refuse('unknown-cursor');
}
