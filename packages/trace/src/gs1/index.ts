/** GS1 keys: read, check and print element strings and Digital Links; EPC URNs; codes that people type. */
export type { Element } from './element.ts';
export { elementsOfEpc, epcOf } from './epc.ts';
export { elementsOf, gln, gtin, linkOf, sscc, type Thing } from './keys.ts';
export type { Fault, Lookups } from './lint/fault.ts';
export { checkDigit, checkPair } from './lint/checkDigits.ts';
export { isLintName, lint, type LintName } from './lint/lint.ts';
export { type LinkTarget, writeLink } from './link/writeLink.ts';
export { type Form, parse, type ParseOptions, type Reading } from './parse.ts';
export { bracketed, elementString, type ElementStringForm, humanReadable } from './print.ts';
export { Gs1Error, type Refusal, type RefusalCode } from './refusal.ts';
export { readShortCode, shortCode, type TypedCode } from './shortCode.ts';
export type { CharacterSet, Component, Definition } from './table/definition.ts';
export { definitionOf, definitions } from './table/table.ts';
