import type { Json } from '../json.ts';

/** A number of XML Schema, or the text as it is, which the check then refuses. */
export const numberOr = (text: string): Json => (/^[+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d+)?$/.test(text) ? Number(text) : text);

/** A boolean of XML Schema, or the text as it is. */
export const truthOr = (text: string): Json => (text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text);
