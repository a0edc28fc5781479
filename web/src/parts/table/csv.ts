/** A spreadsheet would run a text that begins so as a formula. */
const startsFormula = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = startsFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180): commas, ISO numbers and dates, unknown empty. The mark at the start tells spreadsheets that it is UTF-8.
 *
 * @example
 * csv(['Nama', 'kg'], [['Sawo, Tunggal', 6000.5]]) // '\uFEFFNama,kg\r\n"Sawo, Tunggal",6000.5\r\n'
 */
export const csv = (heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${[heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Hands a text to the reader as a file. */
export function handOver(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
