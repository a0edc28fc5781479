import { RefusalError, type Language, type Sentence } from '@sentra/contract';
import { actWords } from '../words/parts.ts';

/** What a failure says to the reader, and the code that he can read aloud. */
export interface Told {
  readonly sentence: string;
  readonly code: string;
  /** Each single thing that is wrong, where the server named them. */
  readonly errors: readonly (Sentence & { readonly at: string })[];
}

/** A failure in the reader's language: the server's own sentence, or what the page knows of the way there. */
export function told(error: unknown, language: Language): Told {
  if (error instanceof RefusalError) return { sentence: error.refusal[language], code: error.refusal.code, errors: error.refusal.errors ?? [] };
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return { sentence: actWords.notReached[language], code: 'page.not-reached', errors: [] };
  return { sentence: actWords.broken[language], code: `page.${error instanceof Error ? error.name.toLowerCase() : 'unknown'}`, errors: [] };
}

/** The sentence about one field, where the server named it: `body.email` and the like. */
export function toldAbout(error: unknown, field: string, language: Language): string | undefined {
  return told(error, language).errors.find(({ at }) => at === field || at.endsWith(`.${field}`) || at.endsWith(`/${field}`))?.[language];
}
