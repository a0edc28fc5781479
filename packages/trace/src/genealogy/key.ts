import { canonicalLink, home } from '../epcis/hash/digitalLink.ts';
import { linkOfEpc } from '../epcis/hash/epcUri.ts';
import { percentEncoded } from '../gs1/link/percent.ts';

/**
 * The one name of a thing, however it was written: the canonical GS1 Digital Link of an EPC URN or of a link of any domain, with one way of percent-encoding; else its URI.
 *
 * @source CBV 2.0, section 8.9, rules 17 and 18; RFC 3986, section 6.2.2
 * @example thingKey('urn:epc:id:sgtin:9506000.013435.P1') // 'https://id.gs1.org/01/09506000134352/21/P1'
 * @example thingKey('https://id.batur.example/01/09506000134352/10/H240117/21/P%311?11=261124') // 'https://id.gs1.org/01/09506000134352/21/P11'
 */
export function thingKey(uri: string): string {
  const text = uri.trim();
  const link = text.startsWith('urn:epc:') ? linkOfEpc(text) : canonicalLink(text);
  return link === undefined ? text : encodedAlike(link);
}

const plain = /^[\w\-.~/]*$/;

function encodedAlike(link: string): string {
  const path = link.slice(home.length);
  if (plain.test(path)) return link;
  try {
    return home + path.split('/').map((part) => percentEncoded(decodeURIComponent(part))).join('/');
  } catch {
    return link;
  }
}

const serialised = /^https:\/\/id\.gs1\.org\/(?:(?:01|8006)\/\d+\/(?:21|235)\/|8010\/[^/]+\/8011\/)/;
const container = /^https:\/\/id\.gs1\.org\/(?:00|8003)\//;
const asset = /^https:\/\/id\.gs1\.org\/(?:8004|253|255)\//;
const place = /^https:\/\/id\.gs1\.org\/(?:414|417)\//;

/** Whether a key names a single piece by its serial number. */
export const isPiece = (key: string): boolean => serialised.test(key);
/** Whether a key is of a logistic unit or a returnable crate. */
export const isContainer = (key: string): boolean => container.test(key);
/** Whether a key is of a place or a party. */
export const isPlace = (key: string): boolean => place.test(key);
/** Whether a key names one thing, of which there is no more than one; a lot, or a class of things, is not. */
export const isOne = (key: string): boolean => isPiece(key) || isContainer(key) || asset.test(key);

const withLot = /\/(01|gtin)\/(\d{8}|\d{12,14})\/(?:.*\/)?(?:10|lot)\/([^/?#]+)/;

/**
 * The lot that the link of a piece names beside the serial number, as a bar code of ours does; undefined where it names none.
 *
 * @example lotOf('https://id.batur.example/01/09506000134352/10/H240117/21/P1') // 'https://id.gs1.org/01/09506000134352/10/H240117'
 */
export function lotOf(uri: string): string | undefined {
  const match = /^https?:/.test(uri) ? withLot.exec(uri.split(/[?#]/, 1)[0] ?? '') : null;
  return match === null ? undefined : thingKey(`${home}01/${match[2]}/10/${match[3]}`);
}

/** The lot of a piece when its number is told beside it. */
export function lotBeside(piece: string, lot: string): string | undefined {
  const match = /^https:\/\/id\.gs1\.org\/01\/(\d{14})\/21\//.exec(piece);
  return match === null ? undefined : thingKey(`${home}01/${match[1]}/10/${encodeURIComponent(lot)}`);
}
