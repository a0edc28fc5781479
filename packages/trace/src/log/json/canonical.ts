import canonicalize from 'canonicalize';
import { pointerTo } from './pointer.ts';

/** Why a value has no canonical form. */
export type CanonicalCode = 'not-finite' | 'lone-surrogate' | 'not-json' | 'circular' | 'too-deep';

/** A value that cannot be written as canonical JSON: which part of it, and what would be right. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';
  readonly code: CanonicalCode;
  /** JSON pointer (RFC 6901) into the value; '' is the whole. */
  readonly pointer: string;

  constructor(code: CanonicalCode, pointer: string, message: string) {
    super(message);
    this.code = code;
    this.pointer = pointer;
  }
}

/** No event is nested so deeply; beyond it a reader's stack is at risk. */
const deepest = 200;

/**
 * A value of JSON as text in canonical form: the same value gives the same text, whatever the order of its names, its blanks or how its numbers were written.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme), §3.2. What is not JSON is refused and never left out: `undefined`, functions, dates, NaN.
 *
 * @throws CanonicalError naming the part that has no canonical form
 * @example canonicalJson({ b: [1.0, 2e1], a: 'é' }) // '{"a":"é","b":[1,20]}'
 */
export function canonicalJson(value: unknown): string {
  look(value, '', new Set());
  return canonicalize(value) ?? '';
}

/** The canonical form as UTF-8, as it is hashed and signed. */
export const canonicalBytes = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

function look(value: unknown, pointer: string, above: Set<object>): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return lookAtText(value, pointer);
  const place = pointer || 'the value';
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return;
    throw new CanonicalError('not-finite', pointer, `${place} is ${value}; JSON has only finite numbers.`);
  }
  if (typeof value !== 'object') throw new CanonicalError('not-json', pointer, `${place} is ${value === undefined ? 'undefined' : `a ${typeof value}`}; JSON has text, numbers, true, false, null, lists and objects.`);
  if (above.has(value)) throw new CanonicalError('circular', pointer, `${place} contains itself; a value of JSON ends somewhere.`);
  if (above.size >= deepest) throw new CanonicalError('too-deep', pointer, `The value is nested more than ${deepest} deep; nothing that is logged is.`);
  above.add(value);
  if (Array.isArray(value)) for (let index = 0; index < value.length; index += 1) look(value[index], `${pointer}/${index}`, above);
  else lookAtObject(value, pointer, above);
  above.delete(value);
}

function lookAtObject(value: object, pointer: string, above: Set<object>): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw new CanonicalError('not-json', pointer, `${pointer || 'the value'} is no plain object; write it as text, numbers, lists or plain objects first.`);
  for (const [name, part] of Object.entries(value)) {
    const within = pointerTo(pointer, name);
    lookAtText(name, within);
    look(part, within, above);
  }
}

/** A surrogate without its other half; written without `isWellFormed`, which older phones lack. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function lookAtText(text: string, pointer: string): void {
  if (loneSurrogate.test(text)) throw new CanonicalError('lone-surrogate', pointer, `${pointer || 'the value'} has half a character (a lone surrogate), which UTF-8 cannot hold.`);
}
