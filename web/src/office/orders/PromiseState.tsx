import type { OrderRow } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { StateWord } from '../../parts/StateMark.tsx';
import { ordersWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';

/** Whether the newest plan leaves something of a line late or out. */
export const isTroubled = ({ promise }: OrderRow): boolean => promise !== null && promise.late + promise.unserved > 0;

/** What the newest plan promises for a line, as shape and words. */
export function PromiseState({ order }: { readonly order: OrderRow }) {
  const words = useWords(ordersWords);
  const figures = useFigures();
  const { promise, closedOn } = order;
  if (closedOn !== null) return <span className="quiet">{words.closedOn(figures.date(closedOn))}</span>;
  if (promise === null) return <StateWord state="asked">{words.notPlanned}</StateWord>;
  if (!isTroubled(order)) return <StateWord state="passed">{words.onTime(figures.week(promise.lastWeek))}</StateWord>;
  const said = [
    ...(promise.late > 0 ? [words.lateBy(promise.weeksLate, figures.number(promise.late), figures.number(promise.weeksLate))] : []),
    ...(promise.unserved > 0 ? [words.unserved(figures.number(promise.unserved))] : []),
  ];
  return <StateWord state="atRisk">{said.join(', ')}</StateWord>;
}
