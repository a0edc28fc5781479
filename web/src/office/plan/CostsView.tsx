import { planningEndpoints, type Answer, type PlanRow } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { CostTable } from '../../parts/charts/CostTable.tsx';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { costWhy, costWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';
import { Quality } from './Quality.tsx';

type PartCost = Answer<typeof planningEndpoints.costs>['parts'][number];

const kinds = ['making', 'setup', 'heat', 'late', 'unserved', 'hold', 'exposure', 'share'] as const;
const kindsOfParts = kinds.filter((kind) => kind !== 'share');
/** Costs that hurt somebody who was promised something. */
const hot: ReadonlySet<string> = new Set(['late', 'unserved', 'share']);

/** What the plan costs: by kind, and by part with the dearest first. */
export function CostsView({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(costWords);
  const why = useWords(costWhy);
  const heading = useId();
  const costs = useQuery(question(planningEndpoints.costs, { params: { plan: plan.version } }));
  return (
    <>
      <div className={styles.halves}>
        <CostTable caption={words.kinds} head={words.kinds} total={plan.total} lines={kinds.map((kind) => ({ key: kind, name: words[kind], why: why[kind], amount: plan.cost[kind], isHot: hot.has(kind) }))} />
        <Quality plan={plan} />
      </div>
      <section className={styles.section} aria-labelledby={heading}>
        <h2 id={heading}>{words.byPart}</h2>
        <p className="reason">{words.byPartLead}</p>
        <Answered query={costs}>{(answer) => <ByPart parts={answer.parts} total={answer.total} />}</Answered>
      </section>
    </>
  );
}

function ByPart({ parts, total }: Answer<typeof planningEndpoints.costs>) {
  const words = useWords(costWords);
  const figures = useFigures();
  const columns: readonly Column<PartCost>[] = [
    { key: 'part', title: words.part, sort: 'part', cell: ({ partCode, partName }) => `${partCode} ${partName}`, plain: ({ partCode, partName }) => `${partCode} ${partName}` },
    { key: 'pieces', title: words.pieces, sort: 'pieces', number: true, cell: ({ pieces }) => figures.number(pieces), plain: ({ pieces }) => pieces },
    ...kindsOfParts.map((kind): Column<PartCost> => ({
      key: kind,
      title: words[kind],
      sort: kind,
      number: true,
      cell: ({ cost }) => (cost[kind] === 0 ? '–' : <span className={hot.has(kind) ? 'hot' : ''}>{figures.number(cost[kind])}</span>),
      plain: ({ cost }) => cost[kind],
    })),
    { key: 'total', title: `${words.total}, Rp`, sort: 'total', number: true, leads: true, cell: (row) => <b>{figures.number(row.total)}</b>, plain: (row) => row.total },
  ];
  const rows = useListedRows(parts, columns);
  const sum = (kind: (typeof kindsOfParts)[number]) => figures.number(parts.reduce((all, { cost }) => all + cost[kind], 0));
  const whole = parts.reduce((all, part) => all + part.total, 0) as Rupiah;
  return (
    <>
      <DataTable
        caption={words.byPart}
        rows={rows}
        columns={columns}
        rowKey={({ partCode }) => partCode}
        {...(rows.search === '' && { sum: [words.total, '', ...kindsOfParts.map(sum), figures.number(whole)] })}
      />
      <p className="reason">{`${words.share}: ${figures.rupiah(total.share)}`}</p>
    </>
  );
}
