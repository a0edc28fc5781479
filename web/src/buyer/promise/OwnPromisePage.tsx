import { NativeSelect } from '@mantine/core';
import { demandEndpoints, promiseEndpoints, type Buyer, type OwnPromiseAnswer } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { usePerson } from '../../api/session.ts';
import { Quotes } from '../../office/promise/Quotes.tsx';
import styles from '../../office/promise/promise.module.css';
import { useSettled } from '../../office/promise/settled.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { ownPromiseWords } from '../../words/ownPromise.ts';
import { promiseWords } from '../../words/promise.ts';
import { pageWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { OwnAnswer } from './OwnAnswer.tsx';
import { OwnQuoteActs } from './OwnQuoteActs.tsx';

/** A buyer asks when his own parts can be had, takes quotes, and asks to make them orders. */
export function OwnPromisePage() {
  const words = useWords(ownPromiseWords);
  const names = useWords(pageWords);
  const buyer = usePerson()?.buyerCode ?? null;
  const own = useQuery({ ...question(demandEndpoints.buyer, { params: { code: buyer ?? '' } }), enabled: buyer !== null });
  return (
    <>
      <PageHead title={names.ownPromise} lead={words.lead}>
        <PrintButton />
      </PageHead>
      <Answered query={own} doing={words.reading} rows={2}>
        {({ partNumbers }) => (partNumbers.length === 0 ? <Empty>{words.noNumbers}</Empty> : <Asking numbers={partNumbers} />)}
      </Answered>
      <div className={styles.below}>
        <Quotes title={words.quotes} isBuyers none={words.none} requested={words.sent} acts={(quote) => <OwnQuoteActs key={quote.code} quote={quote} />} />
      </div>
    </>
  );
}

interface Draft {
  readonly number: string;
  readonly quantity: number | null;
  readonly wish: PlainDate | null;
}

function Asking({ numbers }: { readonly numbers: Buyer['partNumbers'] }) {
  const words = useWords(ownPromiseWords);
  const names = useWords(promiseWords);
  const [draft, setDraft] = useState<Draft>({ number: numbers.length === 1 ? (numbers[0]?.buyerPartNumber ?? '') : '', quantity: null, wish: null });
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <>
      <section className={styles.question} aria-label={words.ask}>
        <NativeSelect
          label={words.number}
          value={draft.number}
          data={[{ value: '', label: words.choose }, ...numbers.map(({ buyerPartNumber, partName }) => ({ value: buyerPartNumber, label: `${buyerPartNumber}, ${partName}` }))]}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <NumberField whole min={1} max={1_000_000} label={names.quantity} unit={names.pieces} value={draft.quantity} onChange={(quantity) => change({ quantity })} />
        <DateField isWeek label={names.wish} value={draft.wish} onChange={(wish) => change({ wish })} />
      </section>
      <Answering draft={draft} />
    </>
  );
}

function Answering({ draft }: { readonly draft: Draft }) {
  const words = useWords(ownPromiseWords);
  const names = useWords(promiseWords);
  const { number, quantity, wish } = useSettled(draft);
  const isWhole = number !== '' && quantity !== null && quantity >= 1 && wish !== null;
  const answer = useQuery<OwnPromiseAnswer>({ ...question(promiseEndpoints.askOwn, { query: { number, quantity: quantity ?? 1, wish: wish as PlainDate } }), enabled: isWhole, placeholderData: keepPreviousData });
  if (!isWhole) return <p className="reason">{words.fill}</p>;
  return (
    <Answered query={answer} doing={names.asking} rows={3}>
      {(one) => (
        <div aria-live="polite" aria-busy={answer.isFetching}>
          <OwnAnswer answer={one} />
        </div>
      )}
    </Answered>
  );
}
