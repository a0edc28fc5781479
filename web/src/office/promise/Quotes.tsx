import { promiseEndpoints, type Quote } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { quoteWords, promiseWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import { QuoteActs } from './QuoteActs.tsx';
import styles from './promise.module.css';

/** The quotes that were given, with what became of each. */
export function Quotes() {
  const words = useWords(quoteWords);
  const figures = useFigures();
  const quotes = useQuery(question(promiseEndpoints.quotes, {}));
  const held = quotes.data?.quotes.filter(({ state }) => state === 'held').length ?? 0;
  return (
    <MarginSection title={words.title} {...(quotes.data && { reason: words.reason(figures.number(held)) })}>
      <Answered query={quotes} doing={words.loading} rows={3}>
        {(answer) => (answer.quotes.length === 0 ? <Empty>{words.none}</Empty> : <QuoteTable quotes={answer.quotes} />)}
      </Answered>
    </MarginSection>
  );
}

function QuoteTable({ quotes }: { readonly quotes: readonly Quote[] }) {
  const words = useWords(quoteWords);
  const names = useWords(promiseWords);
  const figures = useFigures();
  const role = usePerson()?.role;
  const mayAct = role !== undefined && mayAsk(role, promiseEndpoints.give);
  return (
    <ul className={styles.quotes}>
      {quotes.map((quote) => (
        <li key={quote.code}>
          <div className={styles.what}>
            <b>{quote.code}</b> <Link to="/buyers/$code" params={{ code: quote.buyerCode }}>{quote.buyerName}</Link>
            <span>
              {figures.number(quote.quantity)} {names.pieces}, <Link to="/parts/$code" params={{ code: quote.partCode }}>{quote.partName}</Link>
            </span>
            <span>
              {words.arrives}: {quote.deliveries.map(({ week, quantity }) => `${figures.number(quantity)} ${figures.week(week)}`).join(', ')}
            </span>
            <span>{figures.rupiah(quote.total)}</span>
            <span className={styles.state}>
              <QuoteState quote={quote} />
            </span>
          </div>
          {mayAct && quote.state === 'held' ? <QuoteActs quote={quote} /> : null}
        </li>
      ))}
    </ul>
  );
}

function QuoteState({ quote }: { readonly quote: Quote }) {
  const words = useWords(quoteWords);
  const figures = useFigures();
  if (quote.state === 'held') return words.held(figures.clock(quote.expiresAt, 'full'));
  if (quote.state === 'ordered' && quote.orderCode !== null) return <Link to="/orders/$code" params={{ code: quote.orderCode }}>{quote.orderCode}</Link>;
  return quote.state === 'withdrawn' ? words.withdrawn : words.expired;
}
