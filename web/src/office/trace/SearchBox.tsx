import { Button, TextInput } from '@mantine/core';
import { traceEndpoints, type TraceThing } from '@sentra/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { askOnce } from '../../api/client.ts';
import { told } from '../../api/refusals.ts';
import { useFigures } from '../../parts/figures.ts';
import { useLanguage } from '../../words/language.ts';
import { traceKindWords, traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';
import styles from './trace.module.css';

/** Leads to a thing by what is printed on it. Where several have one number, the reader chooses; what was typed stays where it is refused. */
export function SearchBox() {
  const words = useWords(traceWords);
  const language = useLanguage();
  const figures = useFigures();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly TraceThing[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isAsking, setAsking] = useState(false);

  async function search(event: React.SubmitEvent) {
    event.preventDefault();
    setAsking(true);
    setError(null);
    setFound([]);
    try {
      const { things } = await askOnce(traceEndpoints.find, { query: { text } });
      const [one, another] = things;
      if (one && !another) await navigate({ to: '/trace/$key', params: { key: one.key } });
      else setFound(things);
    } catch (failure) {
      setError(failure);
    } finally {
      setAsking(false);
    }
  }

  return (
    <>
      <form className={`off-paper ${styles.search}`} onSubmit={(event) => void search(event)}>
        <div>
          <TextInput label={words.search} placeholder={words.hint} value={text} autoComplete="off" maxLength={2000} spellCheck={false} error={error === null ? null : told(error, language).sentence} onChange={(event) => setText(event.currentTarget.value)} />
        </div>
        <Button type="submit" disabled={isAsking}>
          {words.go}
        </Button>
      </form>
      {found.length > 0 ? (
        <>
          <output>{words.several(figures.number(found.length))}</output>
          <Things things={found} />
        </>
      ) : null}
    </>
  );
}

/** Things as a list of links. */
export function Things({ things }: { readonly things: readonly TraceThing[] }) {
  const kinds = useWords(traceKindWords);
  return (
    <ul className={styles.chosen}>
      {things.map(({ key, kind, name }) => (
        <li key={key}>
          <Link to="/trace/$key" params={{ key }}>
            {name}
          </Link>{' '}
          <small>{kinds[kind]}</small>
        </li>
      ))}
    </ul>
  );
}
