import { Empty } from '../../parts/Empty.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { keyWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import type { Key } from './Keys.tsx';

/** Keys in rows, those that still hold and those that do not. */
export function KeyTable({ keys, columns }: { readonly keys: readonly Key[]; readonly columns: readonly Column<Key>[] }) {
  const words = useWords(keyWords);
  const rows = useListedRows(keys, columns);
  return <DataTable bare caption={words.keys} rows={rows} columns={columns} rowKey={({ id }) => id} empty={<Empty>{words.none}</Empty>} />;
}
