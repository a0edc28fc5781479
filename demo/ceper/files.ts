import { plainDate } from '@sentra/measures';
import { csvFileName, type SheetKey } from '@sentra/messages';

/** The Monday of week 1 in the files. Whoever reads them moves all dates by whole weeks. */
export const filesFirstWeek = plainDate('2026-11-23');

/** Indonesian heads, numbers and semicolons, as spreadsheets here open them. */
export const written = { separator: ';', numbers: 'id', language: 'id' } as const;

export const fileOf = (sheet: SheetKey): string => csvFileName(sheet, written);

export const scheduleFile = 'schedules/kereta-api.csv';
