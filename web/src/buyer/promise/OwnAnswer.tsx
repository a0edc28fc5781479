import { Button } from '@mantine/core';
import { quoteEndpoints, type OwnPromiseAnswer, type Quote } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import styles from '../../office/promise/promise.module.css';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { useLanguage } from '../../words/language.ts';
import { ownPromiseWords } from '../../words/ownPromise.ts';
import { processWords } from '../../words/processes.ts';
import { useWords } from '../../words/words.ts';

/** When his parts can be there and what is in the way, and the act that holds it for him. */
export function OwnAnswer({ answer }: { readonly answer: OwnPromiseAnswer }) {
  const words = useWords(ownPromiseWords);
  const processes: Readonly<Record<string, string>> = useWords(processWords);
  const figures = useFigures();
  const language = useLanguage();
  const { binds, makers, possible } = answer;
  return (
    <>
      <p className={styles.sentence}>{answer.sentence[language]}</p>
      {binds.length > 0 ? (
        <section>
          <h2>{words.inTheWay}</h2>
          <ul className={styles.binds}>
            {binds.map((bind) => (
              <li key={bind.en}>{bind[language]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {makers !== null && makers.length > 0 && possible > 0 ? (
        <section>
          <h2>{words.makers}</h2>
          <ul className={styles.binds}>
            {makers.map(({ memberName, process, week, quantity }) => (
              <li key={`${memberName} ${process} ${week}`}>{`${memberName}, ${processes[process] ?? process}, ${figures.weekOfYear(week)}: ${figures.number(quantity)}`}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <TakeQuote answer={answer} />
    </>
  );
}

function TakeQuote({ answer: { partNumber, quantity, possible, wishWeek, quotes } }: { readonly answer: OwnPromiseAnswer }) {
  const words = useWords(ownPromiseWords);
  const figures = useFigures();
  const [isAsked, setAsked] = useState(false);
  const [taken, setTaken] = useState<Quote | null>(null);
  const take = useWrite(quoteEndpoints.giveOwn);
  const close = () => {
    setAsked(false);
    take.reset();
  };
  const open = [figures.number(quotes.open), figures.number(quotes.mostOpen)] as const;
  if (quotes.mostOpen === 0) return <p className="reason">{words.closed}</p>;
  const hindrance = possible < quantity ? words.notAll(figures.number(possible)) : quotes.open >= quotes.mostOpen ? words.full(...open) : null;
  return (
    <>
      {taken ? <MessageLine tone="done">{words.taken(taken.code, figures.clock(taken.expiresAt, 'full'))}</MessageLine> : null}
      <div className="acts off-paper">
        <Button variant="filled" disabled={hindrance !== null} onClick={() => setAsked(true)}>
          {words.take}
        </Button>
        <span className="reason">{hindrance ?? words.openCount(...open)}</span>
      </div>
      <Confirm
        isOpen={isAsked}
        title={words.take}
        act={words.take}
        isBusy={take.isPending}
        error={take.error}
        onClose={close}
        onAct={() =>
          take.mutate(
            { body: { number: partNumber, quantity, wish: wishWeek } },
            {
              onSuccess: (quote) => {
                setTaken(quote);
                close();
              },
            },
          )
        }
      >
        {words.takeAsk(figures.number(quantity), partNumber, figures.number(quotes.validDays))}
      </Confirm>
    </>
  );
}
