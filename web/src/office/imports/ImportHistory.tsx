import { exchangeEndpoints, type Answer } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { StateWord } from '../../parts/StateMark.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { importHistoryWords } from '../../words/imports.ts';
import { useWords } from '../../words/words.ts';
import { marks } from './ImportPreview.tsx';

type Past = Answer<typeof exchangeEndpoints.imports>['imports'][number];

interface ImportHistoryProps {
  readonly current: string | null;
  readonly onOpen: (id: string) => void;
}

/** The last files that were read, with what became of them. */
export function ImportHistory(props: ImportHistoryProps) {
  const words = useWords(importHistoryWords);
  const query = useQuery(question(exchangeEndpoints.imports, {}));
  return (
    <MarginSection title={words.title} reason={words.reason}>
      <Answered query={query} doing={words.reading} rows={3}>
        {({ imports }) => (imports.length === 0 ? <Empty>{words.none}</Empty> : <Past {...props} imports={imports} />)}
      </Answered>
    </MarginSection>
  );
}

function Past({ imports, current, onOpen }: ImportHistoryProps & { readonly imports: readonly Past[] }) {
  const words = useWords(importHistoryWords);
  const figures = useFigures();
  const columns: readonly Column<Past>[] = [
    { key: 'file', title: words.file, cell: (row) => <b>{row.fileName}</b>, plain: (row) => row.fileName },
    { key: 'state', title: words.state, leads: true, cell: (row) => <StateWord state={marks[row.state]}>{words[row.state]}</StateWord>, plain: (row) => row.state },
    { key: 'by', title: words.by, wraps: true, cell: (row) => row.madeBy, plain: (row) => row.madeBy },
    { key: 'at', title: words.at, number: true, cell: (row) => figures.clock(row.madeAt, 'full'), plain: (row) => row.madeAt },
    { key: 'applied', title: words.appliedAt, number: true, cell: (row) => figures.clock(row.appliedAt, 'full'), plain: (row) => row.appliedAt },
  ];
  const rows = useListedRows(imports, columns);
  return <DataTable bare caption={words.title} rows={rows} columns={columns} rowKey={(row) => row.id ?? row.madeAt} current={current} onOpen={(row) => row.id !== null && onOpen(row.id)} />;
}
