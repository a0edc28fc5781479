import { codeOf, home, isKey } from '../hash/digitalLink.ts';
import { checked } from '../hash/epcUri.ts';
import { isUri } from '../check/uri.ts';
import { identityOf } from './identity.ts';

/** What an identifier must be: equal to one, or of a form. */
export type Pattern = { readonly equals: string } | { readonly form: RegExp; readonly urn: RegExp | undefined };

/** How the EPCs of a scheme stand in a link. */
interface Scheme {
  readonly code: string;
  /** Digits before the company prefix: one that opens the reference, or always the same. */
  readonly lead: 'reference' | '' | '0';
  /** Digits of the key without its check digit; undefined where prefix and reference run on without one. */
  readonly digits: number | undefined;
  /** What may come behind, as a form. */
  readonly tail: string;
}

const any = '[^/]+';
const schemes: Readonly<Record<string, Scheme>> = {
  sgtin: { code: '01', lead: 'reference', digits: 13, tail: `(?:/21/${any})?` },
  lgtin: { code: '01', lead: 'reference', digits: 13, tail: `/10/${any}` },
  upui: { code: '01', lead: 'reference', digits: 13, tail: `/235/${any}` },
  itip: { code: '8006', lead: 'reference', digits: 13, tail: `(?:/21/${any})?` },
  sscc: { code: '00', lead: 'reference', digits: 17, tail: '' },
  sgln: { code: '414', lead: '', digits: 12, tail: `(?:/254/${any})?` },
  pgln: { code: '417', lead: '', digits: 12, tail: '' },
  grai: { code: '8003', lead: '0', digits: 13, tail: '[^/]*' },
  gdti: { code: '253', lead: '', digits: 12, tail: '[^/]*' },
  sgcn: { code: '255', lead: '', digits: 12, tail: '[^/]*' },
  gsrn: { code: '8018', lead: '', digits: 17, tail: '' },
  gsrnp: { code: '8017', lead: '', digits: 17, tail: '' },
  gsin: { code: '402', lead: '', digits: 16, tail: '' },
  giai: { code: '8004', lead: '', digits: undefined, tail: '' },
  ginc: { code: '401', lead: '', digits: undefined, tail: '' },
  cpi: { code: '8010', lead: '', digits: undefined, tail: `(?:/8011/${any})?` },
};

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const whole = (form: string): RegExp => new RegExp(`^${form}$`);

/**
 * Reads what a MATCH parameter asks for: an identifier, or a pattern with `*` for its last parts: `urn:epc:idpat:sgtin:4012345.012345.*`,
 * or a Digital Link with `*` in place of values: `https://id.gs1.org/01/09506000134352/21/*`. URN and link of one thing match each other.
 *
 * @source EPCIS 2.0, section 8.2.7.1.1; EPC Tag Data Standard 2.0, section 8
 * @returns the pattern, or a sentence that says what would be right
 * @example matchesPattern(patternOf('urn:epc:idpat:sgtin:4012345.011111.*') as Pattern, 'https://id.gs1.org/01/04012345111118/21/987') // true
 * @example patternOf('4012345') // 'it must be a URI such as urn:epc:id:sgtin:4012345.011111.987 or https://id.gs1.org/01/04012345111118/21/987'
 */
export function patternOf(text: string): Pattern | string {
  if (!isUri(text)) return 'it must be a URI such as urn:epc:id:sgtin:4012345.011111.987 or https://id.gs1.org/01/04012345111118/21/987';
  const urn = /^urn:epc:(?:idpat|classpat):([a-z]+):(.*)$/.exec(text);
  if (urn?.[1] !== undefined && urn[2] !== undefined) return ofUrn(urn[1], urn[2].split('.'));
  if (/^https?:/.test(text) && /\/\*(?:\/|$)/.test(text)) return ofLink(text) ?? { equals: identityOf(text) };
  return { equals: identityOf(text) };
}

function ofUrn(name: string, fields: readonly string[]): Pattern | string {
  const from = fields.indexOf('*');
  if (from < 0) return { equals: identityOf(`urn:epc:${name === 'lgtin' ? 'class' : 'id'}:${name}:${fields.join('.')}`) };
  if (fields.slice(from).some((field) => field !== '*')) return 'only the last parts of a pattern may be *';
  const known = fields.slice(0, from);
  const urn = whole(`urn:epc:[a-z]+:${name}:${known.map((field) => `${literal(field)}\\.`).join('')}.+`);
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  if (scheme === undefined) return { form: urn, urn };
  const pieces = name === 'itip' ? [known[2] ?? '\\d\\d', known[3] ?? '\\d\\d'].join('') : '';
  return { form: whole(`${literal(home)}${scheme.code}/${keyForm(scheme, known)}${pieces}${scheme.tail}`), urn };
}

/** The key of a link: as much of it as is known. */
function keyForm({ lead, digits }: Scheme, [company, reference]: readonly string[]): string {
  if (digits === undefined) return company === undefined ? any : `${literal(company)}${reference === undefined ? any : literal(reference)}`;
  if (company === undefined) return `\\d{${digits + 1}}`;
  if (reference === undefined) {
    const before = lead === 'reference' ? '\\d' : lead;
    return `${before}${literal(company)}\\d{${Math.max(0, digits - company.length - (before === '' ? 0 : 1))}}\\d`;
  }
  const key = lead === 'reference' ? reference.slice(0, 1) + company + reference.slice(1) : lead + company + reference;
  return literal(checked(key, digits) ?? key);
}

/** A Digital Link with `*` in place of values; undefined where it is none. */
function ofLink(text: string): Pattern | undefined {
  const path = (text.split(/[?#]/)[0] ?? '').split('/').slice(3);
  const start = path.findIndex((segment) => isKey(codeOf(segment)));
  const rest = path.slice(start + 2);
  if (start < 0 || start + 1 >= path.length || rest.length % 2 === 1) return undefined;
  const code = codeOf(path[start]);
  const value = path[start + 1] ?? '';
  const valued = (segment: string) => (segment === '*' ? any : literal(segment));
  const key = value === '*' ? any : literal(code === '01' ? value.padStart(14, '0') : value);
  const pairs = new Map(Array.from({ length: rest.length / 2 }, (_, index) => [codeOf(rest[index * 2]), rest[index * 2 + 1] ?? ''] as const));
  // Of several qualifiers the finest names the thing.
  const finest = ['21', '235', '10', '254', '8011'].find((name) => pairs.has(name));
  return { form: whole(`${literal(home)}${code}/${key}${finest === undefined ? '' : `/${finest}/${valued(pairs.get(finest) ?? '')}`}`), urn: undefined };
}

/** Whether an identifier, in the form of `identityOf`, is what a pattern asks for. */
export const matchesPattern = (pattern: Pattern, identity: string): boolean =>
  'equals' in pattern ? pattern.equals === identity : pattern.form.test(identity) || (pattern.urn?.test(identity) ?? false);
