/** Any value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of JSON: an event, a document, or a part of one. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * Whether a value is an object, and neither null nor a list.
 *
 * @example isObject({ type: 'ObjectEvent' }) // true
 * @example isObject([]) // false
 */
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a list. `Array.isArray` does not tell the compiler so of a list that cannot be written to. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A value of an object by its name, and never what objects inherit. */
export const valueOf = (object: JsonObject, name: string): Json | undefined => (Object.hasOwn(object, name) ? object[name] : undefined);

/** A value deep within objects, by the names on the way to it. */
export const valueAt = (value: Json | undefined, names: readonly string[]): Json | undefined =>
  names.reduce<Json | undefined>((inner, name) => (isObject(inner) ? valueOf(inner, name) : undefined), value);

/** The members of a list; of a single value, that value. */
export const members = (value: Json | undefined): readonly Json[] => (isList(value) ? value : value === undefined || value === null ? [] : [value]);
