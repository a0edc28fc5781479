import { checkElement, type Element, titled } from './element.ts';
import { checkDigit } from './lint/checkDigits.ts';
import { type LinkTarget, writeLink } from './link/writeLink.ts';
import { refuse } from './refusal.ts';

/** Digits of a company with a number of its own, filled up with zeros, and the check digit. */
function numbered(what: string, length: number, companyPrefix: string, reference: number): string {
  const room = length - 1 - companyPrefix.length;
  if (!/^\d{4,12}$/.test(companyPrefix)) refuse('prefix', 0, `The company prefix "${companyPrefix}" must have 4 to 12 digits.`);
  const digits = String(reference);
  if (!Number.isSafeInteger(reference) || reference < 0 || digits.length > Math.max(0, room)) refuse('length', 0, `A ${what} with a company prefix of ${companyPrefix.length} digits has room for ${Math.max(0, room)} more; ${reference} does not fit.`);
  return companyPrefix + digits.padStart(room, '0');
}

const oneDigit = (what: string, digit: number) => (Number.isInteger(digit) && digit >= 0 && digit <= 9 ? String(digit) : refuse('value', 0, `The ${what} is one digit, not ${digit}.`));

/**
 * A GTIN of 14 digits for a part, out of the company prefix and the part's number.
 *
 * @param indicator 0 for a piece, 1 to 8 for packs of it, 9 for what is sold by measure
 * @throws Gs1Error where the number has too many digits
 * @example gtin('9506000', 13435) // '09506000134352'
 */
export function gtin(companyPrefix: string, item: number, indicator = 0): string {
  const digits = oneDigit('indicator', indicator) + numbered('GTIN', 13, companyPrefix, item);
  return digits + checkDigit(digits);
}

/**
 * The number of a box or a pallet, 18 digits.
 *
 * @example sscc('9506000', 12) // '095060000000000121'
 */
export function sscc(companyPrefix: string, serial: number, extension = 0): string {
  const digits = oneDigit('extension digit', extension) + numbered('SSCC', 17, companyPrefix, serial);
  return digits + checkDigit(digits);
}

/**
 * The number of a place or a party, 13 digits.
 *
 * @example gln('9506000', 1) // '9506000000015'
 */
export function gln(companyPrefix: string, location: number): string {
  const digits = numbered('GLN', 13, companyPrefix, location);
  return digits + checkDigit(digits);
}

/** A thing of our own that has a Digital Link. */
export type Thing =
  | { readonly kind: 'item'; readonly gtin: string; readonly lot?: string; readonly serial?: string }
  | { readonly kind: 'unit'; readonly sscc: string }
  | { readonly kind: 'place'; readonly gln: string; readonly extension?: string };

function partsOf(thing: Thing): (readonly [ai: string, value: string | undefined])[] {
  if (thing.kind === 'unit') return [['00', thing.sscc]];
  if (thing.kind === 'place') return [['414', thing.gln], ['254', thing.extension]];
  return [['01', thing.gtin], ['10', thing.lot], ['21', thing.serial]];
}

/**
 * The elements of a thing: for its bar code, its label, and its EPC.
 *
 * @throws Gs1Error where a check digit is wrong, or a lot or serial number has a character that no bar code may have
 * @example elementsOf({ kind: 'unit', sscc: '095060000000000121' }) // [{ ai: '00', value: '095060000000000121', title: 'SSCC' }]
 */
export function elementsOf(thing: Thing): Element[] {
  const elements = partsOf(thing).flatMap(([ai, value]) => (value === undefined ? [] : [titled(ai, value)]));
  elements.forEach(checkElement);
  return elements;
}

/**
 * The Digital Link of a thing.
 *
 * @example linkOf({ kind: 'item', gtin: '09506000134352', lot: 'H240117' }, { host: 'id.batur.example' }) // 'https://id.batur.example/01/09506000134352/10/H240117'
 */
export const linkOf = (thing: Thing, target: LinkTarget): string => writeLink(elementsOf(thing), target);
