import { Button } from '@mantine/core';
import type { Home } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Say } from '../../parts/Say.tsx';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';

/** Open quotes that the newest plan leaves no room for, and those that a buyer asks to make an order. */
export function QuotesWaiting({ home: { quotes: { atRisk, requested } } }: { readonly home: Home }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  if (atRisk + requested === 0) return null;
  const said = [...(atRisk > 0 ? [words.quotesAtRisk(atRisk, figures.number(atRisk))] : []), ...(requested > 0 ? [words.quotesRequested(requested, figures.number(requested))] : [])];
  return (
    <MarginSection title={words.quotes} reason={<Say>{said.join(' ')}</Say>} count={atRisk + requested} mark={atRisk > 0 ? 'atRisk' : 'asked'}>
      <div className="acts">
        <Button renderRoot={(props) => <Link {...props} to="/promise" search={{ waiting: true }} />}>{words.seeQuotes}</Button>
      </div>
    </MarginSection>
  );
}
