import { Button } from '@mantine/core';
import type { Import, Role } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { Lead } from '../../parts/Say.tsx';
import type { State } from '../../parts/StateMark.tsx';
import { previewWords } from '../../words/imports.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import { ChangedSheets } from './ChangedSheets.tsx';
import { DecideImport } from './DecideImport.tsx';
import { ImportErrors } from './ImportErrors.tsx';
import styles from './imports.module.css';

interface ImportPreviewProps {
  readonly read: Import;
  readonly role: Role;
  readonly onAnother: () => void;
}

export const marks: Readonly<Record<Import['state'], State>> = { refused: 'refused', previewed: 'asked', applied: 'passed', withdrawn: 'waiting' };

/** What a file would change, or everything that is wrong with it; and what can be decided. */
export function ImportPreview({ read, role, onAnother }: ImportPreviewProps) {
  const words = useWords(previewWords);
  const figures = useFigures();
  const language = useLanguage();
  const errors = read.errors.length + read.moreErrors;
  return (
    <MarginSection title={words.title(read.fileName)} reason={words.readAt(figures.clock(read.madeAt, 'full'), read.madeBy)} mark={marks[read.state]} {...(errors > 0 && { count: errors })}>
      <Lead>{useVerdict(read)}</Lead>
      {read.notes.map((note) => (
        <MessageLine key={note.en}>{note[language]}</MessageLine>
      ))}
      {errors > 0 ? <ImportErrors fileName={read.fileName} errors={read.errors} more={read.moreErrors} /> : <ChangedSheets sheets={read.sheets} />}
      <div className={`acts off-paper ${styles.acts}`}>
        <DecideImport read={read} role={role} />
        <Button onClick={onAnother}>{words.another}</Button>
      </div>
    </MarginSection>
  );
}

/** What is so with the file, in one sentence. */
function useVerdict({ state, errors, moreErrors, sheets, appliedAt }: Import): string {
  const words = useWords(previewWords);
  const figures = useFigures();
  const count = (kind: 'new' | 'changed' | 'unchanged'): number => sheets.reduce((sum, sheet) => sum + sheet[kind], 0);
  const [added, changed, same] = [count('new'), count('changed'), count('unchanged')];
  if (state === 'refused') return words.refused(errors.length + moreErrors, figures.number(errors.length + moreErrors));
  const changes = added + changed === 0 ? words.nothing : words.changes(added, figures.number(added), figures.number(changed), figures.number(same));
  if (state === 'applied') return `${words.applied(figures.clock(appliedAt, 'full'))} ${changes}`;
  if (state === 'withdrawn') return words.withdrawn;
  return added + changed === 0 ? changes : `${changes} ${words.waits}`;
}
