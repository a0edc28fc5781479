import type { Gram, PlainDate, Rupiah } from '@sentra/measures';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { definitionOf, sheetKeys, type Row } from './book.ts';

test('rows have the types of the tables', () => {
  expectTypeOf<Row<'members'>>().toEqualTypeOf<{
    code: string; name: string; status?: 'active' | 'dormant' | 'left' | 'deceased'; joined_on?: PlainDate | null; share_target?: Rupiah; is_sample?: boolean;
  }>();
  expectTypeOf<Row<'furnaces'>>().toEqualTypeOf<{
    code: string; member_code: string; name: string; heat_mass: Gram; heat_cost: Rupiah; materials: readonly string[];
    foundry_code?: string | null; kind?: 'induction' | 'cupola' | 'tungkik' | 'crucible' | 'mixer' | 'other' | null; heat_minutes?: number | null; heat_kwh?: number | null; stands_in_peak?: boolean | null; change_minutes?: number | null; ended_on?: PlainDate | null; ended_because?: string | null;
  }>();
  expectTypeOf<Row<'heatOffers'>>().toEqualTypeOf<{ furnace_code: string; member_code: string; week: PlainDate; heats: number }>();
});

const fold = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

describe.each(sheetKeys)('the sheet %s', (key) => {
  const { name, columns, key: keyColumns, references, span } = definitionOf(key);

  test('has names that Excel takes', () => {
    for (const text of [name.id, name.en]) expect(text).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });

  test('no head of a column may mean two columns', () => {
    const heads = [...Object.entries(columns), ...(span ? [['until', span.until] as const] : [])].map(([column, { id, en, also = [] }]) => ({
      column, names: new Set([id, en, column, ...also].map(fold)),
    }));
    const all = heads.flatMap((head) => [...head.names]);
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  });

  test('names only columns and sheets that exist, and choices where one chooses', () => {
    for (const column of [...keyColumns, ...references.flatMap((reference) => reference.columns)]) expect(columns).toHaveProperty(column);
    for (const { to, columns: from } of references) expect(definitionOf(sheetKeys.find((other) => other === to) ?? key).key).toHaveLength(from.length);
    for (const column of Object.values(columns)) expect(column.kind === 'choice').toBe(column.choices !== undefined);
  });

  test('every example stands for a value that its column may have', () => {
    const chosen = Object.values(columns).filter(({ choices }) => choices !== undefined);
    expect(chosen.filter(({ example, choices = {} }) => !Object.keys(choices).includes(String(example)))).toEqual([]);
  });
});

test('a sheet comes after those it refers to', () => {
  for (const [index, key] of sheetKeys.entries()) {
    for (const { to } of definitionOf(key).references) expect(sheetKeys.slice(0, index + 1)).toContain(to);
  }
});
