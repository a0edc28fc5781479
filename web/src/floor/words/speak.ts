import type { Language } from '@sentra/contract';
import { useEffect, useState } from 'preact/hooks';
import { type Area, type Spoken, wordsIn } from '../../words/area.ts';
import { currentLanguage, hearLanguage } from '../../words/chosen.ts';

/** The reader's language, Indonesian unless he chose otherwise. A twin of the office's on purpose: hooks of Preact here, of React there. */
export function useLanguage(): Language {
  const [spoken, setSpoken] = useState(currentLanguage);
  useEffect(() => hearLanguage(() => setSpoken(currentLanguage())), []);
  return spoken;
}

/** The words of an area in the reader's language. */
export const useWords = <A extends Area>(area: A): Spoken<A> => wordsIn(area, useLanguage());
