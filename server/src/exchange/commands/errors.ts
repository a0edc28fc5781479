import type { InputError } from '@sentra/contract';
import { type Book, checkBook, definitionOf, type Origin, type SheetKey, sheetKeys } from '@sentra/messages';
import { rowsOf } from '../../book/index.ts';
import { decideCatalogueIn } from '../../catalogue/index.ts';
import { decideDemandIn } from '../../demand/index.ts';
import { decideMembersIn } from '../../members/index.ts';
import type { Trx } from '../../store.ts';
import { type Place, placesIn } from '../places.ts';
import { errorOf } from '../reading/errors.ts';
import type { Said } from '../reading/said.ts';
import { settingsErrors } from './settings.ts';

export interface Errors {
  readonly errors: readonly InputError[];
  /** How many more there are than are listed. */
  readonly more: number;
}

const mostErrors = 1000;
const longestValue = 60;

/** Everything that is wrong with what a file says, in itself and beside what is known: what cannot be read, what does not fit together, and what the nouns would refuse. */
export async function errorsIn(trx: Trx, said: Said, now: Book, at: string): Promise<Errors> {
  const { book, origin } = said;
  const check = checkBook(book, now, origin);
  const place = placesIn(origin);
  const fitting = [...check.findings.map(errorOf), ...settingsErrors(book, place)];
  const found = [...said.errors, ...withoutConsequences(fitting, said)];
  // A row that cannot be read is missing for the rows that name it: what the nouns say then would mislead.
  const all = said.errors.length > 0 ? found : [...found, ...(await refusedByNouns(trx, book, at, { place, found }))];
  return { errors: all.slice(0, mostErrors), more: said.more + check.more + Math.max(0, all.length - mostErrors) };
}

/** Of a row that is named already, the nouns would say the same once more. */
async function refusedByNouns(trx: Trx, book: Book, at: string, { place, found }: { place: Place; found: readonly InputError[] }): Promise<InputError[]> {
  const named = new Set(found.map(rowOf));
  const decided = [await decideMembersIn(trx, book, at), await decideCatalogueIn(trx, book, at), await decideDemandIn(trx, book, at)];
  return decided
    .flatMap(({ faults }) => faults)
    .map(({ sheet, index, column, id, en }): InputError => {
      const value = [rowsOf(book, sheet)[index]?.[column] ?? []].flat().join(', ');
      return { ...place(sheet, index, column), value: value === '' ? null : value.slice(0, longestValue), code: 'refused', id, en };
    })
    .filter((error) => !named.has(rowOf(error)));
}

const rowOf = ({ sheet, row }: InputError) => `${sheet}\n${row}`;

/** Whether a reference leads nowhere is not known where the sheet it leads to could not be read. */
function withoutConsequences(errors: readonly InputError[], { errors: unread, origin }: Said): readonly InputError[] {
  if (unread.some(({ code }) => code === 'unknown-sheet' || code === 'duplicate-sheet')) return errors.filter(({ code }) => !ofReferences.has(code));
  const damaged = new Set(unread.map(({ sheet }) => sheet));
  return errors.filter((error) => !ofReferences.has(error.code) || !targetsOf(error, origin).some((target) => damaged.has(target)));
}

const ofReferences = new Set(['dangling', 'stage-gap']);

/** The sheets to whose rows an error refers, by their names in the file. A stage refers to the one before it. */
function targetsOf({ sheet, column, code }: InputError, origin: Origin): string[] {
  const key = sheetKeys.find((candidate) => origin[candidate]?.name === sheet);
  if (key === undefined || code === 'stage-gap') return [sheet];
  const targets = definitionOf(key).references.filter(({ columns }) => columns.some((name) => origin[key]?.heads[name] === column));
  return targets.flatMap(({ to }) => origin[to as SheetKey]?.name ?? []);
}
