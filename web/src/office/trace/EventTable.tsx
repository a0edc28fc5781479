import { addressOf, logEndpoints, type TraceEvent } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';
import { useSaid } from './said.ts';

/** The events of a thing in order of time, each with the proof that it is in the log. */
export function EventTable({ events }: { readonly events: readonly TraceEvent[] }) {
  const words = useWords(traceWords);
  const figures = useFigures();
  const said = useSaid();
  const state = ({ isWrong, isDeclaration }: TraceEvent): string => (isDeclaration ? words.declaration : isWrong ? words.wrong : '');
  const columns: readonly Column<TraceEvent>[] = [
    { key: 'act', title: words.act, sort: 'act', cell: ({ act }) => said.act(act), plain: ({ act }) => said.act(act) },
    { key: 'when', title: words.when, sort: 'when', leads: true, cell: ({ time }) => figures.clock(time, 'full'), plain: ({ time }) => time },
    { key: 'where', title: words.place, sort: 'where', wraps: true, cell: ({ place }) => place ?? '–', plain: ({ place }) => place },
    { key: 'who', title: words.who, sort: 'who', wraps: true, cell: ({ recordedBy }) => recordedBy, plain: ({ recordedBy }) => recordedBy },
    { key: 'state', title: words.state, cell: state, plain: state },
    { key: 'log', title: words.logPlace, sort: 'log', number: true, cell: ({ sequence }) => figures.number(sequence), plain: ({ sequence }) => sequence },
    {
      key: 'proof',
      title: words.proof,
      cell: ({ eventID, isDeclaration, sequence }) => (
        <a className="off-paper" href={addressOf(logEndpoints.proof, { params: { event: eventID }, query: isDeclaration ? { declared: true } : {} })} download={`sentra-${sequence}.json`} aria-label={words.proofOf(figures.number(sequence))}>
          {words.download}
        </a>
      ),
      plain: ({ eventID }) => eventID,
    },
  ];
  const rows = useListedRows(events, columns);
  return <DataTable caption={words.events} rows={rows} columns={columns} rowKey={({ sequence }) => String(sequence)} isQuiet={({ isWrong }) => isWrong} />;
}
