import { checkDigit } from '../../gs1/lint/checkDigits.ts';
import { home } from './digitalLink.ts';

// Beside `gs1/epc.ts` on purpose: that writes and reads the EPCs of our own labels and refuses faults; here every scheme of the rule becomes a link, and what has none stays.

const stem = /^urn:epc:(id|class|idpat):([a-z]+):/;

/**
 * An EPC, EPC class or EPC pattern URI as the canonical GS1 Digital Link of the same thing (rule 17).
 * Undefined for what is none, and for schemes that have no Digital Link.
 *
 * @example linkOfEpc('urn:epc:id:sgtin:4012345.011111.98%22') // 'https://id.gs1.org/01/04012345111118/21/98%22'
 * @example linkOfEpc('urn:epc:idpat:sgtin:4012345.012345.*') // 'https://id.gs1.org/01/04012345123456'
 */
export function linkOfEpc(uri: string): string | undefined {
  const match = stem.exec(uri);
  if (match === null) return undefined;
  const [head, kind = '', scheme = ''] = match;
  const fields = uri.slice(head.length).split('.');
  const path = kind === 'class' ? ofClass(scheme, fields) : kind === 'id' ? ofOne(scheme, fields) : ofPattern(scheme, fields);
  return path === undefined ? undefined : home + path;
}

function ofOne(scheme: string, fields: readonly string[]): string | undefined {
  const [company = '', reference = ''] = fields;
  if (!/^\d{6,12}$/.test(company)) return undefined;
  switch (scheme) {
    case 'sgtin':
      return join(item(company, reference), ['01', ''], ['21', rest(fields, 2)]);
    case 'upui':
      return join(item(company, reference), ['01', ''], ['235', rest(fields, 2)]);
    case 'itip':
      return join(pieces(fields), ['8006', ''], ['21', rest(fields, 4)]);
    case 'sscc':
      return join(checked(reference.slice(0, 1) + company + reference.slice(1), 17), ['00', '']);
    case 'sgln': {
      const extension = rest(fields, 2);
      return join(checked(company + reference, 12), ['414', ''], ...(extension === '0' ? [] : [['254', extension] as const]));
    }
    case 'pgln':
      return join(checked(company + reference, 12), ['417', '']);
    case 'grai':
      return join(checked(`0${company}${reference}`, 13), ['8003', rest(fields, 2)]);
    case 'gdti':
      return join(checked(company + reference, 12), ['253', rest(fields, 2)]);
    case 'sgcn':
      return join(checked(company + reference, 12), ['255', rest(fields, 2)]);
    case 'gsrn':
      return join(checked(company + reference, 17), ['8018', '']);
    case 'gsrnp':
      return join(checked(company + reference, 17), ['8017', '']);
    case 'gsin':
      return join(checked(company + reference, 16), ['402', '']);
    case 'giai':
      return join(company, ['8004', rest(fields, 1)]);
    case 'ginc':
      return join(company, ['401', rest(fields, 1)]);
    case 'cpi':
      return fields.length === 3 ? join(company + encoded(reference), ['8010', ''], ['8011', fields[2]]) : undefined;
    default:
      return undefined;
  }
}

const ofClass = (scheme: string, fields: readonly string[]): string | undefined =>
  scheme === 'lgtin' ? join(item(fields[0] ?? '', fields[1] ?? ''), ['01', ''], ['10', rest(fields, 2)]) : undefined;

function ofPattern(scheme: string, fields: readonly string[]): string | undefined {
  const [company = '', reference = ''] = fields;
  if (fields.at(-1) !== '*' || fields.length !== (scheme === 'itip' ? 5 : 3) || !/^\d{6,12}$/.test(company)) return undefined;
  switch (scheme) {
    case 'sgtin':
    case 'upui':
      return join(item(company, reference), ['01', '']);
    case 'itip':
      return join(pieces(fields), ['8006', '']);
    case 'grai':
      return join(checked(`0${company}${reference}`, 13), ['8003', '']);
    case 'gdti':
      return join(checked(company + reference, 12), ['253', '']);
    case 'sgcn':
      return join(checked(company + reference, 12), ['255', '']);
    case 'cpi':
      return join(company + encoded(reference), ['8010', '']);
    default:
      return undefined;
  }
}

/** The path of a link: the key under its code with what is appended to it, and the qualifiers. Undefined where a part is wrong. */
function join(key: string | undefined, [code, appended]: readonly [string, string | undefined], ...qualifiers: (readonly [string, string | undefined])[]): string | undefined {
  if (key === undefined || appended === undefined) return undefined;
  let path = `${code}/${key}${encoded(appended)}`;
  for (const [name, value] of qualifiers) {
    if (value === undefined || value === '') return undefined;
    path += `/${name}/${encoded(value)}`;
  }
  return path;
}

/** What stands from a field on; serial numbers may contain dots. Undefined where the field is missing. */
const rest = (fields: readonly string[], from: number): string | undefined => (fields.length > from ? fields.slice(from).join('.') : undefined);

/** A GTIN of 14 digits of a company prefix and an item reference, whose first digit is the indicator. */
const item = (company: string, reference: string): string | undefined => checked(reference.slice(0, 1) + company + reference.slice(1), 13);

/** A GTIN with the number of a piece and of all pieces. */
function pieces([company = '', reference = '', piece = '', total = '']: readonly string[]): string | undefined {
  const gtin = item(company, reference);
  return gtin !== undefined && /^\d\d$/.test(piece) && /^\d\d$/.test(total) ? gtin + piece + total : undefined;
}

/** Digits with their check digit; undefined unless they are that many. */
export const checked = (digits: string, count: number): string | undefined => (digits.length === count && /^\d*$/.test(digits) ? digits + checkDigit(digits) : undefined);

const unsafe = /[!()*+,:]/g;

/** Characters that an EPC URI may show and a Digital Link must encode. */
const encoded = (value: string): string => (value.search(unsafe) < 0 ? value : value.replace(unsafe, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`));
