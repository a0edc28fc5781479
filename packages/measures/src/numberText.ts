/** How a text's points and commas are meant: Indonesian `1.234,5`, ISO and English `1,234.5`, or not known: then it is asked. */
export type NumberStyle = 'id' | 'iso' | 'ask';

export interface NumberRules {
  readonly locale: NumberStyle;
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The value has to be greater than this. */
  readonly above?: number;
  /** `85%` is read as 0.85. Without it a percent sign is wrong. */
  readonly percent?: boolean;
}

export type NumberFault = 'empty' | 'not a number' | 'not whole' | 'too small' | 'too large';

export type NumberReading = { readonly value: number } | { readonly ambiguous: readonly [number, number] } | { readonly wrong: NumberFault };

const longest = 40;
const spaces = /[\s\u00a0\u202f\u2009]+/g;

/**
 * Reads a number that a person wrote. The one parser of the house: no form field and no cell of a file is read by anything else.
 *
 * Where a text has only one reading, that is taken in any style: `1,234.5` cannot be Indonesian and `12.5` cannot be a group
 * of thousands. `1.234` and `1,234` have two; the style decides, and with `ask` both are handed back unless the rules
 * leave only one. Where a whole number is wanted, nobody writes three decimals: both are 1234 in every style.
 *
 * @example
 * readNumber('1.234,5', { locale: 'ask' }) // { value: 1234.5 }
 * readNumber('1.234', { locale: 'id' }) // { value: 1234 }
 * readNumber('1.234', { locale: 'ask' }) // { ambiguous: [1234, 1.234] }
 * readNumber('12x', { locale: 'id' }) // { wrong: 'not a number' }
 */
export function readNumber(text: string, rules: NumberRules): NumberReading {
  const trimmed = text.trim();
  if (trimmed === '') return { wrong: 'empty' };
  const parts = trimmed.length > longest ? null : /^([-−+]?)\s*(?:rp\.?|idr)?\s*([-−+]?)([\d.,\s\u00a0\u202f\u2009]+?)\s*(%?)$/iu.exec(trimmed);
  if (parts === null) return { wrong: 'not a number' };
  const [, before = '', after = '', body = '', percent = ''] = parts;
  if ((before !== '' && after !== '') || (percent !== '' && rules.percent !== true)) return { wrong: 'not a number' };
  const negative = /[-−]/.test(before + after);
  const readings = readingsOf(body, rules.locale, rules.whole === true).map((digits) => valueOf(digits, negative, percent !== ''));
  if (readings.length === 0) return { wrong: 'not a number' };
  return among(readings, rules);
}

function among(readings: readonly number[], rules: NumberRules): NumberReading {
  const faults = readings.map((value) => faultOf(value, rules));
  const [first, second] = readings.filter((_, index) => faults[index] === null);
  if (first === undefined) return { wrong: faults.find((fault) => fault !== null) ?? 'not a number' };
  return second === undefined ? { value: first } : { ambiguous: [first, second] };
}

/**
 * What is wrong with a number under the rules of a field, or null.
 *
 * @example
 * faultOf(1.5, { locale: 'id', whole: true }) // 'not whole'
 */
export function faultOf(value: number, rules: NumberRules): NumberFault | null {
  if (!Number.isFinite(value)) return 'not a number';
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return 'too large';
  if (rules.whole === true && !Number.isInteger(value)) return 'not whole';
  if ((rules.min !== undefined && value < rules.min) || (rules.above !== undefined && value <= rules.above)) return 'too small';
  return rules.max !== undefined && value > rules.max ? 'too large' : null;
}

/** The readings of digits, points, commas and spaces, each as plain digits with a point; none where it is no number. */
function readingsOf(body: string, style: NumberStyle, whole: boolean): string[] {
  const spaced = body.replaceAll(spaces, ' ').trim();
  if (spaced.includes(' ')) return groupedBy(' ', spaced);
  const last = Math.max(spaced.lastIndexOf('.'), spaced.lastIndexOf(','));
  if (last === -1) return [spaced];
  const mark = spaced.charAt(last);
  const other = mark === '.' ? ',' : '.';
  if (spaced.includes(other)) return groupedBy(other, spaced);
  if (spaced.indexOf(mark) !== last) return groupedBy(mark, spaced);
  const fraction = /^\d*[.,]\d+$/.test(spaced) ? [spaced.replace(',', '.')] : [];
  const grouped = groupedBy(mark, spaced);
  if (grouped.length === 0) return fraction;
  if (whole) return grouped;
  if (style === 'ask') return [...grouped, ...fraction];
  return mark === (style === 'id' ? '.' : ',') ? grouped : fraction;
}

/** A number in groups of three with this mark between them, then perhaps a fraction after another mark. */
function groupedBy(mark: string, body: string): string[] {
  const at = body.search(mark === '.' ? /,/ : mark === ',' ? /\./ : /[.,]/);
  const whole = at === -1 ? body : body.slice(0, at);
  const fraction = at === -1 ? '' : body.slice(at + 1);
  const groups = whole.split(mark);
  const wellFormed = groups.length > 1 && groups.every((group, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group));
  if (!wellFormed || (at !== -1 && !/^\d+$/.test(fraction))) return [];
  return [groups.join('') + (fraction === '' ? '' : `.${fraction}`)];
}

function valueOf(digits: string, negative: boolean, percent: boolean): number {
  // A percentage moves the point in the text: 85.3 / 100 in binary would be a little off.
  const value = Number(percent ? `${digits}e-2` : digits);
  return negative && value !== 0 ? -value : value;
}
