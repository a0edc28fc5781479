import { addDays, daysBetween, mondayOf, type PlainDate } from '@sentra/measures';
import { definitionOf, readCsv, sheetKeys, type Book, type CellValue, type SheetKey } from '@sentra/messages';
import { fileOf, filesFirstWeek } from './files.ts';

/** Gives the text of a file of this folder. */
export type ReadFile = (name: string) => string;

/**
 * The demo cooperative as its files say it, moved by whole weeks so that week 1 is the week of today. What is public and dated stays on its date.
 *
 * @param today in WIB
 * @throws Error with every fault where a file was edited into something that cannot be read
 * @example
 * readCeper((name) => readFileSync(`demo/ceper/${name}`, 'utf8'), plainDate('2027-01-13')).members?.length // 168
 */
export function readCeper(readFile: ReadFile, today: PlainDate): Book {
  const days = daysBetween(filesFirstWeek, mondayOf(today));
  const faults: string[] = [];
  const sheets = sheetKeys.map((key) => {
    const { book, findings } = readCsv(readFile(fileOf(key)), { sheet: key, fileName: fileOf(key), numbers: 'id' });
    faults.push(...findings.map((one) => `${fileOf(key)}, ${one.row ?? '–'}, ${one.column ?? '–'}: ${one.id}`));
    return [key, (book[key] ?? []).map((row) => moved(key, row, days))] as const;
  });
  if (faults.length > 0) throw new Error(`demo/ceper:\n${faults.join('\n')}`);
  return Object.fromEntries(sheets);
}

/** A figure that somebody stated is true of its own date. */
const isDatedFact = (key: SheetKey, row: object): boolean => key === 'figures' && !('is_sample' in row && row.is_sample === true);

function moved<R extends object>(key: SheetKey, row: R, days: number): R {
  if (days === 0 || isDatedFact(key, row)) return row;
  const { columns } = definitionOf(key);
  const isDay = (column: string) => columns[column]?.kind === 'date' || columns[column]?.kind === 'week';
  const cells: [string, CellValue][] = Object.entries(row);
  return Object.fromEntries(cells.map(([column, value]) => [column, isDay(column) && typeof value === 'string' ? addDays(value as PlainDate, days) : value])) as R;
}

/** A person who may log in to the demonstration. */
export interface DemoPerson {
  readonly email: string;
  /** A role, not a person. */
  readonly name: string;
  readonly password: string;
  readonly role: 'office' | 'member' | 'buyer' | 'coach' | 'auditor';
  readonly memberCode?: string;
  readonly buyerCode?: string;
}

/** Who may log in, all with the one password that the file states. */
export function readCeperPeople(readFile: ReadFile): readonly DemoPerson[] {
  const { password, people } = JSON.parse(readFile('people.json')) as { password: string; people: readonly Omit<DemoPerson, 'password'>[] };
  return people.map((person) => ({ ...person, password }));
}
