import { NativeSelect } from '@mantine/core';
import { demandEndpoints, promiseEndpoints, quoteEndpoints, type PromiseAnswer } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { promiseWords, quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import { usePromiseAddress } from './address.ts';
import { GiveQuote } from './GiveQuote.tsx';
import { PartField } from './PartField.tsx';
import { PromiseSheet } from './PromiseSheet.tsx';
import { QuoteActs } from './QuoteActs.tsx';
import { Quotes } from './Quotes.tsx';
import { useSettled } from './settled.ts';
import styles from './promise.module.css';

interface Draft {
  readonly part: string;
  readonly quantity: number | null;
  readonly wish: PlainDate | null;
}

/** “200 by week 9?” and its answer while it is typed; below, the quotes that were given. */
export function PromisePage() {
  const words = useWords(promiseWords);
  const quotes = useWords(quoteWords);
  const role = usePerson()?.role;
  const mayGive = role !== undefined && mayAsk(role, quoteEndpoints.give);
  const address = usePromiseAddress();
  const [draft, setDraft] = useState<Draft>({ part: address.part ?? '', quantity: null, wish: null });
  const [buyer, setBuyer] = useState(address.buyer ?? '');
  const buyers = useQuery(question(demandEndpoints.buyers, { query: { limit: 500, sort: 'name' } }));
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
      </PageHead>
      <section className={styles.question} aria-label={words.ask}>
        <PartField value={draft.part} onChange={(part) => change({ part })} />
        <NumberField whole min={1} label={words.quantity} unit={words.pieces} value={draft.quantity} onChange={(quantity) => change({ quantity })} />
        <DateField isWeek label={words.wish} value={draft.wish} onChange={(wish) => change({ wish })} />
        <NativeSelect
          label={words.buyer}
          description={words.buyerHint}
          value={buyer}
          data={[{ value: '', label: '–' }, ...(buyers.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(event) => setBuyer(event.currentTarget.value)}
        />
      </section>
      <Answer draft={draft}>{(answer) => (mayGive ? <GiveQuote answer={answer} buyer={buyer} /> : null)}</Answer>
      <div className={styles.below}>
        <Quotes title={quotes.title} isBuyers={false} none={mayGive ? quotes.none : quotes.noneYet} requested={quotes.requested} acts={(quote) => (mayGive ? <QuoteActs key={quote.code} quote={quote} /> : null)} />
      </div>
    </>
  );
}

function Answer({ draft, children }: { readonly draft: Draft; readonly children: (answer: PromiseAnswer) => React.ReactNode }) {
  const words = useWords(promiseWords);
  const { part, quantity, wish } = useSettled(draft);
  const isWhole = part !== '' && quantity !== null && quantity >= 1 && wish !== null;
  const promise = useQuery({ ...question(promiseEndpoints.ask, { query: { part, quantity: quantity ?? 1, wish: wish as PlainDate } }), enabled: isWhole, placeholderData: keepPreviousData });
  if (!isWhole) return <p className="reason">{words.fill}</p>;
  return (
    <Answered query={promise} doing={words.asking} rows={4}>
      {(answer) => (
        <div aria-live="polite" aria-busy={promise.isFetching}>
          <PromiseSheet answer={answer} />
          {children(answer)}
        </div>
      )}
    </Answered>
  );
}
