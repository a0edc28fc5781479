import type { PlanRow } from '@sentra/contract';
import { useId } from 'react';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { planWords, qualityWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';

/** How good a plan is: what is proved of its cost, how much is on time, how evenly the shares are reached. */
export function Quality({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(qualityWords);
  const { noBound } = useWords(planWords);
  const figures = useFigures();
  const heading = useId();
  const { bound, gap, controllableGap, onTime, shareMin, shareJain, seconds } = plan;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <Facts
        facts={[
          { name: words.bound, value: figures.rupiah(bound), source: bound === null ? noBound : words.boundWhy },
          { name: words.gap, value: figures.percent(gap, 1), source: words.gapWhy },
          { name: words.controllable, value: figures.percent(controllableGap, 1), source: words.controllableWhy },
          { name: words.onTime, value: figures.percent(onTime, 1) },
          { name: words.shareMin, value: figures.percent(shareMin) },
          { name: words.jain, value: figures.number(shareJain, 3), source: words.jainWhy },
          { name: words.seconds, value: words.secondsSaid(figures.number(seconds, 1)) },
        ]}
      />
    </section>
  );
}
