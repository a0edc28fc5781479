import type { Language } from '@sentra/contract';

/** What is said, once in each language; a function where it carries an amount or a name. Both functions take the same arguments. */
export type Entry = { readonly id: string; readonly en: string } | { readonly id: Say; readonly en: Say };
// `never` lets a function of any arguments be an entry; the call below is typed by the entry itself.
type Say = (...amounts: never[]) => string;

export type Area = Readonly<Record<string, Entry>>;

/** The words of an area in one language. */
export type Spoken<A extends Area> = { readonly [Name in keyof A]: A[Name]['id'] extends string ? string : A[Name]['id'] };

const spoken = new WeakMap<Area, Partial<Record<Language, unknown>>>();

/** The words of an area in a language. */
export function wordsIn<A extends Area>(area: A, language: Language): Spoken<A> {
  const known = spoken.get(area) ?? {};
  spoken.set(area, known);
  known[language] ??= Object.fromEntries(Object.entries(area).map(([name, entry]) => [name, entry[language]]));
  return known[language] as Spoken<A>;
}

/** English needs two forms; Indonesian has one. */
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);
