import { planningEndpoints, type Comparison, type PlanRow } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { CompareTable, type ComparedLine } from '../../parts/charts/CompareTable.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Lead } from '../../parts/Say.tsx';
import { compareWords, costWords, planWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { useGo, usePlanAddress } from './address.ts';
import { LotChanges, MemberChanges, OrderChanges } from './changes.tsx';
import { MovedSection } from './MovedSection.tsx';
import styles from './plan.module.css';

interface CompareViewProps {
  readonly plan: PlanRow;
  readonly plans: readonly PlanRow[];
}

/** What changed to this version from another: the one it started from, unless somebody chooses. */
export function CompareView({ plan, plans }: CompareViewProps) {
  const words = useWords(compareWords);
  const all = useWords(planWords);
  const figures = useFigures();
  const go = useGo();
  const others = plans.filter(({ version }) => version !== plan.version);
  const usual = plan.baseVersion ?? others.find(({ version }) => version < plan.version)?.version ?? others[0]?.version;
  const from = usePlanAddress().with ?? usual;
  const comparison = useQuery({ ...question(planningEndpoints.compare, { params: { plan: from ?? plan.version, other: plan.version } }), enabled: from !== undefined });
  if (from === undefined) return <Empty>{words.one}</Empty>;
  return (
    <>
      <div className={`off-paper ${styles.bar}`}>
        <Choose
          label={words.from}
          value={String(from)}
          options={others.map(({ version, madeAt }) => ({ value: String(version), name: all.versionOf(figures.number(version), figures.clock(madeAt, 'full')) }))}
          onChange={(version) => go({ with: Number(version) })}
        />
      </div>
      {from === plan.baseVersion ? <MovedSection plan={plan} /> : null}
      <Answered query={comparison} doing={all.fetching} rows={12}>
        {(answer) => <Compared comparison={answer} />}
      </Answered>
    </>
  );
}

/** Costs that hurt somebody who was promised something; of the others a little more is nobody's alarm. */
const hurts: ReadonlySet<string> = new Set(['late', 'unserved', 'share']);

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords(compareWords);
  const costs = useWords(costWords);
  const figures = useFigures();
  const { from, to, cost } = comparison;
  const change = to.total - from.total;
  const version = figures.number(to.version);
  const lead = change === 0 ? words.same : change > 0 ? words.dearer(version, figures.rupiah(change as Rupiah)) : words.cheaper(version, figures.rupiah(-change as Rupiah));
  const line = (key: string, name: string, before: Rupiah, after: Rupiah, isSum: boolean): ComparedLine => ({
    key,
    name,
    from: before,
    to: after,
    write: (amount: number | null) => figures.rupiah(amount as Rupiah | null),
    writeChange: (amount: number) => figures.rupiahChange(amount as Rupiah),
    ...(hurts.has(key) && { worse: 'more' }),
    isSum,
  });
  return (
    <>
      <div className={styles.section}>
        <Lead>{lead}</Lead>
      </div>
      <CompareTable
        caption={words.cost}
        head={words.cost}
        fromName={words.versionName(figures.number(from.version))}
        toName={words.versionName(version)}
        lines={[...cost.map(({ part, from: before, to: after }) => line(part, costs[part], before, after, false)), line('total', costs.total, from.total, to.total, true)]}
      />
      <OrderChanges orders={comparison.orders} />
      <MemberChanges members={comparison.members} />
      <LotChanges lots={comparison.lots} changed={comparison.lotsChanged} />
    </>
  );
}
