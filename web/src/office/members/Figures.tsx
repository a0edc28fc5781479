import type { Member } from '@sentra/contract';
import { useState } from 'react';
import { ActSection } from '../../parts/ActSection.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { FigureDialog } from './FigureDialog.tsx';

/** Figures about a member, each with its day and source; what is a sample says so. */
export function Figures({ member, mayAdd }: { readonly member: Member; readonly mayAdd: boolean }) {
  const words = useWords(memberWords);
  const figures = useFigures();
  const [isAdding, setAdding] = useState(false);
  return (
    <ActSection title={words.figures} reason={words.figuresLead} act={mayAdd ? words.addFigure : null} onAct={() => setAdding(true)}>
      {member.figures.length === 0 ? (
        <Empty>{words.noFigure}</Empty>
      ) : (
        <Facts
          facts={member.figures.map(({ id, name, value, unit, asOf, source, isSample }) => ({
            key: id,
            name,
            value: `${figures.number(value, 3)} ${unit}`,
            // A sample often names itself as its source: said once.
            source: [...new Set([figures.date(asOf, 'short'), source, ...(isSample ? [words.sample] : [])])].join(', '),
          }))}
        />
      )}
      {isAdding ? <FigureDialog code={member.code} onClose={() => setAdding(false)} /> : null}
    </ActSection>
  );
}
