import type { PlainDate } from '@sentra/measures';
import { Choose } from '../../parts/forms/Choose.tsx';
import { type Figures, useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { endingWords } from '../../words/endings.ts';
import type { Spoken } from '../../words/area.ts';
import { useWords } from '../../words/words.ts';

/** A thing that may have been ended; why is not told to everybody. */
export interface MayHaveEnded {
  readonly endedOn: PlainDate | null;
  readonly endedBecause: string | null;
}

export const hasEnded = ({ endedOn }: MayHaveEnded): boolean => endedOn !== null;

/** The sentence with day and reason; null for what is in use. */
export function useEndedSaid(): (thing: MayHaveEnded) => string | null {
  const words = useWords(endingWords);
  const figures = useFigures();
  return (thing) => endedSaid(thing, words, figures);
}

function endedSaid({ endedOn, endedBecause }: MayHaveEnded, words: Spoken<typeof endingWords>, figures: Figures): string | null {
  if (endedOn === null) return null;
  const day = figures.date(endedOn, 'short');
  return endedBecause === null ? words.lineBare(day) : words.line(day, endedBecause);
}

/** Says on the page of a thing that it has ended. */
export function EndedLine({ thing }: { readonly thing: MayHaveEnded }) {
  const said = useEndedSaid()(thing);
  return said === null ? null : <MessageLine>{said}</MessageLine>;
}

/** Whether a list shows what has ended too. */
export function EndedChoice({ isShown, onChange }: { readonly isShown: boolean; readonly onChange: (isShown: boolean) => void }) {
  const words = useWords(endingWords);
  return (
    <Choose
      label={words.shown}
      isBare
      options={[
        { value: 'no', name: words.inUse },
        { value: 'yes', name: words.endedToo },
      ]}
      value={isShown ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
}

/** For downloads: when each ended. On the screen the line under the row says it. */
export function useEndedColumn<Row extends MayHaveEnded>(): Column<Row> {
  const words = useWords(endingWords);
  const figures = useFigures();
  return { key: 'ended', title: words.endedOn, wideOnly: true, cell: ({ endedOn }) => (endedOn === null ? '' : figures.date(endedOn, 'short')), plain: ({ endedOn }) => endedOn };
}
