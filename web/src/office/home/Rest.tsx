import type { Home, Role } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';
import { thingsFor } from './things.ts';

/** The ground of the page: what runs by itself. */
export function Rest({ home, role }: { readonly home: Home; readonly role: Role }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  if (home.plan === null) return null;
  const { linesOnTime, membersInShare, heatsThisWeek } = home.running;
  const said = [
    ...(linesOnTime > 0 ? [words.onTime(linesOnTime, figures.number(linesOnTime))] : []),
    ...(heatsThisWeek > 0 ? [words.heats(heatsThisWeek, figures.number(heatsThisWeek))] : []),
    ...(membersInShare > 0 ? [role === 'member' ? words.inShareYours : words.inShare(membersInShare, figures.number(membersInShare))] : []),
  ];
  if (said.length === 0) return null;
  return <MarginSection quiet title={thingsFor(role, home) > 0 ? words.rest : words.allRuns} reason={said.join(' ')} mark="passed" />;
}
