import { checkElement, checkValue, type Element, titled } from './element.ts';
import { checkDigit } from './lint/checkDigits.ts';
import { refuse } from './refusal.ts';
import { definitionOf } from './table/table.ts';

/** Signs that a URN writes as % and two hexadecimal digits (EPC Tag Data Standard, table of escapes). */
const escaped = (value: string) => value.replace(/["%&/<>?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const unescaped = (value: string) => value.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** One kind of EPC: how a key and its serial part become a URN, and back. */
interface Scheme {
  readonly urn: string;
  readonly key: string;
  /** The AI of the part that tells one thing, or one lot, from others. */
  readonly serial?: string;
  /** What the URN has for the serial part where the key stands alone; without it the serial part is needed. */
  readonly alone?: string;
  /** Digits of the key without its check digit, and how many of them stand before the company prefix. */
  readonly digits: number;
  readonly lead: 0 | 1;
}

const schemes: readonly Scheme[] = [
  { urn: 'urn:epc:id:sgtin:', key: '01', serial: '21', digits: 13, lead: 1 },
  { urn: 'urn:epc:class:lgtin:', key: '01', serial: '10', digits: 13, lead: 1 },
  { urn: 'urn:epc:idpat:sgtin:', key: '01', alone: '*', digits: 13, lead: 1 },
  { urn: 'urn:epc:id:sscc:', key: '00', digits: 17, lead: 1 },
  { urn: 'urn:epc:id:sgln:', key: '414', serial: '254', alone: '0', digits: 12, lead: 0 },
  { urn: 'urn:epc:id:pgln:', key: '417', digits: 12, lead: 0 },
];

/**
 * The EPC URN of elements: a serial number, a lot or a kind of item by its GTIN, a logistic unit, a place, or a party.
 *
 * @param elements as `parse` gives them; all that says nothing of the identity is left out
 * @param prefixLength digits of the GS1 company prefix, 4 to 12
 * @throws Gs1Error where there is no key, a value is wrong, or the prefix is too long or too short
 * @source EPC Tag Data Standard 2.0, section 7
 * @example epcOf([{ ai: '01', value: '09506000134352', title: 'GTIN' }, { ai: '10', value: 'H1', title: 'BATCH/LOT' }], 7) // 'urn:epc:class:lgtin:9506000.013435.H1'
 */
export function epcOf(elements: readonly Element[], prefixLength: number): string {
  if (!Number.isInteger(prefixLength) || prefixLength < 4 || prefixLength > 12) refuse('prefix', 0, `A company prefix has 4 to 12 digits, not ${prefixLength}.`);
  const valueOf = (ai: string | undefined) => elements.find((one) => one.ai === ai)?.value;
  const scheme =
    schemes.find(({ key, serial, alone }) => valueOf(key) !== undefined && (serial === undefined ? alone === undefined : valueOf(serial) !== undefined)) ??
    schemes.find(({ key, alone }) => valueOf(key) !== undefined && alone !== undefined) ??
    refuse('no-key', 0, 'There is no key that has an EPC: (01) GTIN, (00) SSCC, (414) LOC No. or (417) PARTY.');
  elements.filter(({ ai }) => ai === scheme.key || ai === scheme.serial).forEach(checkElement);
  const key = valueOf(scheme.key) ?? '';
  const lead = key.slice(0, scheme.lead);
  const prefix = key.slice(scheme.lead, scheme.lead + prefixLength);
  const reference = key.slice(scheme.lead + prefixLength, scheme.digits);
  const last = valueOf(scheme.serial) ?? scheme.alone;
  return `${scheme.urn}${prefix}.${lead}${reference}${last === undefined ? '' : `.${last === scheme.alone && valueOf(scheme.serial) === undefined ? last : escaped(last)}`}`;
}

/**
 * The elements of an EPC URN: key with its check digit, and serial number, lot or extension.
 *
 * @throws Gs1Error where it is no EPC URN of these kinds, its parts have not as many digits as the key, or a serial number or lot is none
 * @example elementsOfEpc('urn:epc:id:sscc:9506000.0000000012') // [{ ai: '00', value: '095060000000000121', title: 'SSCC' }]
 */
export function elementsOfEpc(urn: string): Element[] {
  const scheme = schemes.find((one) => urn.startsWith(one.urn)) ?? refuse('syntax', 0, `This is none of the EPC URNs ${schemes.map((one) => one.urn).join(', ')}.`);
  const hasLast = scheme.serial !== undefined || scheme.alone !== undefined;
  const [prefix = '', reference = '', ...rest] = urn.slice(scheme.urn.length).split('.');
  const last = rest.join('.');
  const at = scheme.urn.length;
  if (!/^\d{4,12}$/.test(prefix)) refuse('prefix', at, 'After the kind of the EPC a company prefix of 4 to 12 digits must stand.');
  if (!/^\d*$/.test(reference) || prefix.length + reference.length !== scheme.digits || reference.length < scheme.lead) {
    refuse('length', at + prefix.length + 1, `Company prefix and reference must have ${scheme.digits} digits together; they have ${prefix.length + reference.length}.`);
  }
  if (hasLast ? last === '' : rest.length > 0) refuse('syntax', at + prefix.length + reference.length + 1, hasLast ? 'The part after the second point is missing.' : 'There is one part too many.');
  if (scheme.serial === undefined && hasLast && last !== scheme.alone) refuse('syntax', at + prefix.length + reference.length + 2, `Only ${scheme.alone} may stand here.`);
  const digits = `${reference.slice(0, scheme.lead)}${prefix}${reference.slice(scheme.lead)}`;
  const key = titled(scheme.key, digits + checkDigit(digits));
  if (scheme.serial === undefined || last === scheme.alone) return [key];
  const serial = titled(scheme.serial, unescaped(last));
  const definition = definitionOf(serial.ai);
  if (definition) checkValue({ ...serial, definition, at, placeOf: () => at + prefix.length + reference.length + 2 }, {});
  return [key, serial];
}
