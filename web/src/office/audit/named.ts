import type { AuditEntry, Language } from '@sentra/contract';
import { auditWords } from '../../words/audit.ts';

/** A number that programs give to things; people have another name for each. */
const forPrograms = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isForPrograms = (value: unknown): boolean => typeof value === 'string' && forPrograms.test(value);

/**
 * What a write was done to, as people call it: a plan by its version, an import by its file, anything else by its code. A number for
 * programs alone is told by a dash.
 *
 * @example
 * named({ subject: 'plan', subjectCode: '3', before: null, after: {} }, 'id') // 'Rencana v3'
 */
export function named({ subject, subjectCode, before, after }: Pick<AuditEntry, 'subject' | 'subjectCode' | 'before' | 'after'>, language: Language): string {
  if (subject === 'plan') return auditWords.planOf[language](subjectCode);
  if (!isForPrograms(subjectCode)) return subjectCode;
  const file = fileOf(after) ?? fileOf(before);
  return file ?? '–';
}

const fileOf = (thing: unknown): string | undefined => {
  const file = typeof thing === 'object' && thing !== null && 'file' in thing ? thing.file : undefined;
  return typeof file === 'string' ? file : undefined;
};
