import { useState } from 'react';
import { chartWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useFigures } from '../figures.ts';
import styles from './ShareStrip.module.css';
import { TableTwin } from './TableTwin.tsx';
import { useWidth } from './width.ts';

export interface MemberShare {
  readonly code: string;
  readonly name: string;
  /** Received of due, in percent. */
  readonly percent: number;
}

export interface ShareStripProps {
  readonly shares: readonly MemberShare[];
  /** The band in which nobody is needed, in percent: 90 to 110 unless told. */
  readonly low?: number;
  readonly high?: number;
  readonly onMember?: (code: string) => void;
}

const height = 138;
const left = 40;
const top = 14;
const bottom = 112;
/** Closer lines than this would write their figures over each other; the words below name the band. */
const letterHeight = 12;
/** How many codes of members below their share are written out. */
const named = 8;

/** Work received of the share due, one bar a member, the lowest first; below the band is hot. */
export function ShareStrip({ shares, low = 90, high = 110, onMember }: ShareStripProps) {
  const words = useWords(chartWords);
  const figures = useFigures();
  const [strip, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const sorted = shares.toSorted((one, other) => one.percent - other.percent);
  const floor = Math.min(60, Math.floor((sorted[0]?.percent ?? 100) / 20) * 20);
  const ceiling = Math.max(high + 4, Math.min(160, Math.ceil((sorted.at(-1)?.percent ?? 100) / 10) * 10));
  const y = (percent: number): number => bottom - ((Math.min(ceiling, Math.max(floor, percent)) - floor) / (ceiling - floor)) * (bottom - top);
  const pitch = (width - left) / Math.max(1, sorted.length);
  const below = sorted.filter(({ percent }) => percent < low);
  const current = at === null ? undefined : sorted[at];
  const says = (share: MemberShare | undefined): string => (share ? `${share.code} ${share.name}: ${figures.number(share.percent)} %` : '–');

  return (
    <div ref={strip} className={styles.strip}>
      <div className={styles.drawing}>
        <input
          className={styles.mover}
          type="range"
          min={0}
          max={Math.max(0, sorted.length - 1)}
          value={at ?? 0}
          aria-label={words.shares(sorted.length)}
          aria-valuetext={says(sorted[at ?? 0])}
          onFocus={() => setAt(at ?? 0)}
          onBlur={() => setAt(null)}
          onChange={(event) => setAt(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => event.key === 'Enter' && current && onMember?.(current.code)}
        />
        <svg width={width} height={height} aria-hidden onPointerLeave={() => setAt(null)}>
          <rect x={left} y={y(high)} width={width - left} height={y(low) - y(high)} fill="var(--band)" />
          {[floor, low, 100, high].map((line) => (
            <g key={line}>
              <path d={`M${left} ${y(line)}H${width}`} stroke={line === 100 ? 'var(--ink)' : 'var(--rule-strong)'} strokeWidth={line === 100 ? 1.4 : 0.8} strokeDasharray={line === low || line === high ? '3 3' : undefined} />
              {line === 100 || Math.abs(y(line) - y(100)) >= letterHeight ? (
                <text x={left - 7} y={y(line) + 4} fontSize="12" textAnchor="end" fill="var(--ink-2)">
                  {line}
                </text>
              ) : null}
            </g>
          ))}
          {sorted.map((share, index) => {
            const [from, to] = [y(100), y(share.percent)];
            return (
              <g key={share.code} onPointerEnter={() => setAt(index)} onClick={() => onMember?.(share.code)} className={onMember ? styles.opens : undefined}>
                <rect x={left + index * pitch} y={top} width={pitch} height={bottom - top} fill={at === index ? 'var(--pen-tint)' : 'transparent'} />
                <rect x={left + index * pitch + pitch * 0.13} y={Math.min(from, to)} width={Math.max(1, pitch * 0.74)} height={Math.max(1, Math.abs(from - to))} fill={share.percent < low ? 'var(--hot)' : 'var(--step-4)'} />
              </g>
            );
          })}
        </svg>
      </div>
      <p className={styles.said} aria-live="polite">
        {current ? <b>{says(current)}</b> : below.length === 0 ? words.noneBelow(low) : <Below codes={below.map(({ code }) => code)} title={words.below(below.length, low)} />}
        <span>{words.band(sorted.length, low, high)}</span>
      </p>
      <TableTwin caption={words.shares(sorted.length)} heads={[words.member, words.ofShare]} rows={sorted.map((share) => [`${share.code} ${share.name}`, figures.number(share.percent, 1)])} />
    </div>
  );
}

function Below({ codes, title }: { readonly codes: readonly string[]; readonly title: string }) {
  return (
    <span>
      <b className="hot">{title}</b>
      {`: ${codes.slice(0, named).join(', ')}${codes.length > named ? ' …' : ''}`}
    </span>
  );
}
