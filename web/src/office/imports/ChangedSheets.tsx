import type { Import } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { previewWords } from '../../words/imports.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import { fieldName, fieldValue } from '../audit/fields.ts';
import styles from './imports.module.css';
import { subjectOf } from './subjects.ts';

type SheetChanges = Import['sheets'][number];
type Example = SheetChanges['examples'][number] & { readonly sheet: SheetChanges };

/** Sheet by sheet what is new, changed and unchanged, and the first of those rows with what changes. */
export function ChangedSheets({ sheets }: { readonly sheets: readonly SheetChanges[] }) {
  const words = useWords(previewWords);
  const figures = useFigures();
  const language = useLanguage();
  const count = (kind: 'new' | 'changed' | 'unchanged'): Column<SheetChanges> => ({
    key: kind,
    title: words[kind],
    number: true,
    cell: (row) => (row[kind] > 0 && kind !== 'unchanged' ? <b>{figures.number(row[kind])}</b> : figures.number(row[kind])),
    plain: (row) => row[kind],
  });
  const columns: readonly Column<SheetChanges>[] = [{ key: 'sheet', title: words.sheet, cell: (row) => row[language], plain: (row) => row[language] }, count('new'), count('changed'), count('unchanged')];
  const rows = useListedRows(sheets, columns);
  const examples = sheets.flatMap((sheet) => sheet.examples.map((example) => ({ ...example, sheet })));
  if (sheets.length === 0) return null;
  return (
    <>
      <DataTable bare caption={words.sheet} rows={rows} columns={columns} rowKey={(row) => row.sheet} />
      {examples.length > 0 ? <Examples examples={examples} /> : null}
    </>
  );
}

/** A new row with many columns is told by its first ones. */
const mostFields = 6;

function Examples({ examples }: { readonly examples: readonly Example[] }) {
  const words = useWords(previewWords);
  const figures = useFigures();
  const language = useLanguage();
  const said = ({ kind, fields, sheet }: Example): string => {
    const subject = subjectOf(sheet.sheet);
    const one = ({ field, before, after }: Example['fields'][number]): string => {
      const [name, was, is] = [fieldName(subject, field, language), fieldValue(subject, field, before, figures, language), fieldValue(subject, field, after, figures, language)];
      return kind === 'new' ? words.fieldNew(name, is) : words.field(name, was, is);
    };
    return `${fields.slice(0, mostFields).map(one).join('; ')}${fields.length > mostFields ? ' …' : ''}`;
  };
  const kind = (row: Example): string => (row.kind === 'new' ? words.kindNew : words.kindChanged);
  const columns: readonly Column<Example>[] = [
    { key: 'key', title: words.key, cell: (row) => <b>{row.key}</b>, plain: (row) => row.key },
    { key: 'sheet', title: words.sheet, cell: (row) => row.sheet[language], plain: (row) => row.sheet[language] },
    { key: 'kind', title: words.what, leads: true, cell: kind, plain: kind },
  ];
  const rows = useListedRows(examples, columns);
  return (
    <details className={styles.examples}>
      <summary>{words.examples}</summary>
      <p className="reason">{words.examplesReason}</p>
      <DataTable bare caption={words.examples} rows={rows} columns={columns} rowKey={(row) => `${row.sheet.sheet} ${row.key}`} why={said} />
    </details>
  );
}
