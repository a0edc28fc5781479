import type { Quote, QuoteRisk } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { StateWord } from '../../parts/StateMark.tsx';
import { useLanguage } from '../../words/language.ts';
import { quoteStateWords, quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import styles from './promise.module.css';

/** Where a quote stands, in a word. What is wrong comes before what is asked, and that before that it holds. */
export function useQuoteStateSaid(): (quote: Quote) => string {
  const words = useWords(quoteWords);
  const states = useWords(quoteStateWords);
  return ({ state, risks, requestedAt, orderCode }) => {
    if (risks.length > 0) return words.noRoom;
    if (state === 'held' && requestedAt !== null) return words.asked;
    return state === 'ordered' && orderCode !== null ? `${states.ordered} ${orderCode}` : states[state];
  };
}

export function QuoteState({ quote }: { readonly quote: Quote }) {
  const said = useQuoteStateSaid()(quote);
  if (quote.risks.length > 0) return <StateWord state="atRisk">{said}</StateWord>;
  if (quote.state === 'held') return <StateWord state={quote.requestedAt === null ? 'waiting' : 'asked'}>{said}</StateWord>;
  if (quote.state === 'ordered') return <StateWord state="passed">{said}</StateWord>;
  return <span className="quiet">{said}</span>;
}

/** What is wrong with a quote and what helps, and what the buyer asks for; nothing where all is well. */
export function QuoteReasons({ quote, requested }: { readonly quote: Quote; /** Says the request to whoever reads: the office or the buyer himself. */ readonly requested: (when: string, reference: string) => string }) {
  const words = useWords(quoteWords);
  const figures = useFigures();
  const language = useLanguage();
  const isAsked = quote.state === 'held' && quote.requestedAt !== null;
  if (quote.risks.length === 0 && !isAsked) return null;
  return (
    <ul className={styles.reasons}>
      {[...byAdvice(quote.risks).values()].map((risks) => (
        <li key={risks[0]?.advice.en}>
          <b className="hot">{risks.map(({ sentence }) => sentence[language]).join(' ')}</b> {risks[0]?.advice[language]}
        </li>
      ))}
      {isAsked ? <li>{requested(figures.clock(quote.requestedAt, 'full'), quote.requestReference === null ? '' : words.referenceSaid(quote.requestReference))}</li> : null}
    </ul>
  );
}

/** What helps is said once for all that it helps against. */
function byAdvice(risks: readonly QuoteRisk[]): ReadonlyMap<string, readonly QuoteRisk[]> {
  const groups = new Map<string, QuoteRisk[]>();
  for (const risk of risks) groups.set(risk.advice.en, [...(groups.get(risk.advice.en) ?? []), risk]);
  return groups;
}
