import type { Area } from './words.ts';

/** The trade's names of the usual processes. A process of another name is told by its own. */
export const processWords = {
  mould: { id: 'cetakan', en: 'moulding' },
  machine: { id: 'permesinan', en: 'machining' },
  finish: { id: 'penyelesaian', en: 'finishing' },
  press: { id: 'pengepresan', en: 'pressing' },
  cure: { id: 'pematangan', en: 'curing' },
} satisfies Area;
