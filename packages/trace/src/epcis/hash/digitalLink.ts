// Links are read here beside `gs1`, and on purpose: `gs1` refuses a wrong check digit, character or order, and decodes what it reads;
// a hash id is owed to every event, is made of the text as it was written, and may never change.

/** What a value of a key may be, and the qualifiers of which at most the finest is kept, finest first. */
interface Key {
  readonly form: RegExp;
  readonly qualifiers: readonly Qualifier[];
  /** Qualifiers that say less than is kept, and are dropped. */
  readonly dropped?: readonly string[];
}
interface Qualifier {
  readonly code: string;
  readonly form: RegExp;
}

// Characters of values, as they stand in a URI (GS1 Digital Link: URI syntax, section 4.3); others are percent-encoded.
const text = "(?:[\\x21-\\x22\\x27-\\x2e\\x30-\\x39\\x3b-\\x3f\\x41-\\x5a\\x5f\\x61-\\x7a]|%[0-9A-Fa-f]{2})";
const upTo = (most: number): RegExp => new RegExp(`^${text}{1,${most}}$`);
const after = (digits: number, most: number): RegExp => new RegExp(`^\\d{${digits}}${text}{0,${most}}$`);
const prefixed = (most: number): RegExp => new RegExp(`^\\d{4}${text}{1,${most - 4}}$`);
const digits = (count: number): RegExp => new RegExp(`^\\d{${count}}$`);

const serial: Qualifier = { code: '21', form: upTo(20) };
const lot: Qualifier = { code: '10', form: upTo(20) };

const keys: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['00', { form: digits(18), qualifiers: [] }],
  ['01', { form: /^(?:\d{8}|\d{12,14})$/, qualifiers: [serial, { code: '235', form: upTo(28) }, lot], dropped: ['22'] }],
  ['253', { form: after(13, 17), qualifiers: [] }],
  ['255', { form: /^\d{13,25}$/, qualifiers: [] }],
  ['401', { form: prefixed(30), qualifiers: [] }],
  ['402', { form: digits(17), qualifiers: [] }],
  ['414', { form: digits(13), qualifiers: [{ code: '254', form: upTo(20) }] }],
  ['417', { form: digits(13), qualifiers: [] }],
  ['8003', { form: after(14, 16), qualifiers: [] }],
  ['8004', { form: prefixed(30), qualifiers: [] }],
  ['8006', { form: digits(18), qualifiers: [serial, lot], dropped: ['22'] }],
  ['8010', { form: /^\d{4}(?:[#\-0-9A-Z]|%[0-9A-Fa-f]{2}){1,26}$/, qualifiers: [{ code: '8011', form: /^\d{1,12}$/ }] }],
  ['8017', { form: digits(18), qualifiers: [] }],
  ['8018', { form: digits(18), qualifiers: [] }],
]);

/** Words that may stand for the codes, as releases of Digital Link before 1.2 allowed. `gs1` reads more of them; one more here would change the hash ids of events that have it. */
const codes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gtin: '01',
    itip: '8006',
    cpid: '8010',
    gln: '414',
    party: '417',
    gsrnp: '8017',
    gsrn: '8018',
    gcn: '255',
    sscc: '00',
    gdti: '253',
    ginc: '401',
    gsin: '402',
    grai: '8003',
    giai: '8004',
    cpv: '22',
    lot: '10',
    ser: '21',
  }),
);

/** Where canonical links live. */
export const home = 'https://id.gs1.org/';

/**
 * A GS1 Digital Link in its constrained canonical form: the domain of GS1, no query, one key with its finest qualifier (rule 18).
 * Undefined for what is no Digital Link.
 *
 * @example canonicalLink('https://example.org/gtin/9780345418913/lot/1223/ser/765tz?11=221109') // 'https://id.gs1.org/01/09780345418913/21/765tz'
 * @example canonicalLink('https://example.org/contact') // undefined
 */
export function canonicalLink(uri: string): string | undefined {
  if (!uri.startsWith('https://') && !uri.startsWith('http://')) return undefined;
  const end = uri.search(/[?#]/);
  const path = (end < 0 ? uri : uri.slice(0, end)).split('/').slice(3);
  for (let at = 0; at + 1 < path.length; at += 1) {
    const code = codeOf(path[at]);
    const key = keys.get(code);
    const value = path[at + 1] ?? '';
    if (key?.form.test(value)) return qualified(code, key, value, path.slice(at + 2));
  }
  return undefined;
}

/** The code of a segment of a link, which may be a word of old. */
export const codeOf = (segment = ''): string => codes.get(segment) ?? segment;

/** Whether a code is of a key, which a link is about. */
export const isKey = (code: string): boolean => keys.has(code);

function qualified(code: string, key: Key, value: string, rest: readonly string[]): string | undefined {
  if (rest.length % 2 === 1) return undefined;
  const given = new Map<string, string>();
  for (let at = 0; at < rest.length; at += 2) given.set(codeOf(rest[at]), rest[at + 1] ?? '');
  for (const [name, its] of given) {
    const qualifier = key.qualifiers.find((one) => one.code === name);
    if (qualifier ? !qualifier.form.test(its) : !key.dropped?.includes(name)) return undefined;
  }
  const finest = key.qualifiers.find((one) => given.has(one.code));
  const link = `${home}${code}/${code === '01' ? value.padStart(14, '0') : value}`;
  return finest === undefined ? link : `${link}/${finest.code}/${given.get(finest.code)}`;
}
