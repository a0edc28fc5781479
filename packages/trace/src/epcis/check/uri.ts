const letter = String.raw`[\w\-.~!$&'()*+,;=:@]`;
const escaped = '%[0-9A-Fa-f]{2}';
const character = `(?:${letter}|${escaped})`;
const authority = String.raw`(?:(?:[\w\-.~!$&'()*+,;=:]|${escaped})*@)?(?:\[([^\]]*)\]|(?:[\w\-.~!$&'()*+,;=]|${escaped})*)(?::\d*)?`;
const uri = new RegExp(String.raw`^[A-Za-z][A-Za-z0-9+.\-]*:(?://${authority}(?:/${character}*)*|/(?:${character}+(?:/${character}*)*)?|${character}+(?:/${character}*)*)(?:\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?$`);

/**
 * Whether a text is an absolute URI with something behind its scheme (RFC 3986, sections 3 and 4.3; a fragment is allowed).
 * EPC URIs, GS1 Digital Links and names with a prefix (`ex:colour`) are all such.
 *
 * @example isUri('urn:epc:id:sgtin:0614141.107346.2018') // true
 * @example isUri('https://id.gs1.org/01/09506000134352/10/H240117') // true
 * @example isUri('ex:colour') // true
 * @example isUri('colour') // false
 * @example isUri('urn:epc id') // false
 */
export function isUri(text: string): boolean {
  const match = uri.exec(text);
  return match !== null && (match[1] === undefined || isAddress(match[1]));
}

/** What may stand in square brackets: an address of IP version 6, or of a later version (RFC 3986, section 3.2.2). */
function isAddress(text: string): boolean {
  if (/^[Vv][0-9A-Fa-f]+\.[\w\-.~!$&'()*+,;=:]+$/.test(text)) return true;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const lengths = halves.map((half, index) => groups(half, index === halves.length - 1));
  if (lengths.includes(-1)) return false;
  const sum = lengths.reduce((one, other) => one + other, 0);
  return halves.length === 2 ? sum <= 7 : sum === 8;
}

/** How many groups of sixteen bits a part of an address has; -1 where it is none. */
function groups(text: string, mayEndInFour: boolean): number {
  if (text === '') return 0;
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  if (!last.includes('.')) return parts.every(isGroup) ? parts.length : -1;
  return mayEndInFour && isFour(last) && parts.slice(0, -1).every(isGroup) ? parts.length + 1 : -1;
}

const isGroup = (text: string): boolean => /^[0-9A-Fa-f]{1,4}$/.test(text);
const isFour = (text: string): boolean => /^(\d{1,3})(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
