import { useFigures } from '../figures.ts';
import type { LotAnswer } from '../outbox/act.ts';
import { outboxWords } from '../words/outbox.ts';
import { useWords } from '../words/speak.ts';

/** An act in a few words: "Terima 120 Blok rem". */
export function useSaid(): (said: LotAnswer) => string {
  const words = useWords(outboxWords);
  const figures = useFigures();
  return ({ answer, quantity, partName }) => (answer === 'accepted' ? words.accept : words.decline)(figures.number(quantity), partName);
}
