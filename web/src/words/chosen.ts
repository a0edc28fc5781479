import type { Language } from '@sentra/contract';

const key = 'sentra-language';
const listeners = new Set<() => void>();

const kept = (): Language => {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'id';
  } catch {
    // A browser may forbid keeping anything: the page then speaks Indonesian and still works.
    return 'id';
  }
};

let language: Language = kept();

/** The language that the reader chose, Indonesian unless he chose otherwise. */
export const currentLanguage = (): Language => language;

/** Changes the language of everything on the page, and keeps the choice on this device. */
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

/** Hears of every change of the language; gives what ends the hearing. */
export function hearLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
