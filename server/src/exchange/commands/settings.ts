import { cooperativeEndpoints, type InputError } from '@sentra/contract';
import { type Book, type CooperativeRow, definitionOf } from '@sentra/messages';
import type { CooperativeChange } from '../../cooperative/index.ts';
import type { Place } from '../places.ts';

const fields = {
  name: 'name', horizonWeeks: 'horizon_weeks', firstWeek: 'first_week', releaseWeeks: 'release_weeks', shortfallCost: 'shortfall_cost', unsoldLimit: 'unsold_limit',
} as const satisfies Partial<Record<keyof CooperativeChange, keyof CooperativeRow>>;

/** The cooperative's row as its own command takes it; a column that is absent says nothing. */
export function settingsOf(row: CooperativeRow): CooperativeChange {
  const stated = Object.entries(fields).flatMap(([field, column]) => (row[column] === undefined ? [] : [[field, row[column]] as const]));
  return Object.fromEntries(stated) as CooperativeChange;
}

/** A file's settings are held to the rules of the form on which people change them. */
export function settingsErrors(book: Book, place: Place): InputError[] {
  const row = book.cooperative?.[0];
  const read = row && cooperativeEndpoints.change.body.safeParse(settingsOf(row));
  if (!row || read?.success !== false) return [];
  return read.error.issues.map(({ path }) => {
    const column = fields[path[0] as keyof typeof fields];
    const { id, en, about } = definitionOf('cooperative').columns[column] ?? { id: column, en: column, about: { id: '', en: '' } };
    const value = String(row[column]);
    return {
      ...place('cooperative', 0, column), value: value.slice(0, 60), code: 'setting-out-of-bounds',
      id: `${id}: nilai ini tidak dapat dipakai (terlalu panjang, terlalu besar atau terlalu kecil). Yang benar: ${about.id}.`,
      en: `${en}: this value cannot be used (too long, too large or too small). What would be right: ${about.en}.`,
    };
  });
}
