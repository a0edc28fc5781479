import { auditEndpoints, type AuditEntry, type Role } from '@sentra/contract';
import { mayAsk } from '../../api/session.ts';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Empty } from '../../parts/Empty.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { historyWords, orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';
import { changedFields } from './changedFields.ts';

/** Every write of a line: when, by whom, what, why. */
export function OrderHistory({ code, role }: { readonly code: string; readonly role: Role }) {
  return mayAsk(role, auditEndpoints.list) ? <History code={code} /> : null;
}

function History({ code }: { readonly code: string }) {
  const words = useWords(orderWords);
  const names = useWords(historyWords);
  const figures = useFigures();
  const rows = useRows(auditEndpoints.list, { query: { subject: 'order', subjectCode: code } });
  const said = ({ before, after }: AuditEntry): string =>
    before === null || before === undefined ? names.added : changedFields(before, after).map(({ field, from, to }) => names.fields(field, from, to)).join('; ') || names.changed;
  const columns: readonly Column<AuditEntry>[] = [
    { key: 'when', title: names.when, cell: (row) => figures.clock(row.at, 'full'), plain: (row) => row.at },
    { key: 'who', title: names.who, cell: (row) => row.personName, plain: (row) => row.personName },
    { key: 'what', title: names.what, wraps: true, cell: said, plain: said },
  ];
  return (
    <MarginSection title={words.history} reason={words.historyReason}>
      <DataTable bare caption={words.history} rows={rows} columns={columns} rowKey={(row) => String(row.id)} why={(row) => row.reason} empty={<Empty>{names.none}</Empty>} />
    </MarginSection>
  );
}
