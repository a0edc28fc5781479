import type { ScheduleMapping } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { Choose } from '../../parts/forms/Choose.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { scheduleWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';
import styles from './buyers.module.css';
import { letterOf, roleOf, rolesOf, withRole, withWeek, type ColumnRole, type ScheduleSheet } from './mapping.ts';

interface ScheduleGridProps {
  readonly sheet: ScheduleSheet;
  readonly mapping: ScheduleMapping;
  readonly today: PlainDate;
  readonly onChange: (mapping: ScheduleMapping) => void;
}

/** So many rows show what a column holds. */
const mostRows = 14;

/** The buyer's sheet as it lies there; above each column what it means, to be corrected. */
export function ScheduleGrid({ sheet, mapping, today, onChange }: ScheduleGridProps) {
  const words = useWords(scheduleWords);
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  const roles = columns.map((column) => roleOf(mapping, column));
  const from = Math.max(0, Math.min(mapping.headerRow, mapping.firstRow) - 4);
  return (
    <section className={styles.gridView} aria-label={words.grid(sheet.name)}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {columns.map((column, index) => (
              <th key={column} scope="col" data-role={roles[index]}>
                <ColumnMeaning column={column} role={roles[index] ?? 'none'} mapping={mapping} today={today} onChange={onChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.slice(from, from + mostRows).map((cells, index) => {
            const row = from + index + 1;
            return (
              <tr key={row} data-kind={row === mapping.headerRow ? 'head' : row < mapping.firstRow ? 'above' : 'content'}>
                <th scope="row" aria-label={`${words.row} ${row}`}>
                  {row}
                </th>
                {columns.map((column, place) => (
                  <td key={column} data-role={roles[place]}>
                    {cells[column - 1] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnMeaningProps {
  readonly column: number;
  readonly role: ColumnRole;
  readonly mapping: ScheduleMapping;
  readonly today: PlainDate;
  readonly onChange: (mapping: ScheduleMapping) => void;
}

function ColumnMeaning({ column, role, mapping, today, onChange }: ColumnMeaningProps) {
  const words = useWords(scheduleWords);
  const letter = letterOf(column);
  const names: Readonly<Record<ColumnRole, string>> = { none: words.roleNone, part: words.rolePart, quantity: words.roleQuantity, date: words.roleDate, reference: words.roleReference, week: words.roleWeek };
  const week = mapping.weekColumns.find((one) => one.column === column)?.week;
  return (
    <>
      <span className={styles.letter}>{letter}</span>
      <Choose<ColumnRole> isBare label={words.columnRole(letter)} value={role} options={rolesOf[mapping.layout].map((one) => ({ value: one, name: names[one] }))} onChange={(next) => onChange(withRole(mapping, column, next, today))} />
      {role === 'week' && week ? <DateField key={week} isWeek label={words.week(letter)} value={week} onChange={(monday) => monday && onChange(withWeek(mapping, column, monday))} /> : null}
    </>
  );
}
