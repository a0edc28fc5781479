import { costParts, type ScenarioResult } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { CompareTable, type ComparedLine } from '../../parts/charts/CompareTable.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Lead } from '../../parts/Say.tsx';
import { costWords } from '../../words/plan.ts';
import { differenceWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';
import { MemberChanges, OrderChanges } from '../plan/changes.tsx';
import styles from './whatif.module.css';

/** A scenario against the real plan: cost, counts, orders, members. */
export function Difference({ result, name }: { readonly result: ScenarioResult; readonly name: string }) {
  const words = useWords(differenceWords);
  const figures = useFigures();
  const { from, to, searchAlone } = result;
  // Against the same search without the change: what a longer search finds is not owed to the change.
  const change = to.total - Math.min(searchAlone, from.total);
  const lead = change === 0 ? words.same : change > 0 ? words.dearer(figures.rupiah(change as Rupiah)) : words.cheaper(figures.rupiah(-change as Rupiah));
  const alone = from.total - searchAlone;
  return (
    <div className={styles.difference}>
      <Lead>{lead}</Lead>
      <p className="reason">{[words.moved(figures.number(result.lotsMoved)), ...(alone > 0 ? [words.searchAlone(figures.rupiah(alone as Rupiah))] : [])].join(' ')}</p>
      <OutcomeTable caption={name} fromName={words.plan(figures.number(result.planVersion))} toName={words.scenario} from={from} to={to} />
      <OrderChanges orders={result.orders} />
      <MemberChanges members={result.members} />
    </div>
  );
}

interface OutcomeTableProps {
  readonly caption: string;
  readonly fromName: string;
  readonly toName: string;
  readonly from: ScenarioResult['from'];
  readonly to: ScenarioResult['to'];
}

/** Costs that hurt somebody who was promised something. */
const hurts: ReadonlySet<string> = new Set(['late', 'unserved', 'share']);
const counts = ['lateOrders', 'latePieces', 'unservedOrders', 'unservedPieces', 'heats', 'lots'] as const;

/** Two outcomes side by side: every cost part and their total, then what is counted. */
export function OutcomeTable({ caption, fromName, toName, from, to }: OutcomeTableProps) {
  const words = useWords(differenceWords);
  const costs = useWords(costWords);
  const figures = useFigures();
  const money = { write: (amount: number | null) => figures.rupiah(amount as Rupiah | null), writeChange: (amount: number) => figures.rupiahChange(amount as Rupiah) };
  const pieces = { write: (count: number | null) => figures.number(count ?? 0), writeChange: (count: number) => `${count > 0 ? '+' : '−'}${figures.number(Math.abs(count))}` };
  const costLines: readonly ComparedLine[] = [
    ...costParts.map((part): ComparedLine => ({ ...money, key: part, name: costs[part], from: from.cost[part], to: to.cost[part], ...(hurts.has(part) && { worse: 'more' }) })),
    { ...money, key: 'total', name: costs.total, from: from.total, to: to.total, isSum: true },
  ];
  const countLines = counts.map((name): ComparedLine => ({ ...pieces, key: name, name: words[name], from: from[name], to: to[name], ...(name !== 'heats' && name !== 'lots' && { worse: 'more' }) }));
  return (
    <div className={styles.outcome}>
      <CompareTable caption={`${caption}: ${words.cost}`} head={words.cost} fromName={fromName} toName={toName} lines={costLines} />
      <CompareTable caption={`${caption}: ${words.counts}`} head={words.counts} fromName={fromName} toName={toName} lines={countLines} />
    </div>
  );
}
