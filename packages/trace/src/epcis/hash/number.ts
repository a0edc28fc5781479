const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * A number in its shortest form; undefined for what is none (rules 6 and 7).
 *
 * @param as `exact` keeps every digit; `double` keeps what a double precision number holds, and writes numbers below 0.0001 with an exponent
 * @example shortest('1.0', 'exact') // '1'
 * @example shortest('+0012.340', 'exact') // '12.34'
 * @example shortest('1e-5', 'double') // '1e-05'
 */
export function shortest(text: string, as: 'exact' | 'double'): string | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  if (whole === '' && part === '') return undefined;
  return as === 'double' ? asDouble(Number(text)) : plain(sign === '-', whole, part, Number(power));
}

function plain(negative: boolean, whole: string, part: string, power: number): string {
  const digits = whole + part;
  const point = whole.length + power;
  const before = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const after = point <= 0 ? digits.padStart(digits.length - point, '0') : digits.slice(point);
  const shortBefore = before.replace(/^0+/, '') || '0';
  const shortAfter = after.replace(/0+$/, '');
  const value = shortAfter === '' ? shortBefore : `${shortBefore}.${shortAfter}`;
  return negative && value !== '0' ? `-${value}` : value;
}

function asDouble(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) return BigInt(value).toString();
  if (Math.abs(value) >= 1e-4) return String(value);
  const [digits = '', power = ''] = value.toExponential().split('e-');
  return `${digits}e-${power.padStart(2, '0')}`;
}
