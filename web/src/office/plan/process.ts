import { useLanguage } from '../../words/language.ts';
import { processName } from '../../words/processes.ts';

/** Names processes in the reader's language. */
export function useProcess(): (process: string) => string {
  const language = useLanguage();
  return (process) => processName(process, language);
}
