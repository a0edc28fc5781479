import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import styles from './CostTable.module.css';

export interface ComparedLine {
  readonly key: string;
  readonly name: React.ReactNode;
  readonly from: number | null;
  readonly to: number | null;
  /** Writes the two amounts, for instance `figures.rupiah`. */
  readonly write: (amount: number | null) => string;
  /** Writes the difference with its sign, for instance `figures.rupiahChange`. */
  readonly writeChange: (change: number) => string;
  /** Which way is worse, and so hot; without it neither is. */
  readonly worse?: 'more' | 'less';
  readonly isSum?: boolean;
}

export interface CompareTableProps {
  readonly caption: string;
  readonly head: string;
  /** Names of the two sides, for instance “Versi 13” and “Versi 14”. */
  readonly fromName: string;
  readonly toName: string;
  readonly lines: readonly ComparedLine[];
}

/** Two versions side by side, and what changed from one to the other. */
export function CompareTable({ caption, head, fromName, toName, lines }: CompareTableProps) {
  const words = useWords(tableWords);
  return (
    <div className={styles.view}>
      <table className={styles.costs}>
        <caption className="heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {[fromName, toName, words.difference].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ isSum }) => !isSum)
            .map((line) => (
              <Line key={line.key} line={line} />
            ))}
        </tbody>
        <tfoot>
          {lines
            .filter(({ isSum }) => isSum)
            .map((line) => (
              <Line key={line.key} line={line} />
            ))}
        </tfoot>
      </table>
    </div>
  );
}

function Line({ line: { name, from, to, write, writeChange, worse } }: { readonly line: ComparedLine }) {
  const change = from === null || to === null ? null : to - from;
  const isWorse = change !== null && ((worse === 'more' && change > 0) || (worse === 'less' && change < 0));
  return (
    <tr>
      <td>{name}</td>
      <td className="number">{write(from)}</td>
      <td className="number">{write(to)}</td>
      <td className={`number ${isWorse ? 'hot' : ''}`}>{change === null ? '–' : change === 0 ? '=' : writeChange(change)}</td>
    </tr>
  );
}
