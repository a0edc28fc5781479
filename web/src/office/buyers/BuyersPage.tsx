import { Button } from '@mantine/core';
import { demandEndpoints, rungs, type BuyerRow, type Rung } from '@sentra/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { StateWord } from '../../parts/StateMark.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { buyersWords } from '../../words/buyers.ts';
import { rungWords } from '../../words/rungs.ts';
import { pageWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { EndedChoice, hasEnded, useEndedColumn, useEndedSaid } from '../endings/ended.tsx';
import { BuyerDialog } from './BuyerDialog.tsx';
import styles from './buyers.module.css';

/** Buyers and what is open for each, rung by rung. */
export function BuyersPage() {
  const words = useWords(buyersWords);
  const names = useWords(pageWords);
  const figures = useFigures();
  const rungNames = useWords(rungWords);
  const { ended } = useSearch({ from: '/office/buyers' });
  const navigate = useNavigate({ from: '/buyers' });
  const rows = useRows(demandEndpoints.buyers, { query: ended ? { ended: 'true' } : {} });
  const endedSaid = useEndedSaid();
  const endedColumn = useEndedColumn<BuyerRow>();
  const person = usePerson();
  const [isAdding, setAdding] = useState(false);
  const onRung = (row: BuyerRow, rung: Rung) => row.ladder.find((step) => step.rung === rung);
  const ofRung = (rung: Rung): Column<BuyerRow> => ({
    key: rung,
    title: rungNames[rung],
    number: true,
    cell: (row) => {
      const step = onRung(row, rung);
      if (!step || step.lines === 0) return <span className="quiet">–</span>;
      return (
        <>
          {figures.rupiahShort(step.worth)}
          <small className={styles.under}>{words.lines(step.lines, figures.number(step.lines))}</small>
        </>
      );
    },
    plain: (row) => onRung(row, rung)?.worth ?? null,
  });
  const columns: readonly Column<BuyerRow>[] = [
    {
      key: 'name',
      title: words.buyer,
      sort: 'name',
      cell: (row) => (
        <>
          <b>{row.name}</b>
          <small className={styles.under}>{row.code}</small>
        </>
      ),
      plain: (row) => row.name,
    },
    { key: 'trade', title: words.trade, wraps: true, wideOnly: true, cell: (row) => row.trade ?? '–', plain: (row) => row.trade },
    ...rungs.map(ofRung),
    {
      key: 'late',
      title: words.lateLines,
      sort: 'lateLines',
      number: true,
      leads: true,
      cell: (row) => (row.lateLines > 0 ? <StateWord state="atRisk">{figures.number(row.lateLines)}</StateWord> : <span className="quiet">{figures.number(0)}</span>),
      plain: (row) => row.lateLines,
    },
    ...(ended ? [endedColumn] : []),
  ];
  return (
    <>
      <PageHead title={names.buyers} lead={words.lead}>
        <PrintButton />
        {person && mayAsk(person.role, demandEndpoints.writeBuyer) ? (
          <Button variant="filled" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      <DataTable caption={names.buyers} rows={rows} columns={columns} isQuiet={hasEnded} {...(ended && { why: endedSaid })} rowKey={(row) => row.code} linkTo={(row) => `/buyers/${encodeURIComponent(row.code)}`} empty={<Empty>{words.none}</Empty>}>
        <EndedChoice isShown={ended ?? false} onChange={(isShown) => void navigate({ search: isShown ? { ended: true } : {} })} />
      </DataTable>
      {isAdding ? <BuyerDialog buyer={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
