/** What is wrong with a piece of data: a stable code, the character where it begins, and a clause in plain English. */
export interface Fault {
  readonly code: string;
  /** Character within the piece, from 0. */
  readonly at: number;
  readonly says: string;
}

/** What a check may ask of the world outside; each is left out where nobody can say. */
export interface Lookups {
  /** Whether digits begin with a company prefix that GS1 has given out. */
  readonly companyPrefix?: (digits: string) => boolean;
}

/** A check of one piece of an element's value. Undefined where nothing is wrong. */
export type Lint = (data: string, lookups: Lookups) => Fault | undefined;

/** The first character that is no digit, as a fault. */
export function notDigits(data: string): Fault | undefined {
  const at = data.search(/[^0-9]/);
  return at < 0 ? undefined : { code: 'not-digits', at, says: `${shown(data[at])} is no digit` };
}

/** A character as a person can read it, also where it cannot be seen. */
export function shown(character = ''): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 32 && code < 127 ? `"${character}"` : `the character with code ${code}`;
}

/** A check that takes only certain words. */
export const oneOf =
  (code: string, words: readonly string[], what: string): Lint =>
  (data) =>
    words.includes(data) ? undefined : { code, at: 0, says: `${what} is ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, not "${data}"` };
