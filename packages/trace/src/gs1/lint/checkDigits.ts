import { cset82 } from './characters.ts';
import { type Lint, notDigits } from './fault.ts';

/**
 * The check digit of digits: weights 3 and 1 from the right, modulo 10 (GS1 General Specifications 7.9.1).
 *
 * @param digits the key without its check digit
 * @example checkDigit('0950600013435') // '2'
 */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += (digits.charCodeAt(digits.length - 1 - at) - 0x30) * (at % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/** The last digit is the check digit of those before it. */
export const csum: Lint = (data) => {
  const letters = notDigits(data);
  if (letters) return letters;
  if (data === '') return { code: 'check-digit', at: 0, says: 'there is no check digit' };
  const right = checkDigit(data.slice(0, -1));
  return data.endsWith(right) ? undefined : { code: 'check-digit', at: data.length - 1, says: `the check digit is ${data.at(-1)}; for these digits it must be ${right}` };
};

const characters82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const characters32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const longest = 97;

/** The first primes, as many as there are places. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

/**
 * The pair of check characters of a global model number: primes as weights from the right, modulo 1021 (General Specifications 7.9.5).
 *
 * @param text up to 97 characters of character set 82, without the pair
 * @example checkPair('1987654Ad4X4bL5ttr2310c') // '2K'
 */
export function checkPair(text: string): string {
  const weights = primes(text.length);
  const sum = text.split('').reduce((all, character, at) => all + characters82.indexOf(character) * (weights[text.length - 1 - at] ?? 0), 0) % 1021;
  return `${characters32[sum >> 5]}${characters32[sum & 31]}`;
}

/** The last two characters are the check pair of those before them. */
export const csumalpha: Lint = (data, lookups) => {
  if (data.length < 2) return { code: 'check-pair', at: 0, says: 'it is too short for its two check characters' };
  if (data.length > longest + 2) return { code: 'check-pair', at: longest + 2, says: `check characters are defined for at most ${longest} characters` };
  const outside = cset82(data, lookups);
  if (outside) return outside;
  const right = checkPair(data.slice(0, -2));
  return data.endsWith(right) ? undefined : { code: 'check-pair', at: data.length - 2, says: `the check characters are ${data.slice(-2)}; for this number they must be ${right}` };
};

const shortestPrefix = 4;

/** A company prefix begins at a place: at least four digits (General Specifications 1.4.4), and given out where that can be asked. */
const companyPrefixAt =
  (start: number): Lint =>
  (data, { companyPrefix }) => {
    const rest = data.slice(start);
    if (rest.length < shortestPrefix) return { code: 'company-prefix', at: 0, says: `it is too short for a company prefix, which has at least ${shortestPrefix} digits` };
    const letter = notDigits(rest.slice(0, shortestPrefix));
    if (letter) return { code: 'company-prefix', at: start + letter.at, says: `it must begin with a GS1 company prefix of digits; ${letter.says}` };
    return companyPrefix && !companyPrefix(rest) ? { code: 'company-prefix', at: start, says: 'GS1 has given out no company prefix that begins like this' } : undefined;
  };

export const gcppos1: Lint = companyPrefixAt(0);
export const gcppos2: Lint = companyPrefixAt(1);

/** Bank accounts: ISO 13616, modulo 97. The country is checked by the list of ISO 3166. */
export const ibanCheck: Lint = (data) => {
  const at = data.search(/[^A-Z0-9]/);
  if (at >= 0) return { code: 'iban', at, says: 'an IBAN has only capital letters and digits' };
  if (data.length < 10 || data.length > 34) return { code: 'iban', at: 0, says: `an IBAN has 10 to 34 characters, not ${data.length}` };
  if (!/^[A-Z]{2}\d\d/.test(data)) return { code: 'iban', at: 0, says: 'an IBAN begins with a country of two letters and two check digits' };
  const turned = `${data.slice(4)}${data.slice(0, 4)}`.split('').map((character) => Number.parseInt(character, 36)).join('');
  const left = turned.split('').reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  return left === 1 ? undefined : { code: 'iban', at: 2, says: `the check digits ${data.slice(2, 4)} do not fit this account` };
};
