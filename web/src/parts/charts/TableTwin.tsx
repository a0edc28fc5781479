import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import styles from './TableTwin.module.css';

export interface TableTwinProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table behind a picture, for who wants to check it or cannot see it. */
export function TableTwin({ caption, heads, rows }: TableTwinProps) {
  const words = useWords(tableWords);
  return (
    <details className={styles.twin}>
      <summary>{words.showTable}</summary>
      <div className={styles.view}>
        <table>
          <caption className="heard">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={heads[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
