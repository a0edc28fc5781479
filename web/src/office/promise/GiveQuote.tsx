import { Button } from '@mantine/core';
import { quoteEndpoints, type PromiseAnswer, type Quote } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { promiseWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';

/** Turns an answer into a quote for a buyer. */
export function GiveQuote({ answer, buyer }: { readonly answer: PromiseAnswer; readonly buyer: string }) {
  const words = useWords(promiseWords);
  const figures = useFigures();
  const [isAsked, setAsked] = useState(false);
  const [given, setGiven] = useState<Quote | null>(null);
  const give = useWrite(quoteEndpoints.give);
  const rules = useQuery(question(quoteEndpoints.rules, {}));
  const { partCode, partName, quantity, possible, wishWeek } = answer;
  const isPart = possible < quantity;
  const close = () => {
    setAsked(false);
    give.reset();
  };
  return (
    <>
      {given ? <MessageLine>{words.given(given.code, figures.clock(given.expiresAt, 'full'))}</MessageLine> : null}
      <div className="acts off-paper">
        <Button variant="filled" disabled={buyer === '' || isPart} onClick={() => setAsked(true)}>
          {words.give}
        </Button>
        {buyer === '' ? <span className="reason">{words.chooseBuyer}</span> : isPart ? <span className="reason">{words.notAll(figures.number(possible))}</span> : null}
      </div>
      <Confirm
        isOpen={isAsked}
        title={words.give}
        act={words.give}
        isBusy={give.isPending}
        error={give.error}
        onClose={close}
        onAct={() =>
          give.mutate(
            { body: { buyerCode: buyer, partCode, quantity, wish: wishWeek } },
            {
              onSuccess: (quote) => {
                setGiven(quote);
                close();
              },
            },
          )
        }
      >
        {words.giveAsk(figures.number(quantity), partName, figures.number(rules.data?.validDays ?? null))}
      </Confirm>
    </>
  );
}
