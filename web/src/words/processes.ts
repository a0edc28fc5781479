import type { Language } from '@sentra/contract';
import { type Area, wordsIn } from './area.ts';

/** The trade's names of the usual processes. A process of another name is told by its own. */
export const processWords = {
  mould: { id: 'cetakan', en: 'moulding' },
  machine: { id: 'permesinan', en: 'machining' },
  finish: { id: 'penyelesaian', en: 'finishing' },
  press: { id: 'pengepresan', en: 'pressing' },
  cure: { id: 'pematangan', en: 'curing' },
} satisfies Area;

const isKnown = (process: string): process is keyof typeof processWords => Object.hasOwn(processWords, process);

/** Names a process as the trade does; one that the dictionary does not know keeps its own name. */
export const processName = (process: string, language: Language): string => (isKnown(process) ? wordsIn(processWords, language)[process] : process);
