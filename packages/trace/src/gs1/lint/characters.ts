import { type Fault, type Lint, notDigits, shown } from './fault.ts';

const firstOutside = (data: string, outside: RegExp, says: (found: string) => string): Fault | undefined => {
  const at = data.search(outside);
  return at < 0 ? undefined : { code: 'character', at, says: says(shown(data[at])) };
};

/** Digits only. */
export const csetnumeric: Lint = notDigits;

/** GS1 AI encodable character set 82 (GS1 General Specifications, figure 7.11-1). */
export const cset82: Lint = (data) => firstOutside(data, /[^!"%-?A-Z_a-z]/, (found) => `${found} is not in the character set 82: letters, digits and !"%&'()*+,-./:;<=>?_ without space`);

/** GS1 AI encodable character set 39 (figure 7.11-2). */
export const cset39: Lint = (data) => firstOutside(data, /[^#\-/0-9A-Z]/, (found) => `${found} is not in the character set 39: capital letters, digits, #, - and /`);

/** File-safe base 64 (figure 7.11-3), filled up with = to a multiple of three where it is filled up. */
export const cset64: Lint = (data) => {
  const text = data.replace(/=+$/, '');
  const filled = data.length - text.length;
  const outside = firstOutside(text, /[^A-Za-z0-9_-]/, (found) => `${found} is not in the file-safe base 64 set: letters, digits, - and _`);
  if (outside) return outside;
  return filled > 2 || (filled > 0 && data.length % 3 !== 0) ? { code: 'padding', at: text.length, says: `${filled} "=" at the end of ${data.length} characters do not fill it up to a multiple of three` } : undefined;
};

/** Percent signs that begin an escape of two hexadecimal digits, and nothing else. */
export const pcenc: Lint = (data) => {
  const at = data.search(/%(?![0-9A-Fa-f]{2})/);
  return at < 0 ? undefined : { code: 'percent', at, says: '"%" must be followed by two hexadecimal digits, such as %20 for a space' };
};

/** One character of the file-safe set: the importer index of a unique identification code (AI 7040). */
export const importeridx: Lint = (data) => (/^[A-Za-z0-9_-]$/.test(data) ? undefined : { code: 'importer-index', at: 0, says: 'the importer index is one letter, digit, - or _' });

export const hyphen: Lint = (data) => (data === '-' ? undefined : { code: 'hyphen', at: 0, says: 'only "-" may stand here, for a temperature below zero' });

export const hasnondigit: Lint = (data) => (/[^0-9]/.test(data) ? undefined : { code: 'only-digits', at: 0, says: 'at least one character must be no digit' });
