import type { LeftPieces } from '@sentra/contract';
import { useId } from 'react';
import { heatDayWords } from '../../words/heatDays.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import styles from './days.module.css';

/** What the plan gives to this week and no heat takes, each with its reason. */
export function LeftOver({ left }: { readonly left: readonly LeftPieces[] }) {
  const words = useWords(heatDayWords);
  const language = useLanguage();
  const heading = useId();
  return (
    <section className={styles.note} aria-labelledby={heading}>
      <h2 id={heading}>{words.left}</h2>
      {left.length === 0 ? (
        <p>{words.leftNone}</p>
      ) : (
        <ul className={styles.left}>
          {left.map(({ partCode, why, sentence }) => (
            <li key={`${partCode} ${why}`}>{sentence[language]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
