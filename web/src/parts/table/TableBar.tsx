import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';
import type { Column } from './columns.ts';
import { csv, handOver } from './csv.ts';
import { chooseDensity, useDensity } from './density.ts';
import styles from './DataTable.module.css';
import type { Rows } from './rows.ts';

interface TableBarProps<Row> {
  readonly caption: string;
  readonly rows: Rows<Row>;
  readonly columns: readonly Column<Row>[];
  readonly children?: React.ReactNode;
}

/** Long enough that a word typed without pause asks the server once. */
const pause = 250;

/** Above a table: what is filtered, how many rows that leaves, how close they stand, and the file. */
export function TableBar<Row>({ caption, rows, columns, children }: TableBarProps<Row>) {
  const words = useWords(tableWords);
  const figures = useFigures();
  const density = useDensity();
  const [text, setText] = useState(rows.search);
  const [failure, setFailure] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const { search, setSearch } = rows;
  useEffect(() => {
    const timer = setTimeout(() => text.trim() !== search && setSearch(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text, search, setSearch]);

  async function download() {
    setMaking(true);
    setFailure(false);
    try {
      const all = await rows.all();
      // A column without a head holds an act.
      const written = columns.filter(({ title }) => title !== '');
      handOver(csv(written.map(({ title }) => title), all.map((row) => written.map(({ plain }) => plain(row)))), `${caption}.csv`);
    } catch {
      setFailure(true);
    } finally {
      setMaking(false);
    }
  }

  return (
    <div className={`off-paper ${styles.bar}`}>
      <input className={styles.filter} type="search" value={text} aria-label={words.filter} placeholder={words.filterHint} onChange={(event) => setText(event.currentTarget.value)} />
      {children}
      <output className={styles.counted}>
        {failure ? words.downloadFailed : rows.total === null ? '' : words.allRows(figures.number(rows.total))}
      </output>
      <button type="button" className={styles.plainButton} onClick={() => chooseDensity(density === 'dense' ? 'comfortable' : 'dense')}>
        {density === 'dense' ? words.comfortable : words.dense}
      </button>
      <Button size="xs" disabled={isMaking || !rows.total} onClick={() => void download()}>
        {isMaking ? words.downloading : words.download}
      </Button>
    </div>
  );
}
