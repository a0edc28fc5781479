import type { PlainDate } from '@sentra/measures';
import { useFigures } from '../../parts/figures.ts';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { massUnit } from '../../parts/forms/units.ts';
import { weeksWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from '../plan/process.ts';
import type { Used } from './load.ts';
import styles from './members.module.css';
import type { OfferColumn } from './offers.ts';

const isLastFurnace = (columns: readonly OfferColumn[], index: number): boolean => columns[index]?.furnaceCode !== null && (columns[index + 1]?.furnaceCode ?? null) === null;

/** The heads: each furnace, the metal that is used of all of them, each process and what is used of it. */
export function OfferHead({ columns, mayWrite }: { readonly columns: readonly OfferColumn[]; readonly mayWrite: boolean }) {
  const words = useWords(weeksWords);
  const processName = useProcess();
  return (
    <thead>
      <tr>
        <th scope="col">{words.week}</th>
        {columns.map((column, index) => [
          <th key={column.key} scope="col">
            {column.furnaceCode ?? processName(column.name)}
            <small>{column.process === null ? `${column.name}, ${words.heats}` : words.hours}</small>
          </th>,
          column.process !== null || isLastFurnace(columns, index) ? (
            <th key={`${column.key} used`} scope="col">
              {column.process === null ? words.metal : processName(column.process)}
              <small>{words.used(column.process === null ? massUnit : words.hours)}</small>
            </th>
          ) : null,
        ])}
        {mayWrite ? <th className="off-paper" aria-label={words.repeat} /> : null}
      </tr>
    </thead>
  );
}

interface OfferWeekProps {
  readonly week: PlainDate;
  readonly columns: readonly OfferColumn[];
  readonly amountOf: (column: OfferColumn) => number | null;
  readonly isChanged: (column: OfferColumn) => boolean;
  readonly used: (resource: string) => Used | undefined;
  /** Without it the week is only read. */
  readonly onChange?: (column: OfferColumn, amount: number | null) => void;
  readonly onRepeat?: () => void;
}

/** A week: what is offered, as fields where it may be changed, and what the plan uses. */
export function OfferWeek({ week, columns, amountOf, isChanged, used, onChange, onRepeat }: OfferWeekProps) {
  const words = useWords(weeksWords);
  const figures = useFigures();
  const processName = useProcess();
  const name = figures.week(week);
  return (
    <tr>
      <th scope="row">
        {name} <span className="quiet">{figures.date(week, 'day')}</span>
      </th>
      {columns.map((column, index) => [
        <td key={column.key} data-changed={isChanged(column)}>
          {onChange ? (
            <div className={styles.field}>
              <NumberField
                isBare
                label={column.process === null ? words.heatsOf(`${column.furnaceCode ?? ''} ${column.name}`, name) : words.hoursOf(processName(column.name), name)}
                whole={column.process === null}
                min={0}
                max={column.process === null ? 1000 : 100_000}
                decimals={1}
                value={amountOf(column)}
                onChange={(amount) => onChange(column, amount)}
              />
            </div>
          ) : (
            figures.number(amountOf(column), 1)
          )}
        </td>,
        column.process !== null || isLastFurnace(columns, index) ? (
          <td key={`${column.key} used`} className={styles.used}>
            <UsedOf used={used(column.process ?? 'metal')} isMetal={column.process === null} />
          </td>
        ) : null,
      ])}
      {onChange ? (
        <td className="off-paper">
          {onRepeat ? (
            <button type="button" className={styles.copy} aria-label={words.repeatFrom(name)} title={words.repeatFrom(name)} onClick={onRepeat}>
              <span aria-hidden>↓</span>
            </button>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

/** Metal is offered as heats, so the kilograms that they hold are told too; hours stand in the column beside. */
function UsedOf({ used, isMetal }: { readonly used: Used | undefined; readonly isMetal: boolean }) {
  const words = useWords(weeksWords);
  const figures = useFigures();
  if (used === undefined || used.offered <= 0) return '–';
  return isMetal ? words.usedOf(figures.number(used.used), figures.number(used.offered)) : figures.number(used.used, 1);
}
