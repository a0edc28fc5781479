import type { InputError, Sentence } from '@sentra/contract';
import type { BookReading, Finding } from '@sentra/messages';
import type { Said } from './said.ts';

export const errorOf = ({ sheet, row, column, value, code, id, en }: Finding): InputError => ({ sheet: sheet ?? '', row, column, value: value === '' ? null : value, code, id, en });

export const saidIn = ({ book, origin, findings, more }: BookReading): Said => ({ book, origin, errors: findings.map(errorOf), more, notes: [] });

/** Something wrong with the file as a whole or at a path in it, where there are no sheets. */
export const errorAt = (code: string, column: string | null, value: string | null, words: Sentence): InputError => ({ sheet: '', row: null, column, value, code, ...words });
