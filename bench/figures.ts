/** The value below which a share `q` of the sorted values lies (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const shown = (value: number, digits: number) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const seconds = (milliseconds: number): string => `${shown(milliseconds / 1000, 2)} s`;
export const millis = (milliseconds: number): string => `${shown(milliseconds, milliseconds < 10 ? 1 : 0)} ms`;
export const megabytes = (bytes: number): string => `${shown(bytes / 1024 / 1024, 0)} MB`;
/** Thousands of bytes, as the limit of the scripts is written. */
export const kilobytes = (bytes: number): string => `${shown(bytes / 1000, 1)} kB`;
export const count = (value: number): string => shown(value, 0);
export const perSecond = (events: number, milliseconds: number): string => shown((events * 1000) / milliseconds, 0);

export type Table = readonly (readonly string[])[];

/** The first row is the head. */
export const markdown = ([head = [], ...rows]: Table): string => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Runs work and tells how many milliseconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ took: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { took: performance.now() - began, value };
}
