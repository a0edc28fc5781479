import { useFigures } from '../../parts/figures.ts';
import { useLanguage } from '../../words/language.ts';
import styles from './audit.module.css';
import type { Difference } from './differences.ts';
import { fieldName, fieldValue } from './fields.ts';

interface DifferencesProps {
  readonly subject: string;
  readonly changes: readonly Difference[];
}

/** What a write changed: each field as it was, then as it is. A new thing has no before. */
export function Differences({ subject, changes }: DifferencesProps) {
  const figures = useFigures();
  const language = useLanguage();
  const say = ({ field }: Difference, value: unknown) => fieldValue(subject, field, value, figures, language);
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.field}>
          <span>{fieldName(subject, change.field, language)}</span> {change.before === undefined ? null : <del>{say(change, change.before)}</del>}
          {change.before === undefined ? null : ' → '}
          <b>{say(change, change.after)}</b>
        </li>
      ))}
    </ul>
  );
}
