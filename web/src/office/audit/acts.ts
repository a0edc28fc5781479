import type { AuditEntry } from '@sentra/contract';
import { useMemo } from 'react';
import { useLanguage } from '../../words/language.ts';
import { actWords, subjectWords, verbWords } from '../../words/audit.ts';
import { wordsIn } from '../../words/area.ts';

const wordOf = (words: Readonly<Record<string, string>>, name: string): string => (Object.hasOwn(words, name) ? words[name] : undefined) ?? name;

/** `member.changed` as people say it: “anggota diubah”. */
export function useActSaid(): (entry: Pick<AuditEntry, 'act'>) => string {
  const language = useLanguage();
  return useMemo(() => {
    const [subjects, verbs] = [{ ...wordsIn(subjectWords, language), ...wordsIn(actWords, language) }, wordsIn(verbWords, language)];
    return ({ act }) => {
      const [subject = act, verb = ''] = act.split('.');
      return `${wordOf(subjects, subject)} ${wordOf(verbs, verb)}`.trim();
    };
  }, [language]);
}
