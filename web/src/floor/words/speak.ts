import type { Language } from '@sentra/contract';
import { useEffect, useState } from 'preact/hooks';

/** What is said, once in each language; a function where it carries an amount or a name. Both functions take the same arguments. */
type Entry = { readonly id: string; readonly en: string } | { readonly id: Say; readonly en: Say };
// `never` lets a function of any arguments be an entry; the call below is typed by the entry itself.
type Say = (...amounts: never[]) => string;

export type Area = Readonly<Record<string, Entry>>;
export type Spoken<A extends Area> = { readonly [Name in keyof A]: A[Name]['id'] extends string ? string : A[Name]['id'] };

/** The same place as the office keeps it in: who chose English there finds English here. */
const key = 'sentra-language';
const listeners = new Set<() => void>();

function kept(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'id';
  } catch {
    // A browser may forbid keeping anything: the page then speaks Indonesian and still works.
    return 'id';
  }
}

let language: Language = kept();

export function chooseLanguage(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // Kept for this page only.
  }
  for (const listener of listeners) listener();
}

/** The reader's language, Indonesian unless he chose otherwise. */
export function useLanguage(): Language {
  const [spoken, setSpoken] = useState(language);
  useEffect(() => {
    const listener = () => setSpoken(language);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return spoken;
}

/** The words of an area in a language. */
export const wordsIn = <A extends Area>(area: A, spoken: Language): Spoken<A> => Object.fromEntries(Object.entries(area).map(([name, entry]) => [name, entry[spoken]])) as Spoken<A>;

/** The words of an area in the reader's language. */
export const useWords = <A extends Area>(area: A): Spoken<A> => wordsIn(area, useLanguage());
