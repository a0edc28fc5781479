import { standardPrefixes } from '../context.ts';
import { isObject, type Json, members, valueOf } from '../json.ts';

/** Of the prefixes that the standard's own context declares, those that every document in XML declares; `epcis` is of its own namespace there. */
const { cbvmda, gs1, cbv } = standardPrefixes;
const standard: readonly (readonly [string, string])[] = Object.entries({ cbvmda, gs1, cbv });

/** A text as XML has it, in elements and in attributes. */
export const escaped = (value: string): string =>
  // XML has no way to write other control characters, nor half a character.
  value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);

const isName = (text: string): boolean => /^[A-Za-z_][\w.-]*$/.test(text);
/** A name that XML allows; what it does not allow becomes a line, as there is no other way. */
const asName = (text: string): string => (isName(text) ? text : `_${text.replace(/[^\w.-]/g, '_')}`);

/** What names of a document are in XML: those with a prefix that a context declares, and full URIs. */
export class Names {
  private readonly namespaces: ReadonlyMap<string, string>;
  /** Declarations of what its own context adds, as attributes. */
  readonly declarations: string;

  constructor(context: Json | undefined, outer?: ReadonlyMap<string, string>) {
    const own = members(context).flatMap((part) => (isObject(part) ? Object.entries(part) : []));
    const declared = own.flatMap(([prefix, meaning]): [string, string][] => {
      const namespace = isObject(meaning) ? valueOf(meaning, '@id') : meaning;
      const isFree = isName(prefix) && !/^xml/i.test(prefix) && prefix !== 'epcis' && prefix !== 'epcisq';
      return typeof namespace === 'string' && namespace !== '' && isFree ? [[prefix, namespace]] : [];
    });
    const added = new Map([...(outer ? [] : standard), ...declared]);
    this.namespaces = new Map([...(outer ?? []), ...added]);
    this.declarations = [...added].map(([prefix, namespace]) => ` xmlns:${prefix}="${escaped(namespace)}"`).join('');
  }

  /** The names within what has a context of its own. */
  with(context: Json | undefined): Names {
    return new Names(context, this.namespaces);
  }

  /** A word of a user as the full URI that it stands for, since in XML prefixes are of names only; other text as it is. */
  expanded(text: string): string {
    const colon = text.indexOf(':');
    const prefix = text.slice(0, Math.max(colon, 0));
    const namespace = standard.some(([known]) => known === prefix) ? undefined : this.namespaces.get(prefix);
    return namespace === undefined ? text : namespace + text.slice(colon + 1);
  }

  /**
   * A name as a tag, and what must be declared there for it. A prefix that no context declares is the scheme of a URI (JSON-LD 1.1, section 5.1);
   * a full URI is split before its last part.
   */
  tag(name: string): { readonly tag: string; readonly declares: string } {
    const colon = name.indexOf(':');
    if (colon <= 0) return { tag: asName(name), declares: '' };
    if (this.namespaces.has(name.slice(0, colon)) && isName(name.slice(colon + 1))) return { tag: name, declares: '' };
    const cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1;
    return { tag: `own:${asName(name.slice(cut))}`, declares: ` xmlns:own="${escaped(name.slice(0, cut))}"` };
  }
}
