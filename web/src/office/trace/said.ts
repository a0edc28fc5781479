import type { TraceAmount, TraceAmounts, TraceNode } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { traceActWords, traceKindWords, traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';

const kilogram = 'KGM';

/** How nodes, acts and amounts are said in the reader's language. */
export function useSaid() {
  const words = useWords(traceWords);
  const kinds = useWords(traceKindWords);
  const acts: Readonly<Record<string, string>> = useWords(traceActWords);
  const figures = useFigures();
  const quantity = (amount: number): string => figures.number(amount, 3);
  const unitOf = (thing: TraceNode['thing'], { uom }: TraceAmount): string => (uom === null ? (thing?.kind === 'shipment' ? words.itemsUnit : words.piecesUnit) : uom === kilogram ? 'kg' : uom);
  const act = (name: string): string => acts[name] ?? name;
  return {
    act,
    /** Empty where nothing is told. In a shipment boxes and loose things are counted alike. */
    amounts: ({ thing, amounts }: Pick<TraceNode, 'thing' | 'amounts'>): string => (amounts === 'unknown' ? words.unknown : amounts.map((amount) => `${quantity(amount.quantity)} ${unitOf(thing, amount)}`).join(', ')),
    /** The figure alone; with its unit where there are several. */
    figure: (amounts: TraceAmounts): string | null => {
      const [one, another] = amounts === 'unknown' ? [] : amounts;
      return one && !another ? quantity(one.quantity) : null;
    },
    unit: ({ thing, amounts }: Pick<TraceNode, 'thing' | 'amounts'>): string | null => {
      const [one, another] = amounts === 'unknown' ? [] : amounts;
      return one && !another ? unitOf(thing, one) : null;
    },
    /** A process is called by what was done. */
    name: ({ thing, act: done }: Pick<TraceNode, 'thing' | 'act'>): string => (thing === null ? words.hidden : thing.kind === 'process' ? act(done ?? kinds.process) : thing.name),
    kind: ({ thing }: Pick<TraceNode, 'thing'>): string => kinds[thing?.kind ?? 'hidden'],
  };
}
