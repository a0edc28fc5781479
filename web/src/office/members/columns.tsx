import type { MemberRow } from '@sentra/contract';
import { useMemo } from 'react';
import { FillBar } from '../../parts/charts/FillBar.tsx';
import { CodeAndName } from '../../parts/CodeAndName.tsx';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { StateWord } from '../../parts/StateMark.tsx';
import { membersWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import styles from './members.module.css';
import { isBelow, shareOf } from './share.ts';

/** A member in one row: who, how large, and how far the share is reached. */
export function useMemberColumns(): readonly Column<MemberRow>[] {
  const words = useWords(membersWords);
  const figures = useFigures();
  return useMemo<readonly Column<MemberRow>[]>(
    () => [
      { key: 'code', title: words.code, sort: 'code', cell: ({ code, name }) => <CodeAndName code={code} name={name} />, plain: ({ code }) => code },
      { key: 'name', title: words.name, sort: 'name', wideOnly: true, cell: ({ name }) => name, plain: ({ name }) => name, wraps: true },
      { key: 'village', title: words.village, cell: ({ village }) => village ?? '–', plain: ({ village }) => village, wraps: true },
      { key: 'workers', title: words.workers, sort: 'workers', number: true, wideOnly: true, cell: ({ workers }) => figures.number(workers), plain: ({ workers }) => workers },
      { key: 'furnaces', title: words.furnaces, sort: 'furnaces', number: true, wideOnly: true, cell: ({ furnaces }) => figures.number(furnaces), plain: ({ furnaces }) => furnaces },
      { key: 'parts', title: words.parts, sort: 'parts', number: true, wideOnly: true, cell: ({ parts }) => figures.number(parts), plain: ({ parts }) => parts },
      { key: 'target', title: words.shareTarget, sort: 'shareTarget', number: true, wideOnly: true, cell: ({ shareDue }) => figures.rupiah(shareDue), plain: ({ shareDue }) => shareDue },
      { key: 'reached', title: words.shareReached, sort: 'shareReached', number: true, wideOnly: true, cell: ({ shareReached }) => figures.rupiah(shareReached), plain: ({ shareReached }) => shareReached },
      { key: 'percent', title: words.sharePercent, number: true, leads: true, cell: (row) => <Share row={row} />, plain: shareOf },
    ],
    [words, figures],
  );
}

/** Bars end at one and a half of the share, so that what is above it can be told too. */
const scale = 1.5;

function Share({ row }: { readonly row: MemberRow }) {
  const words = useWords(membersWords);
  const figures = useFigures();
  const share = shareOf(row);
  const said = figures.percent(share);
  return (
    <span className={styles.share}>
      {share === null ? null : <FillBar value={share} of={scale} due={1} says={words.ofShare(said)} />}
      {isBelow(share) ? <StateWord state="belowShare">{said}</StateWord> : <span>{said}</span>}
    </span>
  );
}
