export interface ChangedField {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it stands in the book; what is not there is a dash. */
export const plainly = (value: unknown): string => (value === null || value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean));

/**
 * What is different between a thing before and after a write, field by field.
 *
 * @example
 * changedFields({ quantity: 200, rung: 'firm' }, { quantity: 240, rung: 'firm' }) // [{ field: 'quantity', from: '200', to: '240' }]
 */
export function changedFields(before: unknown, after: unknown): readonly ChangedField[] {
  const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => plainly(old[field]) !== plainly(now[field]))
    .map((field) => ({ field, from: plainly(old[field]), to: plainly(now[field]) }));
}
