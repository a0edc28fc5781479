import { Button } from '@mantine/core';
import { told } from '../api/refusals.ts';
import { useLanguage } from '../words/language.ts';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import styles from './Failure.module.css';
import { StateMark } from './StateMark.tsx';

export interface FailureProps {
  readonly error: unknown;
  /** What failed, where the sentence alone would not tell. */
  readonly what?: string;
  readonly onAgain?: () => void;
}

/** In place of the thing that failed: what, why, what to do, and a code to read aloud. The rest of the page stays. */
export function Failure({ error, what, onAgain }: FailureProps) {
  const words = useWords(actWords);
  const language = useLanguage();
  const { sentence, code, errors } = told(error, language);
  return (
    <div className={styles.failure} role="alert">
      <StateMark state="atRisk" label={null} />
      <div>
        {what ? <b>{what}</b> : null}
        <p>{sentence}</p>
        {errors.length > 0 ? (
          <ul>
            {errors.map((one) => (
              <li key={one.at + one.en}>{one[language]}</li>
            ))}
          </ul>
        ) : null}
        <p className={styles.code}>
          {words.code} {code}
        </p>
        {onAgain ? <Button onClick={onAgain}>{words.again}</Button> : null}
      </div>
    </div>
  );
}
