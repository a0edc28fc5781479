import styles from './Facts.module.css';

export interface FactsProps {
  readonly facts: readonly { /** Only where two facts have one name. */ readonly key?: string; readonly name: string; readonly value: React.ReactNode; /** Where the figure comes from and of what day it is. */ readonly source?: React.ReactNode }[];
}

/** Facts about one thing, name and value, in ruled rows. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ key, name, value, source }) => (
        <div key={key ?? name}>
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
