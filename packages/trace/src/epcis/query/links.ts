import { thingKey } from '../../genealogy/key.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** Fields whose values name things, places, parties and documents. */
const naming: ReadonlySet<string> = new Set(['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList', 'parentID', 'epcClass', 'transformationID', 'bizTransaction', 'source', 'destination', 'deviceID']);
const places: ReadonlySet<string> = new Set(['readPoint', 'bizLocation']);

/**
 * An event with its EPC URNs as GS1 Digital Links, as a client may ask for (EPCIS 2.0, header GS1-EPC-Format). What has no link stays; the hash id is the same.
 *
 * @example linkedEvent({ epcList: ['urn:epc:id:sgtin:4012345.011111.987'] })['epcList'] // ['https://id.gs1.org/01/04012345111118/21/987']
 */
export const linkedEvent = (event: JsonObject): JsonObject => Object.fromEntries(Object.entries(event).map(([name, value]) => [name, linked(name, value)]));

function linked(name: string, value: Json): Json {
  if (naming.has(name)) return isList(value) ? value.map(link) : link(value);
  if (places.has(name) && isObject(value) && typeof value['id'] === 'string') return { ...value, id: link(value['id']) };
  const isStandard = name === 'sensorMetadata' || name === 'sensorReport' || name.endsWith('List');
  if (isStandard && isList(value)) return value.map((one) => (isObject(one) ? linkedEvent(one) : one));
  return isStandard && isObject(value) ? linkedEvent(value) : value;
}

const link = (value: Json): Json => (typeof value === 'string' && value.startsWith('urn:epc:') ? thingKey(value) : value);
