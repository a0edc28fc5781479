import { expanded, type Names } from '../hash/context.ts';
import type { Area, Operator } from './condition.ts';

const areas: Readonly<Record<string, Area>> = {
  ILMD: 'ilmd',
  ERROR_DECLARATION: 'errorDeclaration',
  SENSORELEMENT: 'sensorElement',
  SENSORMETADATA: 'sensorMetadata',
  SENSORREPORT: 'sensorReport',
  readPoint: 'readPoint',
  bizLocation: 'bizLocation',
};

/** A parameter about a field of users, taken apart; `field` is whatever is left of its name. */
export interface OwnParameter {
  readonly operator: Operator | 'EXISTS';
  readonly inner: boolean;
  readonly area: Area;
  readonly field: string;
}

const own = new RegExp(`^(EQ|GT|GE|LT|LE|EXISTS)_(INNER_)?(?:(${Object.keys(areas).join('|')})_)?(.+)$`);

/**
 * Takes a parameter about a field of users apart.
 *
 * @example ownParameter('EQ_INNER_ILMD_example:colour')?.area // 'ilmd'
 * @example ownParameter('GE_example:weight')?.field // 'example:weight'
 */
export function ownParameter(parameter: string): OwnParameter | undefined {
  const match = own.exec(parameter);
  if (!match?.[4]) return undefined;
  return { operator: match[1] as OwnParameter['operator'], inner: match[2] !== undefined, area: areas[match[3] ?? ''] ?? 'event', field: match[4] };
}

/** Fields of the standard whose identifiers may have attributes in master data. */
const described = 'bizLocation|readPoint|bizStep|disposition|transformationID|parentID|epcList|childEPCs|inputEPCList|outputEPCList|bizTransaction|source|destination|epcClass';
const attribute = new RegExp(String.raw`^(HASATTR|EQ_?ATTR)_(?:(${described})|([\w.-]+:[A-Za-z0-9.-]+|https?:[^_]+))(?:_(.+))?$`);

/** A parameter about master data: of which field, and for EQATTR of which attribute. */
export function attributeParameter(parameter: string, names: Names): { readonly has: boolean; readonly standard: string | undefined; readonly own: string | undefined; readonly attribute: string | undefined } | undefined {
  const match = attribute.exec(parameter);
  if (!match) return undefined;
  const has = match[1] === 'HASATTR';
  if (has !== (match[4] === undefined)) return undefined;
  return { has, standard: match[2], own: match[3], attribute: match[4] === undefined ? undefined : expanded(match[4], names) };
}
