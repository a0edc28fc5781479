import { processWords } from '../../words/processes.ts';
import { useWords } from '../../words/words.ts';

/** Names a process as the trade does; one that the dictionary does not know keeps its own name. */
export function useProcess(): (process: string) => string {
  const words = useWords(processWords);
  return (process) => (isKnown(process) ? words[process] : process);
}

const isKnown = (process: string): process is keyof typeof processWords => Object.hasOwn(processWords, process);
