import { checkElement, type Element, nameOf } from '../element.ts';
import { refuse } from '../refusal.ts';
import { percentEncoded } from './percent.ts';
import { areQualifiers, qualifiersAmong } from './qualifiers.ts';

export interface LinkTarget {
  /** Where the link leads: a host, or a host with a path, such as id.batur.example or https://batur.example/item. */
  readonly host: string;
  /** The AI that becomes the key; the first that may be one, where left out. */
  readonly key?: string | undefined;
}

/**
 * Writes elements as a GS1 Digital Link URI: key and qualifiers in the path, all others in the query, those of predefined length first.
 *
 * @throws Gs1Error where a value is wrong, no element may be the key, or one may not be in a Digital Link beside it
 * @example writeLink([{ ai: '10', value: 'H/1', title: 'BATCH/LOT' }, { ai: '01', value: '09506000134352', title: 'GTIN' }], { host: 'id.example' }) // 'https://id.example/01/09506000134352/10/H%2F1'
 */
export function writeLink(elements: readonly Element[], { host, key: chosen }: LinkTarget): string {
  const stem = stemOf(host);
  const defined = distinct(elements).map((element) => ({ element, definition: checkElement(element) }));
  const key = defined.find(({ definition }) => definition.qualifiers !== undefined && (chosen === undefined || definition.ai === chosen));
  if (!key) return refuse('no-key', 0, chosen === undefined ? 'None of the elements may be the key of a Digital Link, such as (01) GTIN or (00) SSCC.' : `AI ${chosen} is not there, or may not be the key of a Digital Link.`, chosen);
  const qualifiers = qualifiersAmong(key.definition, defined.map(({ definition }) => definition.ai));
  const inPath = [key.definition.ai, ...qualifiers];
  const rest = defined.filter(({ definition }) => !inPath.includes(definition.ai));
  for (const { definition } of rest) {
    if (!definition.attribute) refuse('attribute', 0, `${nameOf(definition)} may not be in a Digital Link of ${nameOf(key.definition)}${areQualifiers(key.definition, [definition.ai]) ? ' beside the qualifiers that are there' : ''}.`, definition.ai);
  }
  const path = inPath.map((ai) => `/${ai}/${percentEncoded(defined.find(({ definition }) => definition.ai === ai)?.element.value ?? '')}`).join('');
  const query = [...rest.filter(({ definition }) => definition.fixed), ...rest.filter(({ definition }) => !definition.fixed)].map(({ element }) => `${element.ai}=${percentEncoded(element.value)}`).join('&');
  return `${stem}${path}${query === '' ? '' : `?${query}`}`;
}

/** An element that stands twice with the same value is written once. */
const distinct = (elements: readonly Element[]): Element[] => elements.filter(({ ai }, place) => elements.findIndex((one) => one.ai === ai) === place);

function stemOf(host: string): string {
  const stem = /^https?:\/\//.test(host) ? host.replace(/\/+$/, '') : `https://${host.replace(/\/+$/, '')}`;
  if (!/^https?:\/\/[A-Za-z0-9.\-:[\]]+(\/[A-Za-z0-9\-._~!$&'()*+,;=:@%]+)*$/.test(stem)) refuse('syntax', 0, `"${host}" is no host; it must be like id.batur.example.`);
  return stem;
}
