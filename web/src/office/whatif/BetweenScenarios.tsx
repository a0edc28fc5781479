import type { Scenario } from '@sentra/contract';
import { useId, useState } from 'react';
import { Choose } from '../../parts/forms/Choose.tsx';
import { whatIfWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';
import { OutcomeTable } from './Difference.tsx';
import styles from './whatif.module.css';

/** Two scenarios that were run, side by side; nothing while there are not two. */
export function BetweenScenarios({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  const words = useWords(whatIfWords);
  const heading = useId();
  const known = scenarios.filter(({ result }) => result !== null);
  const [chosen, setChosen] = useState<readonly [string, string]>(['', '']);
  const [first, second] = [known.find(({ id }) => id === chosen[0]) ?? known[1], known.find(({ id }) => id === chosen[1]) ?? known[0]];
  if (!first?.result || !second?.result) return null;
  const options = known.map(({ id, name }) => ({ value: id, name }));
  return (
    <section className={styles.between} aria-labelledby={heading}>
      <h2 id={heading}>{words.between}</h2>
      <div className={`off-paper ${styles.choices}`}>
        <Choose label={words.first} value={first.id} options={options} onChange={(id) => setChosen([id, second.id])} />
        <Choose label={words.second} value={second.id} options={options} onChange={(id) => setChosen([first.id, id])} />
      </div>
      <OutcomeTable caption={words.between} fromName={first.name} toName={second.name} from={first.result.to} to={second.result.to} />
    </section>
  );
}
