import type { TraceNode, TracePage } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';
import { useSaid } from './said.ts';

/** What the graph shows, row by row: from the farthest origin to the farthest end. */
export function NodeTable({ page: { nodes, links } }: { readonly page: TracePage }) {
  const words = useWords(traceWords);
  const said = useSaid();
  const stopped = new Set(links.filter(({ isStop }) => isStop).map(({ from }) => from));
  const rows = nodes.filter(({ thing }) => thing?.kind !== 'process').toSorted((one, other) => one.column - other.column);
  const side = ({ column }: TraceNode): string => (column < 0 ? words.from : column > 0 ? words.to : words.here);
  const state = ({ id }: TraceNode): string => (stopped.has(id) ? words.stops : '');
  const counted = ({ amounts }: TraceNode): number | null => (amounts === 'unknown' ? null : (amounts[0]?.quantity ?? null));
  const unit = ({ amounts }: TraceNode): string | null => (amounts === 'unknown' || !amounts[0] ? null : amounts[0].uom);
  const columns: readonly Column<TraceNode>[] = [
    {
      key: 'thing',
      title: words.thing,
      sort: 'thing',
      cell: (node) =>
        node.thing === null ? (
          said.name(node)
        ) : (
          <Link to="/trace/$key" params={{ key: node.thing.key }}>
            {said.name(node)}
          </Link>
        ),
      plain: (node) => said.name(node),
    },
    { key: 'amount', title: words.amount, sort: 'amount', number: true, leads: true, unit: (node) => said.unit(node), cell: (node) => said.figure(node.amounts) ?? (said.amounts(node) || '–'), plain: counted },
    { key: 'unit', title: words.unit, wideOnly: true, cell: (node) => said.unit(node) ?? '', plain: unit },
    { key: 'direction', title: words.direction, sort: 'direction', cell: side, plain: side },
    { key: 'kind', title: words.kind, sort: 'kind', cell: (node) => said.kind(node), plain: (node) => said.kind(node) },
    { key: 'place', title: words.place, sort: 'place', wraps: true, cell: ({ place }) => place ?? '–', plain: ({ place }) => place },
    { key: 'state', title: words.state, sort: 'state', wraps: true, cell: state, plain: state },
  ];
  const listed = useListedRows(rows, columns);
  return <DataTable caption={words.table} rows={listed} columns={columns} rowKey={({ id }) => String(id)} />;
}
