import { useState } from 'react';
import styles from './ShareStrip.module.css';
import { useWidth } from './width.ts';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Reads the point aloud. */
  readonly says: string;
}

export interface CurveChartProps {
  readonly label: string;
  /** In their order along the curve. */
  readonly points: readonly CurvePoint[];
  readonly xName: string;
  readonly yName: string;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
}

const height = 190;
const left = 58;
const right = 14;
const top = 22;
const bottom = 150;

/** Two figures against each other along a curve of few points; the arrow keys go from one to the next. */
export function CurveChart({ label, points, xName, yName, xText, yText }: CurveChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const most = (values: readonly number[]) => Math.max(...values, 0) || 1;
  const [xMost, yMost] = [most(points.map(({ x }) => x)), most(points.map(({ y }) => y))];
  const xAt = (x: number) => left + (x / xMost) * Math.max(1, width - left - right);
  const yAt = (y: number) => bottom - (y / yMost) * (bottom - top);
  const current = at === null ? points[0] : points[at];
  return (
    <div ref={frame} className={styles.strip}>
      <div className={styles.drawing}>
        <input
          className={styles.mover} type="range" min={0} max={Math.max(0, points.length - 1)} value={at ?? 0} aria-label={label} aria-valuetext={current?.says}
          onFocus={() => setAt(at ?? 0)} onBlur={() => setAt(null)} onChange={(event) => setAt(event.currentTarget.valueAsNumber)}
        />
        <svg width={width} height={height} aria-hidden onPointerLeave={() => setAt(null)}>
          <path d={`M${left} ${top}V${bottom}H${width - right}`} fill="none" stroke="var(--ink)" strokeWidth="1.4" />
          {[0, yMost].map((line) => (
            <text key={line} x={left - 7} y={yAt(line) + 4} fontSize="12" textAnchor="end" fill="var(--ink-2)">
              {yText(line)}
            </text>
          ))}
          <text x={left} y={top - 9} fontSize="12" fill="var(--ink-2)">
            {yName}
          </text>
          <text x={left} y={bottom + 18} fontSize="12" fill="var(--ink-2)">
            {xText(0)}
          </text>
          <text x={width - right} y={bottom + 18} fontSize="12" textAnchor="end" fill="var(--ink-2)">
            {`${xName}: ${xText(xMost)}`}
          </text>
          <polyline points={points.map(({ x, y }) => `${xAt(x)},${yAt(y)}`).join(' ')} fill="none" stroke="var(--step-4)" strokeWidth="2" />
          {points.map(({ x, y, says }, index) => (
            <circle key={says} cx={xAt(x)} cy={yAt(y)} r={at === index ? 6 : 4} fill={at === index ? 'var(--pen)' : 'var(--step-4)'} onPointerEnter={() => setAt(index)} />
          ))}
        </svg>
      </div>
      <p className={styles.said} aria-live="polite">
        <b>{current?.says}</b>
      </p>
    </div>
  );
}
