import type { Member } from '@sentra/contract';
import { useState } from 'react';
import { ActSection } from '../../parts/ActSection.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { FigureDialog } from './FigureDialog.tsx';

interface FiguresProps {
  /** Of which member; null: of the cooperative as a whole. */
  readonly member: string | null;
  readonly figures: Member['figures'];
  readonly mayAdd: boolean;
  readonly lead?: string;
  /** What is usually counted here. */
  readonly usual?: readonly string[];
}

/** Figures that somebody stated, each with its day and source; what is a sample says so. */
export function Figures({ member, figures: stated, mayAdd, lead, usual = [] }: FiguresProps) {
  const words = useWords(memberWords);
  const figures = useFigures();
  const [isAdding, setAdding] = useState(false);
  const names = [...new Set([...stated.map(({ name }) => name), ...usual])];
  return (
    <ActSection title={words.figures} reason={lead ?? words.figuresLead} act={mayAdd ? words.addFigure : null} onAct={() => setAdding(true)}>
      {stated.length === 0 ? (
        <Empty>{words.noFigure}</Empty>
      ) : (
        <Facts
          facts={stated.map(({ id, name, value, unit, asOf, source, isSample }) => ({
            key: id,
            name,
            value: `${figures.number(value, 3)} ${unit}`,
            // A sample often names itself as its source: said once.
            source: [...new Set([figures.date(asOf, 'short'), source, ...(isSample ? [words.sample] : [])])].join(', '),
          }))}
        />
      )}
      {isAdding ? <FigureDialog member={member} usual={names} onClose={() => setAdding(false)} /> : null}
    </ActSection>
  );
}
