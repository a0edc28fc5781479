import type { InputError } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { previewWords } from '../../words/imports.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';

/** Everything that is wrong with a file at once: where it stands, what stands there, and what would be right. */
export function ImportErrors({ fileName, errors, more }: { readonly fileName: string; readonly errors: readonly InputError[]; readonly more: number }) {
  const words = useWords(previewWords);
  const figures = useFigures();
  const language = useLanguage();
  const columns: readonly Column<InputError>[] = [
    { key: 'sheet', title: words.sheet, sort: 'sheet', cell: (row) => <b>{row.sheet}</b>, plain: (row) => row.sheet },
    { key: 'row', title: words.row, sort: 'row', number: true, leads: true, cell: (row) => figures.number(row.row), plain: (row) => row.row },
    { key: 'column', title: words.column, sort: 'column', cell: (row) => row.column ?? '–', plain: (row) => row.column },
    { key: 'value', title: words.value, wraps: true, cell: (row) => row.value ?? '–', plain: (row) => row.value },
    { key: 'right', title: words.right, wraps: true, width: '45%', cell: (row) => row[language], plain: (row) => row[language] },
  ];
  const rows = useListedRows(errors, columns);
  return (
    <>
      <DataTable caption={`${words.errors}, ${fileName}`} rows={rows} columns={columns} rowKey={(row) => [row.sheet, row.row, row.column, row.code, row.value].join('|')} />
      {more > 0 ? <p className="reason">{words.more(figures.number(more))}</p> : null}
    </>
  );
}
