import { quoteEndpoints, quoteStates, type Quote, type QuoteDetail } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { quoteStateWords, quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import { useGoOnPromise, usePromiseAddress } from './address.ts';
import { useQuoteColumns } from './quoteColumns.tsx';
import { QuotePanel } from './QuotePanel.tsx';
import { QuoteReasons } from './QuoteState.tsx';

interface QuotesProps {
  readonly title: string;
  readonly isBuyers: boolean;
  /** Where there is no quote at all. */
  readonly none: string;
  readonly requested: (when: string, reference: string) => string;
  /** What can be done with a quote that holds. */
  readonly acts: (quote: QuoteDetail) => React.ReactNode;
}

/** The quotes by state, with what became of each; the one that is chosen opens above the list. */
export function Quotes(props: QuotesProps) {
  const { quote } = usePromiseAddress();
  return (
    <>
      {quote === undefined ? null : <QuotePanel key={quote} code={quote} requested={props.requested} acts={props.acts} />}
      <QuoteList {...props} />
    </>
  );
}

function QuoteList({ title, isBuyers, none, requested }: QuotesProps) {
  const words = useWords(quoteWords);
  const states = useWords(quoteStateWords);
  const figures = useFigures();
  const go = useGoOnPromise();
  const { state, waiting, quote: chosen } = usePromiseAddress();
  const columns = useQuoteColumns(isBuyers);
  const held = useQuery(question(quoteEndpoints.list, { query: { state: 'held', limit: 1 } }));
  const rows = useRows(quoteEndpoints.list, { query: { ...(state !== undefined && { state }), ...(waiting && { waiting: 'true' }) } });
  const every = [{ value: '', name: words.anyState }, ...quoteStates.map((one) => ({ value: one, name: states[one] })), ...(isBuyers ? [] : [{ value: 'waiting', name: words.waiting }])];
  return (
    <MarginSection title={title} {...(held.data && { reason: words.reason(figures.number(held.data.total)) })}>
      <DataTable
        caption={words.caption}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.code}
        current={chosen ?? null}
        onOpen={(row: Quote) => go({ quote: row.code })}
        why={(row) => (row.risks.length > 0 || (row.state === 'held' && row.requestedAt !== null) ? <QuoteReasons quote={row} requested={requested} /> : null)}
        empty={<Empty>{state === undefined && !waiting ? none : words.noneSuch}</Empty>}
      >
        <Choose
          isBare
          label={words.stateOf}
          value={waiting ? 'waiting' : (state ?? '')}
          options={every}
          onChange={(value) => go({ state: quoteStates.find((one) => one === value), waiting: value === 'waiting' ? true : undefined })}
        />
      </DataTable>
    </MarginSection>
  );
}
