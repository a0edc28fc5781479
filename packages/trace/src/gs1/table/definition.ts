import type { LintName } from '../lint/lint.ts';

/** Which characters a component may have: digits, character set 82, character set 39, file-safe base 64. */
export type CharacterSet = 'N' | 'X' | 'Y' | 'Z';

/** A part of an element's value. Lengths are in characters; only the last component may vary in length. */
export interface Component {
  readonly set: CharacterSet;
  readonly least: number;
  readonly most: number;
  readonly optional: boolean;
  readonly lints: readonly LintName[];
}

/** One application identifier (AI) of the GS1 General Specifications, section 3. */
export interface Definition {
  readonly ai: string;
  /** The data title, such as BATCH/LOT. */
  readonly title: string;
  readonly components: readonly Component[];
  /** Its length is predefined: no separator follows it in an element string (figure 7.8.5-2). */
  readonly fixed: boolean;
  /** It may be a data attribute in the query of a Digital Link. */
  readonly attribute: boolean;
  /** One of these must be on the same item: AIs joined by +, where n stands for any digit. Empty where nothing is needed. */
  readonly needs: readonly string[];
  /** None of these may be beside it. */
  readonly excludes: readonly string[];
  /** It may be the primary key of a Digital Link, with one of these sequences of qualifiers. Undefined where it is no key. */
  readonly qualifiers?: readonly (readonly string[])[];
}

const component = (set: CharacterSet, least: number, most: number, lints: readonly LintName[]): Component => ({ set, least, most, optional: false, lints });

/** Exactly so many digits. */
export const n = (length: number, ...lints: LintName[]): Component => component('N', length, length, lints);
/** Up to so many digits. */
export const nn = (most: number, ...lints: LintName[]): Component => component('N', 1, most, lints);
/** Exactly so many characters of character set 82. */
export const x = (length: number, ...lints: LintName[]): Component => component('X', length, length, lints);
/** Up to so many characters of character set 82. */
export const xx = (most: number, ...lints: LintName[]): Component => component('X', 1, most, lints);
/** Up to so many characters of character set 39. */
export const yy = (most: number, ...lints: LintName[]): Component => component('Y', 1, most, lints);
/** Up to so many characters of file-safe base 64. */
export const zz = (most: number, ...lints: LintName[]): Component => component('Z', 1, most, lints);
/** A component that may be left out with all that follow it. */
export const maybe = (part: Component): Component => ({ ...part, optional: true });

type Particulars = Partial<Pick<Definition, 'fixed' | 'attribute' | 'needs' | 'excludes' | 'qualifiers'>>;

/** One AI: an attribute of variable length that needs and excludes nothing, where nothing else is said. */
export const ai = (number: string, title: string, components: readonly Component[], particulars: Particulars = {}): Definition => ({
  ai: number, title, components, fixed: false, attribute: true, needs: [], excludes: [], ...particulars,
});

/** AIs that differ in their last digit only: 0 up to `last`. */
export const family = (stem: string, last: number, title: string, components: readonly Component[], particulars: Particulars = {}): Definition[] =>
  Array.from({ length: last + 1 }, (_, digit) => ai(`${stem}${digit}`, title, components, particulars));

/** Kinds of trade items: one as it is, one contained, one made to order, a piece of one, contained pieces. */
export const ofTradeItem = ['01', '02', '03', '8006', '8026'];
/** A trade item as it is, or contained in a logistic unit. */
export const ofContents = ['01', '02'];
