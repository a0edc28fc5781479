import { Link } from '@tanstack/react-router';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { planNotesWords } from '../../words/planNotes.ts';
import { useWords } from '../../words/words.ts';
import { countOf, notesHash, usePlanNotes } from '../plan/PlanNotes.tsx';

/** How much of the order book the next plan leaves out, or takes otherwise. */
export function NotPlanned() {
  const words = useWords(planNotesWords);
  const figures = useFigures();
  const count = countOf(usePlanNotes() ?? []);
  if (count === 0) return null;
  return (
    <MessageLine
      act={
        <Link to="/plan" hash={notesHash}>
          {words.see}
        </Link>
      }
    >
      {words.onHome(count, figures.number(count))}
    </MessageLine>
  );
}
