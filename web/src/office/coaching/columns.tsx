import type { Worth } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { useLanguage } from '../../words/language.ts';
import { coachingWords } from '../../words/worth.ts';
import { useWords } from '../../words/words.ts';
import { useImprovement } from '../plan/improvement.ts';

/** An improvement in one row: what it is, what it saves, and what it relieves. */
export function useWorthColumns(): readonly Column<Worth>[] {
  const words = useWords(coachingWords);
  const figures = useFigures();
  const language = useLanguage();
  const say = useImprovement();
  return [
    {
      key: 'what',
      title: words.what,
      wraps: true,
      cell: ({ improvement, needs }) => {
        const { what, more } = say(improvement, needs);
        return (
          <>
            {what}
            {more === '' ? null : <small className="reason"> {more}</small>}
          </>
        );
      },
      plain: ({ improvement, needs }) => say(improvement, needs).what,
    },
    { key: 'saving', title: words.saving, sort: 'saving', number: true, leads: true, cell: ({ saving }) => figures.rupiah(saving), plain: ({ saving }) => saving },
    { key: 'onTime', title: words.onTime, sort: 'onTime', number: true, cell: ({ onTime }) => figures.number(onTime), plain: ({ onTime }) => onTime },
    { key: 'shortfall', title: words.shortfall, sort: 'shortfall', number: true, cell: ({ shortfallLess }) => figures.rupiah(shortfallLess), plain: ({ shortfallLess }) => shortfallLess },
    { key: 'why', title: words.why, wraps: true, cell: ({ why }) => why[language], plain: ({ why }) => why[language] },
    { key: 'member', title: words.member, sort: 'member', wideOnly: true, cell: ({ improvement }) => improvement.memberCode ?? '–', plain: ({ improvement }) => improvement.memberCode },
    { key: 'part', title: words.part, sort: 'part', wideOnly: true, cell: ({ improvement }) => improvement.partCode ?? '–', plain: ({ improvement }) => improvement.partCode },
  ];
}
