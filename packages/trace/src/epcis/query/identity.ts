import { expanded, type Names } from '../hash/context.ts';
import { thingKey } from '../../genealogy/key.ts';

/**
 * One text for all ways of naming the same thing: EPC URN and GS1 Digital Link of any domain become the canonical link, prefixes are written out;
 * whatever else is named stays as it is.
 *
 * @param uri an identifier of a thing, place, party or document
 * @source CBV 2.0, section 8.9, rules 15, 17 and 18
 * @example identityOf('urn:epc:id:sgtin:4012345.011111.987') // 'https://id.gs1.org/01/04012345111118/21/987'
 * @example identityOf('https://example.org/01/04012345111118/21/987') // 'https://id.gs1.org/01/04012345111118/21/987'
 * @example identityOf('urn:uuid:1') // 'urn:uuid:1'
 */
export const identityOf = (uri: string, names?: Names): string => thingKey(names === undefined ? uri : expanded(uri, names));
