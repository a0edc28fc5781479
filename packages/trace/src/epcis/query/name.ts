import { expanded, type Names, namesOf } from '../hash/context.ts';
import { rulesFor } from '../hash/rules.ts';
import type { Json } from '../json.ts';
import type { FieldName } from './condition.ts';

/** How names are read in queries: as the hash reads them. */
export const rules = rulesFor({});

/**
 * The namespaces that a request declares in its header `GS1-Extensions` (EPCIS 2.0, section 12): `prefix=namespace`, several with a comma.
 * Entries of another form are passed over; the header is an announcement, not a command.
 *
 * @example extensionsOf('example=https://ns.example.com/epcis/, ex2=urn:ex2:')['ex2'] // 'urn:ex2:'
 */
export function extensionsOf(header: string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of (header ?? '').split(',')) {
    const match = /^\s*([A-Za-z][\w.-]*)\s*=\s*(\S+)\s*$/.exec(entry);
    if (match?.[1] !== undefined && match[2] !== undefined) found[match[1]] = match[2];
  }
  return found;
}

/** What prefixes mean within a query, or within an event. */
export const namesFor = (context: Json | undefined): Names => namesOf(context, rules);

const scheme = /^(?:urn|https?):/i;

/**
 * Namespace and name of a field: the same whatever prefix is written, or the whole URI. What ends a namespace (#, / or :) does not count.
 * A prefix that is declared nowhere stands for itself.
 *
 * @example fieldKey('example:colour', namesFor({ example: 'https://ns.example.com/epcis/' })) === fieldKey('https://ns.example.com/epcis#colour', namesFor(undefined)) // true
 */
export function fieldKey(name: string, names: Names): string {
  const full = expanded(names.terms.get(name) ?? name, names);
  // A namespace without a separator at its end would run into the name.
  const prefix = full === name ? undefined : names.prefixes.get(name.slice(0, name.indexOf(':')));
  const cut = prefix === undefined ? lastPart(full) : prefix.length;
  const namespace = full.slice(0, cut).replace(/[#/:]+$/, '');
  return `${namespace} ${full.slice(cut).replace(/^[#/:]+/, '')}`;
}

/** Where the last part of a name begins. */
function lastPart(text: string): number {
  const end = Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'));
  return (end >= 0 && end + 1 < text.length ? end : text.lastIndexOf(':')) + 1;
}

/** A name of a field of users; undefined where it has neither prefix nor namespace. */
export function fieldName(written: string, names: Names): FieldName | undefined {
  if (!/^[^:\s]+:\S+$/.test(written)) return undefined;
  return { written, key: fieldKey(written, names), known: scheme.test(written) || names.prefixes.has(written.slice(0, written.indexOf(':'))) };
}

/** Whether a field of an event is the one that a query names. */
export const isField = (wanted: FieldName, name: string, names: Names): boolean => (wanted.known ? fieldKey(name, names) === wanted.key : name === wanted.written);
