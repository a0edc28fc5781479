import { checkValue, type Element, type PlacedElement } from './element.ts';
import { isBracketed, isElementString, readBracketed, readElementString } from './elementString.ts';
import type { Lookups } from './lint/fault.ts';
import { isLink, type LinkOptions, readLink } from './link/readLink.ts';
import { Gs1Error, type Refusal, refuse } from './refusal.ts';
import { conflicts, missing } from './relations.ts';

/** The forms in which elements are written. */
export type Form = 'bracketed' | 'elementString' | 'digitalLink';

export interface ParseOptions extends Lookups, LinkOptions {
  /** The text is all that is on the item: what an AI needs must be in it. Else it may be in another bar code of the same item, and is told in `needs`. */
  readonly whole?: boolean | undefined;
}

/** What a text says, or why it is refused. */
export type Reading =
  | { readonly valid: true; readonly form: Form; readonly elements: readonly Element[]; readonly needs: readonly Refusal[] }
  | { readonly valid: false; readonly refusal: Refusal };

function readAny(text: string, options: ParseOptions): [Form, PlacedElement[]] {
  if (text === '') refuse('empty', 0, 'There is no text; give an element string such as (01)09506000134352(10)H240117, or a Digital Link.');
  if (isBracketed(text)) return ['bracketed', readBracketed(text)];
  if (isLink(text)) return ['digitalLink', readLink(text, options)];
  if (isElementString(text) || /^\d{2}/.test(text)) return ['elementString', readElementString(text)];
  return refuse('syntax', 0, 'The text must begin with a bracketed AI such as (01), with ^ or a symbology identifier such as ]d2, or with https://.');
}

/**
 * Reads GS1 elements in any of their forms: bracketed `(01)09506000134352(10)H240117` (a bracket within a value is `\(`), with separators `^0109506000134352` (also ASCII 29,
 * also with the symbology identifiers ]C1, ]d2, ]Q3, ]e0 and ]J1), or a Digital Link URI. Checks lengths, characters, check digits, dates, codes, and what must not stand together.
 *
 * @source GS1 General Specifications 3 (AIs), 4.13 (pairs), 7.8 (element strings); GS1 Digital Link Standard, URI Syntax
 * @example parse('(01)09506000134352(10)H240117') // valid, elements 01 and 10
 */
export function parse(text: string, options: ParseOptions = {}): Reading {
  try {
    const [form, elements] = readAny(text, options);
    for (const element of elements) checkValue(element, options);
    const [conflict] = conflicts(elements);
    if (conflict) return { valid: false, refusal: conflict };
    const needs = missing(elements);
    const [need] = needs;
    if (options.whole && need) return { valid: false, refusal: need };
    return { valid: true, form, elements: elements.map(({ ai, value, title }) => ({ ai, value, title })), needs };
  } catch (error) {
    if (error instanceof Gs1Error) return { valid: false, refusal: error.refusal };
    throw error;
  }
}
