import { useRef, useState } from 'react';
import { chartWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';
import { HeatLegend } from './HeatLegend.tsx';
import styles from './HeatTable.module.css';
import { stepOf } from './steps.ts';

export interface HeatColumn {
  readonly key: string;
  /** M48 */
  readonly title: string;
  /** 23 Nov */
  readonly note?: string;
  /** A line stands before the first week of a year. */
  readonly startsYear?: boolean;
}

export interface HeatCell {
  /** Used of offered, in percent; null where nothing is offered. */
  readonly percent: number | null;
  /** The cell binds what is chosen: a hot frame and a filled corner. */
  readonly isBinding?: boolean;
  /** Said when pointed at, for instance the kilograms. */
  readonly says?: string;
}

export interface HeatRow {
  readonly key: string;
  readonly code?: string;
  readonly name: React.ReactNode;
  /** The figure beside the name, for instance kilograms per week. */
  readonly figure?: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatTableProps {
  readonly caption: string;
  /** Head of the first column, and a line under it. */
  readonly head: string;
  readonly headNote?: string;
  readonly figureHead?: string;
  readonly columns: readonly HeatColumn[];
  readonly total?: HeatRow;
  readonly rows: readonly HeatRow[];
  readonly currentRow?: string | null;
  readonly onCell?: (row: HeatRow, column: HeatColumn) => void;
  /** Beside the legend: how many rows of how many, and a link to the rest. */
  readonly foot?: React.ReactNode;
}

/** Load by row and week: the number decides, the shade guides. Arrow keys move, Enter chooses. */
export function HeatTable({ caption, head, headNote, figureHead, columns, total, rows, currentRow, onCell, foot }: HeatTableProps) {
  const all = total ? [total, ...rows] : rows;
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);

  function move(event: React.KeyboardEvent): void {
    const [row, column] = at;
    const next = stepFrom(event.key, row, column, all.length - 1, columns.length - 1);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
  }

  return (
    <figure className={styles.figure}>
      <div className={styles.view}>
        <table ref={grid} className={styles.heat} aria-label={caption}>
          <colgroup>
            <col className={styles.nameColumn} />
            {figureHead ? <col className={styles.figureColumn} /> : null}
            {columns.map(({ key }) => (
              <col key={key} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {head}
                {headNote ? <span>{headNote}</span> : null}
              </th>
              {figureHead ? (
                <th scope="col" className={styles.amount}>
                  <span>{figureHead}</span>
                </th>
              ) : null}
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.startsYear ? styles.year : undefined}>
                  <b>{column.title}</b>
                  {column.note ? <span>{column.note}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((row, place) => (
              <Row key={row.key} row={row} place={place} isTotal={row === total} isCurrent={row.key === currentRow} hasFigure={figureHead !== undefined} columns={columns} at={at} onFocus={setAt} onMove={move} {...(onCell && { onCell })} />
            ))}
          </tbody>
        </table>
      </div>
      <figcaption>
        <HeatLegend />
        {foot ? <span className={styles.foot}>{foot}</span> : null}
      </figcaption>
    </figure>
  );
}

function stepFrom(key: string, row: number, column: number, lastRow: number, lastColumn: number): readonly [number, number] | undefined {
  switch (key) {
    case 'ArrowUp':
      return [Math.max(0, row - 1), column];
    case 'ArrowDown':
      return [Math.min(lastRow, row + 1), column];
    case 'ArrowLeft':
      return [row, Math.max(0, column - 1)];
    case 'ArrowRight':
      return [row, Math.min(lastColumn, column + 1)];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, lastColumn];
    default:
      return undefined;
  }
}

interface RowProps {
  readonly row: HeatRow;
  readonly place: number;
  readonly isTotal: boolean;
  readonly isCurrent: boolean;
  readonly hasFigure: boolean;
  readonly columns: readonly HeatColumn[];
  readonly at: readonly [number, number];
  readonly onFocus: (at: readonly [number, number]) => void;
  readonly onMove: (event: React.KeyboardEvent) => void;
  readonly onCell?: (row: HeatRow, column: HeatColumn) => void;
}

function Row({ row, place, isTotal, isCurrent, hasFigure, columns, at, onFocus, onMove, onCell }: RowProps) {
  const words = useWords(chartWords);
  const figures = useFigures();
  return (
    <tr className={isTotal ? styles.total : undefined} aria-current={isCurrent || undefined}>
      <th scope="row" className={styles.first}>
        {row.code ? <b>{row.code}</b> : null}
        {row.name}
      </th>
      {hasFigure ? <td className={styles.amount}>{row.figure}</td> : null}
      {columns.map((column, index) => {
        const { percent, isBinding, says } = row.cells[index] ?? { percent: null };
        const shown = percent === null ? '–' : figures.number(percent);
        const label = percent === null ? words.notOffered : isBinding ? `${shown} %, ${words.binding}` : `${shown} %`;
        return (
          <td key={column.key} data-step={percent === null ? 'none' : stepOf(percent)} className={`${styles.cell} ${isBinding ? styles.binding : ''}`} title={says}>
            {onCell ? (
              <button type="button" data-at={`${place} ${index}`} tabIndex={at[0] === place && at[1] === index ? 0 : -1} aria-label={label} onFocus={() => onFocus([place, index])} onKeyDown={onMove} onClick={() => onCell(row, column)}>
                {shown}
              </button>
            ) : (
              <HeardCell shown={shown} label={percent === null ? label : shown} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** A dash says nothing to who listens. */
function HeardCell({ shown, label }: { readonly shown: string; readonly label: string }) {
  if (shown === label) return shown;
  return (
    <>
      <span aria-hidden>{shown}</span>
      <span className="heard">{label}</span>
    </>
  );
}
