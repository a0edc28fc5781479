import styles from './Facts.module.css';

export interface FactsProps {
  readonly facts: readonly { readonly name: string; readonly value: React.ReactNode; /** Where the figure comes from and of what day it is. */ readonly source?: React.ReactNode }[];
}

/** Facts about one thing, name and value, in ruled rows. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, source }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {source ? <small>{source}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
