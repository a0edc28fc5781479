import type { Rupiah } from '@sentra/measures';
import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';
import styles from './CostTable.module.css';
import { FillBar } from './FillBar.tsx';

export interface CostLine {
  readonly key: string;
  readonly name: React.ReactNode;
  /** Why it is so, under the name. */
  readonly why?: React.ReactNode;
  readonly amount: Rupiah;
  /** The cost hurts and could be avoided: lateness, pieces not served. */
  readonly isHot?: boolean;
}

export interface CostTableProps {
  readonly caption: string;
  /** Head of the first column. */
  readonly head: string;
  readonly lines: readonly CostLine[];
  readonly total: Rupiah;
}

/** Amounts that add up to a sum, each with its part of it. */
export function CostTable({ caption, head, lines, total }: CostTableProps) {
  const words = useWords(tableWords);
  const figures = useFigures();
  return (
    <table className={styles.costs}>
      <caption className="heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="number">
            %
          </th>
          <th scope="col" className="number">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, why, amount, isHot }) => {
          const part = total === 0 ? 0 : amount / total;
          return (
            <tr key={key}>
              <td>
                {name}
                {why ? <div className="reason">{why}</div> : null}
                <FillBar value={amount} of={total} says={figures.percent(part, 1)} />
              </td>
              <td className="number">{figures.number(part * 100, 1)}</td>
              <td className={`number ${isHot && amount > 0 ? 'hot' : ''}`}>{figures.rupiah(amount)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{words.total}</td>
          <td className="number">{figures.rupiah(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
