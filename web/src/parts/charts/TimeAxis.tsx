import { chartWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { lanesOf, type Span } from './lanes.ts';
import { TableTwin } from './TableTwin.tsx';
import styles from './TimeAxis.module.css';
import { useWidth } from './width.ts';

export interface TimeRow {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly spans: readonly Span[];
}

export interface TimeAxisProps {
  readonly caption: string;
  readonly weeks: readonly { readonly key: string; readonly title: string; readonly note?: string; readonly startsYear?: boolean }[];
  readonly rows: readonly TimeRow[];
  /** A line at the end of this week, for instance what is due. */
  readonly due?: { readonly week: number; readonly name: string };
  readonly onSpan?: (row: TimeRow, span: Span) => void;
}

const laneHeight = 24;
const headHeight = 40;
const leastWeek = 44;
/** Room below the rows for the name of the line. */
const dueHeight = 18;

/** Rows of lots on an axis of weeks, solid where settled and dashed where not yet. */
export function TimeAxis({ caption, weeks, rows, due, onSpan }: TimeAxisProps) {
  const words = useWords(chartWords);
  const [view, width] = useWidth<HTMLDivElement>(900);
  const nameWidth = width < 600 ? 112 : 178;
  const pitch = Math.max(leastWeek, (width - nameWidth) / Math.max(1, weeks.length));
  const whole = pitch * weeks.length;
  const placed = placedRows(rows);
  const height = headHeight + (placed.at(-1)?.bottom ?? 0);
  const title = (week: number): string => weeks[week]?.title ?? '–';

  return (
    <div ref={view} className={styles.whole}>
      <div className={styles.axis}>
        <svg width={nameWidth} height={height + 1} className={styles.names}>
          <path d={`M0 ${headHeight - 0.5}H${nameWidth}`} stroke="var(--ink)" />
          {placed.map(({ row, top, bottom }) => (
            <g key={row.key} transform={`translate(0 ${headHeight + top})`}>
              <title>{row.name}</title>
              <text y={19} fontSize="13.5" fontWeight="600" fill="var(--ink)">
                {fitted(row.name, nameWidth - 8, 7.6)}
              </text>
              <text y={35} fontSize="12" fill="var(--ink-3)">
                {fitted(row.note ?? '', nameWidth - 8, letter)}
              </text>
              <path d={`M0 ${bottom - top - 0.5}H${nameWidth}`} stroke="var(--rule)" />
            </g>
          ))}
        </svg>
        <section className={styles.view} aria-label={caption}>
          <svg width={whole} height={height + (due ? dueHeight : 1)}>
            {weeks.map((week, index) => (
              <g key={week.key} transform={`translate(${index * pitch} 0)`}>
                <text x={pitch / 2} y={16} textAnchor="middle" fontSize="14" fontWeight="700" fill="var(--ink)">
                  {week.title}
                </text>
                <text x={pitch / 2} y={31} textAnchor="middle" fontSize="11.5" fill="var(--ink-3)">
                  {week.note}
                </text>
                <path d={`M0 ${week.startsYear ? 0 : headHeight}V${height}`} stroke={week.startsYear ? 'var(--ink)' : 'var(--rule)'} strokeWidth={week.startsYear ? 2 : 1} />
              </g>
            ))}
            <path d={`M0 ${headHeight - 0.5}H${whole}`} stroke="var(--ink)" />
            {placed.map(({ row, lanes, top, bottom }) => (
              <g key={row.key} transform={`translate(0 ${headHeight + top})`}>
                {lanes.map((lane, index) =>
                  lane.map((span) => <Bar key={span.key} span={span} x={span.from * pitch} y={4 + index * laneHeight} width={(span.until - span.from + 1) * pitch} {...(onSpan && { onChoose: () => onSpan(row, span) })} />),
                )}
                <path d={`M0 ${bottom - top - 0.5}H${whole}`} stroke="var(--rule)" />
              </g>
            ))}
            {due ? (
              <g transform={`translate(${(due.week + 1) * pitch} 0)`}>
                <path d={`M0 ${headHeight}V${height + 4}`} stroke="var(--ink)" strokeWidth="2" strokeDasharray="4 3" />
                <text y={height + 16} fontSize="12" textAnchor="middle" fill="var(--ink-2)">
                  {due.name}
                </text>
              </g>
            ) : null}
          </svg>
        </section>
      </div>
      <TableTwin caption={caption} heads={[words.row, words.item, words.from, words.until]} rows={rows.flatMap((row) => row.spans.map((span) => [row.name, span.says, title(span.from), title(span.until)]))} />
    </div>
  );
}

function placedRows(rows: readonly TimeRow[]) {
  let top = 0;
  return rows.map((row) => {
    const lanes = lanesOf(row.spans);
    const bottom = top + Math.max(row.note ? 2 : 1, lanes.length) * laneHeight + 8;
    const placed = { row, lanes, top, bottom };
    top = bottom;
    return placed;
  });
}

interface BarProps {
  readonly span: Span;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly onChoose?: () => void;
}

/** About what a letter of the small text takes. */
const letter = 6.6;

/** A drawing does not cut its text by itself; the whole of it is in the title. */
function fitted(text: string, room: number, perLetter: number): string {
  if (text.length * perLetter <= room) return text;
  return room >= perLetter * 3 ? `${text.slice(0, Math.floor(room / perLetter) - 1).trimEnd()}…` : '';
}

function Bar({ span, x, y, width, onChoose }: BarProps) {
  const edge = span.isHot ? 'var(--hot)' : 'var(--rule-strong)';
  return (
    <g
      transform={`translate(${x + 1} ${y})`}
      className={onChoose ? styles.opens : undefined}
      {...(onChoose ? { role: 'button', tabIndex: 0, onClick: onChoose, onKeyDown: (event: React.KeyboardEvent) => void ((event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), onChoose())) } : { role: 'img' })}
      aria-label={span.says}
    >
      <title>{span.says}</title>
      <rect x=".5" y=".5" width={Math.max(3, width - 3)} height={laneHeight - 4} rx="2" fill={span.isHot ? 'var(--hot-tint)' : 'var(--sheet)'} stroke={edge} strokeDasharray={span.isOpen ? '3 2' : undefined} />
      <rect width="5" height={laneHeight - 3} rx="2" fill={span.alloy ? `var(--alloy-${span.alloy})` : edge} />
      <text x="10" y="14.5" fontSize="12" fill="var(--ink)">
        {fitted(span.label, width - 16, letter)}
      </text>
    </g>
  );
}
