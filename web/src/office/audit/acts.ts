import type { AuditEntry } from '@sentra/contract';
import { useMemo } from 'react';
import { useLanguage } from '../../words/language.ts';
import { subjectWords, verbWords } from '../../words/audit.ts';
import { wordsIn, type Spoken } from '../../words/words.ts';

const wordOf = (words: Spoken<typeof subjectWords> | Spoken<typeof verbWords>, name: string): string => (Object.hasOwn(words, name) ? (words as Readonly<Record<string, string>>)[name] : undefined) ?? name;

/** `member.changed` as people say it: “anggota diubah”. */
export function useActSaid(): (entry: Pick<AuditEntry, 'act'>) => string {
  const language = useLanguage();
  return useMemo(() => {
    const [subjects, verbs] = [wordsIn(subjectWords, language), wordsIn(verbWords, language)];
    return ({ act }) => {
      const [subject = act, verb = ''] = act.split('.');
      return `${wordOf(subjects, subject)} ${wordOf(verbs, verb)}`.trim();
    };
  }, [language]);
}
