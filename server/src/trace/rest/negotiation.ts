import { epcisRefusals } from './refusals.ts';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What the server speaks: one version each (EPCIS 2.0, section 12.6). */
export const versions: Readonly<Record<string, string>> = {
  'gs1-epcis-version': '2.0.0',
  'gs1-epcis-min': '2.0.0',
  'gs1-epcis-max': '2.0.0',
  'gs1-cbv-version': '2.0.0',
  'gs1-cbv-min': '2.0.0',
  'gs1-cbv-max': '2.0.0',
};

const textOf = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  const text = (Array.isArray(value) ? value.join(',') : value)?.trim();
  return text === '' ? undefined : text;
};

/** Refuses what is asked for in another version than this server speaks. */
export function checkVersions(headers: Headers): void {
  for (const standard of ['EPCIS', 'CBV']) {
    for (const [bound, wrong] of [['Version', (order: number) => order !== 0], ['Min', (order: number) => order > 0], ['Max', (order: number) => order < 0]] as const) {
      const header = `GS1-${standard}-${bound}`;
      const asked = textOf(headers, header.toLowerCase());
      if (asked !== undefined && wrong(againstTwo(asked))) throw epcisRefusals.refuse('not-acceptable', { header, asked: asked.slice(0, 60), offered: '2.0.0' });
    }
  }
}

/** Where a version stands to 2.0.0: before, at, or after it; what is no version is neither. */
function againstTwo(version: string): number {
  if (!/^\d+(\.\d+)*$/.test(version)) return Number.NaN;
  const [major = 0, ...minor] = version.split('.').map(Number);
  return major === 2 ? Math.max(0, ...minor) : major - 2;
}

export type MediaType = 'application/ld+json' | 'application/json' | 'application/xml' | 'text/xml';
const all: readonly MediaType[] = ['application/ld+json', 'application/json', 'application/xml', 'text/xml'];

/**
 * The media type of the answer: of those that `Accept` names the one that it prefers (RFC 9110, section 12.5.1).
 *
 * @throws Refused epcis.not-acceptable
 */
export function mediaTypeFor(headers: Headers, offered: readonly MediaType[] = all): MediaType {
  const asked = textOf(headers, 'accept');
  if (asked === undefined) return 'application/json';
  const ranges = asked.toLowerCase().split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find((found) => found !== undefined);
    return { type, quality: quality === undefined ? 1 : Number(quality) };
  });
  for (const { type, quality } of ranges.toSorted((a, b) => b.quality - a.quality)) {
    if (!(quality > 0)) continue;
    if (type === '*/*' || type === 'application/*') return 'application/json';
    const found = offered.find((one) => one === type || type === `${one.split('/')[0]}/*`);
    if (found) return found;
  }
  throw epcisRefusals.refuse('not-acceptable', { header: 'Accept', asked: asked.slice(0, 200), offered: offered.join(', ') });
}

export const isXml = (type: MediaType): boolean => type.endsWith('/xml');

/**
 * How identifiers are to be written: as they were sent (as when unset), or as Digital Links. As EPC URNs they cannot be:
 * a link does not say where its company prefix ends.
 */
export function epcFormatFor(headers: Headers): 'Never_Translates' | 'Always_GS1_Digital_Link' {
  const asked = textOf(headers, 'gs1-epc-format') ?? 'No_Preference';
  if (asked === 'Always_GS1_Digital_Link') return asked;
  if (asked === 'No_Preference' || asked === 'Never_Translates') return 'Never_Translates';
  throw epcisRefusals.refuse('not-acceptable', { header: 'GS1-EPC-Format', asked: asked.slice(0, 60), offered: 'No_Preference, Never_Translates, Always_GS1_Digital_Link' });
}

/** How words of the standard's vocabularies are to be written in XML: we write URNs. */
export function checkCbvFormat(headers: Headers): void {
  const asked = textOf(headers, 'gs1-cbv-xml-format') ?? 'No_Preference';
  if (asked === 'No_Preference' || asked === 'Always_URN') return;
  throw epcisRefusals.refuse('not-acceptable', { header: 'GS1-CBV-XML-Format', asked: asked.slice(0, 60), offered: 'No_Preference, Always_URN' });
}

/** @throws Refused epcis.wrong-behaviour */
export function behaviourFor(headers: Headers): 'rollback' | 'proceed' {
  const asked = textOf(headers, 'gs1-epcis-capture-error-behaviour') ?? textOf(headers, 'gs1-capture-error-behaviour') ?? 'rollback';
  if (asked === 'rollback' || asked === 'proceed') return asked;
  throw epcisRefusals.refuse('wrong-behaviour', { behaviour: asked.slice(0, 60) });
}
