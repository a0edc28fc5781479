import type { Improvement } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { improvementWords } from '../../words/worth.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from './process.ts';
import { weeksSaid } from './Bindings.tsx';

/** Says an improvement: what it is, with what it takes besides, and how much of it is used and by which figures it was reckoned. */
export function useImprovement(): (improvement: Improvement, needs?: readonly Improvement[]) => { readonly what: string; readonly more: string } {
  const words = useWords(improvementWords);
  const figures = useFigures();
  const process = useProcess();
  const needed = ({ kind, furnaceName, furnaceCode, amount, process: works }: Improvement) => (kind === 'furnace' ? words.needsFurnace(`${furnaceName ?? ''} (${furnaceCode ?? ''})`) : words.needsHours(figures.number(amount, 1), process(works ?? '')));
  const whole = (what: string, needs: readonly Improvement[]) => (needs.length === 0 ? what : words.needs(what, needs.map(needed).reduce(words.and)));
  const usedOf = ({ kind, use }: Improvement) => (use === null ? [] : [kind === 'furnace' ? words.usedHeats(figures.number(use, 1)) : words.usedHours(figures.number(use, 1))]);
  return (improvement, needs = []) => {
    const { kind, memberCode, memberName, partName, stage, furnaceName, weeks, amount, use, figuresFrom } = improvement;
    const member = `${memberCode ?? ''} ${memberName ?? ''}`.trim();
    const part = partName ?? '';
    const at = figures.number((stage ?? 0) + 1);
    const used = figures.number(use, 1);
    switch (kind) {
      case 'qualification': {
        const reckoned = figuresFrom === null ? '' : figuresFrom === 0 ? words.byKilogram : words.median(figures.number(figuresFrom));
        return { what: whole(words.qualification(member, part, at), needs), more: [words.usedPieces(used), ...needs.flatMap(usedOf), reckoned].filter(Boolean).join(' ') };
      }
      case 'hours':
        return { what: words.hours(figures.number(amount, 1), process(improvement.process ?? ''), member, weeksSaid(weeks, figures)), more: words.usedHours(used) };
      case 'heats':
        return { what: words.heats(figures.number(amount), furnaceName ?? '', member, weeksSaid(weeks, figures)), more: words.usedHeats(used) };
      case 'furnace':
        return { what: words.furnace(furnaceName ?? '', member), more: words.usedHeats(used) };
      case 'tools':
        return { what: words.tools(part, at), more: '' };
      case 'minimumLot':
        return { what: words.minimumLot(part, at, figures.number(amount)), more: '' };
      case 'date':
        return { what: words.date(figures.weekOfYear(weeks[0] ?? null)), more: '' };
      case 'priority':
        return { what: words.priority, more: '' };
    }
  };
}
