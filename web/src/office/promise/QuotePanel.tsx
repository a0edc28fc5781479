import { quoteEndpoints, type QuoteDetail } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { actWords } from '../../words/parts.ts';
import { processWords } from '../../words/processes.ts';
import { promiseWords, quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import { useGoOnPromise } from './address.ts';
import styles from './promise.module.css';
import { QuoteReasons, QuoteState } from './QuoteState.tsx';

interface QuotePanelProps {
  readonly code: string;
  readonly requested: (when: string, reference: string) => string;
  readonly acts: (quote: QuoteDetail) => React.ReactNode;
}

/** One quote: what it holds, until when, what is wrong with it, and what can be done. */
export function QuotePanel({ code, requested, acts }: QuotePanelProps) {
  const words = useWords(quoteWords);
  const acting = useWords(actWords);
  const go = useGoOnPromise();
  const query = useQuery(question(quoteEndpoints.quote, { params: { code } }));
  const head = useRef<HTMLHeadingElement>(null);
  // The list may be long: whoever chose a quote far down in it is taken to what opened.
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'nearest' });
    head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <aside className={styles.panel} aria-label={code}>
      <div className={styles.over}>
        <h2 ref={head} tabIndex={-1}>{code}</h2>
        <button type="button" className={`off-paper ${styles.link}`} onClick={() => go({ quote: undefined })}>
          {acting.close}
        </button>
      </div>
      <Answered query={query} doing={words.loading} rows={3}>
        {(quote) => (
          <>
            <QuoteReasons quote={quote} requested={requested} />
            <div className={styles.sides}>
              <div className={styles.facts}>
                <QuoteFacts quote={quote} />
              </div>
              <Makers quote={quote} />
            </div>
            {quote.state === 'held' ? acts(quote) : null}
          </>
        )}
      </Answered>
    </aside>
  );
}

function QuoteFacts({ quote }: { readonly quote: QuoteDetail }) {
  const words = useWords(quoteWords);
  const names = useWords(promiseWords);
  const figures = useFigures();
  const { orderCode, withdrawnBecause } = quote;
  return (
    <Facts
      facts={[
        { name: words.state, value: <QuoteState quote={quote} /> },
        ...(quote.total === null ? [] : [{ name: words.buyer, value: <Link to="/buyers/$code" params={{ code: quote.buyerCode }}>{quote.buyerName}</Link> }]),
        { name: words.part, value: <Link to="/parts/$code" params={{ code: quote.partCode }}>{quote.partName}</Link>, ...(quote.partNumber !== null && { source: quote.partNumber }) },
        { name: words.quantity, value: `${figures.number(quote.quantity)} ${names.pieces}` },
        { name: words.arrives, value: quote.deliveries.map(({ week, quantity }) => `${figures.number(quantity)} ${names.pieces} ${figures.weekOfYear(week)}`).join(', ') },
        { name: words.expires, value: figures.clock(quote.expiresAt, 'full') },
        ...(quote.total === null ? [] : [{ name: words.cost, value: figures.rupiah(quote.total) }, { name: words.planVersion, value: `v${quote.planVersion}` }]),
        { name: words.madeBy, value: `${quote.madeBy}, ${figures.clock(quote.madeAt, 'full')}` },
        ...(withdrawnBecause === null ? [] : [{ name: words.because, value: withdrawnBecause }]),
        ...(orderCode === null ? [] : [{ name: words.becomes, value: <Link to="/orders/$code" params={{ code: orderCode }}>{orderCode}</Link> }]),
      ]}
    />
  );
}

function Makers({ quote: { lots, total } }: { readonly quote: QuoteDetail }) {
  const words = useWords(quoteWords);
  const names = useWords(promiseWords);
  const processes: Readonly<Record<string, string>> = useWords(processWords);
  const figures = useFigures();
  if (lots === null) return null;
  return (
    <div className={styles.side}>
      <h3>{words.makers}</h3>
      {lots.length === 0 ? (
        <p>{words.fromStock}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{names.member}</th>
              <th scope="col">{names.stage}</th>
              <th scope="col">{names.week}</th>
              <th scope="col" className="number">{words.quantity}</th>
            </tr>
          </thead>
          <tbody>
            {lots.map((lot) => (
              <tr key={`${lot.stage} ${lot.week} ${lot.memberCode}`}>
                <td>{total === null ? lot.memberName : <Link to="/members/$code" params={{ code: lot.memberCode }}>{lot.memberName}</Link>}</td>
                <td>{processes[lot.process] ?? lot.process}</td>
                <td>{figures.week(lot.week)}</td>
                <td className="number">{figures.number(lot.quantity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
