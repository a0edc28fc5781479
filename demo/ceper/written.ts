import { sheetKeys, writeCsv, type Book, type Row, type SheetKey } from '@sentra/messages';
import { ceperBook } from './generate.ts';
import { fileOf, filesFirstWeek, scheduleFile, written } from './files.ts';
import { railwaySchedule } from './generator/demand/schedule.ts';
import { items } from './generator/parts.ts';

/** Every file that the generator writes, by its name in this folder. */
export function writtenFiles(): ReadonlyMap<string, string> {
  const book = ceperBook(filesFirstWeek);
  return new Map([
    ...sheetKeys.map((key) => [fileOf(key), textOf(book, key)] as const),
    [scheduleFile, railwaySchedule(items(), filesFirstWeek).map((line) => `${line.join(';')}\r\n`).join('')] as const,
  ]);
}

const textOf = <K extends SheetKey>(book: Required<Book>, key: K): string => writeCsv(key, book[key] as readonly Row<K>[], written);
