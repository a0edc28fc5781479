import { Button } from '@mantine/core';
import { sessionEndpoints, type Answer } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../api/client.ts';
import { accessWords } from '../words/access.ts';
import { roleWords } from '../words/states.ts';
import { useWords } from '../words/words.ts';
import styles from './AccessPage.module.css';

type DemoPerson = Answer<typeof sessionEndpoints.demoPeople>['people'][number];

/** The log-ins of the demo cooperative, where one is loaded. */
export function DemoPeople({ onFill }: { readonly onFill: (person: DemoPerson) => void }) {
  const words = useWords(accessWords);
  const roles = useWords(roleWords);
  const { data } = useQuery(question(sessionEndpoints.demoPeople, {}));
  if (!data || data.people.length === 0) return null;
  return (
    <section aria-label={words.demoTitle}>
      <h2>{words.demoTitle}</h2>
      <p className="reason">{words.demoLead}</p>
      <ul className={styles.people}>
        {data.people.map((person) => (
          <li key={person.email}>
            <span>
              <b>{person.name}</b> {roles[person.role].toLocaleLowerCase()}
              <small>{`${person.email} / ${person.password}`}</small>
            </span>
            <Button size="xs" aria-label={words.fillAs(person.name)} onClick={() => onFill(person)}>
              {words.fill}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
