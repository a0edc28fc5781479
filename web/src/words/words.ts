import { type Area, type Spoken, wordsIn } from './area.ts';
import { useLanguage } from './language.ts';

/**
 * The words of an area in the reader's language.
 *
 * @example
 * const words = useWords(shellWords);
 * <h1>{words.home}</h1>
 */
export const useWords = <A extends Area>(area: A): Spoken<A> => wordsIn(area, useLanguage());
