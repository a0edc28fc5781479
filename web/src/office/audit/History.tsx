import { auditEndpoints, type AuditEntry, type Request } from '@sentra/contract';
import { useMemo } from 'react';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { auditWords } from '../../words/audit.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import { useActSaid } from './acts.ts';
import { differences } from './differences.ts';
import { Differences } from './Differences.tsx';
import { named } from './named.ts';

export interface HistoryProps {
  /** Which writes; without it all. */
  readonly query?: NonNullable<Request<typeof auditEndpoints.list>['query']>;
  /** Choices beside the filter. */
  readonly children?: React.ReactNode;
}

/** Writes with who, when and why, and under each what it changed. */
export function History({ query = {}, children }: HistoryProps) {
  const words = useWords(auditWords);
  const figures = useFigures();
  const said = useActSaid();
  const language = useLanguage();
  const rows = useRows(auditEndpoints.list, { query });
  const columns = useMemo<readonly Column<AuditEntry>[]>(
    () => [
      { key: 'at', title: words.at, sort: 'at', cell: ({ at }) => <span className="whole">{figures.clock(at, 'full')}</span>, plain: ({ at }) => at, width: '150px' },
      { key: 'what', title: words.what, cell: (entry) => <b>{said(entry)}</b>, plain: said },
      { key: 'code', title: words.code, cell: (entry) => named(entry, language), plain: (entry) => named(entry, language), wraps: true },
      { key: 'who', title: words.who, cell: ({ personName }) => personName, plain: ({ personName }) => personName, leads: true },
      { key: 'reason', title: words.reason, cell: ({ reason }) => reason ?? '–', plain: ({ reason }) => reason, wraps: true },
    ],
    [words, figures, said, language],
  );
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => String(id)}
      why={({ subject, before, after }) => <Differences subject={subject} changes={differences(before, after)} />}
      empty={<Empty>{words.none}</Empty>}
    >
      {children}
    </DataTable>
  );
}
