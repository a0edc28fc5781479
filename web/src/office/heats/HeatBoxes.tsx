import type { FurnaceWeek } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import styles from './heats.module.css';
import { edgeOf } from './MaterialLegend.tsx';

interface HeatBoxesProps {
  readonly furnace: FurnaceWeek;
  /** Heats that are offered and not used. */
  readonly open: number;
  /** The most heats of any furnace on the board: all draw a heat equally wide. */
  readonly most: number;
}

/** Pixels of one heat, so that the longest row of the board still fits beside its names. */
const widthOf = (most: number): number => Math.max(6, Math.min(26, Math.floor(420 / most)));

/** Each heat of a furnace as a box as full as it is, dashed where it is still open, and beside them how many of which material. */
export function HeatBoxes({ furnace: { heats }, open, most }: HeatBoxesProps) {
  const words = useWords(heatWords);
  const figures = useFigures();
  const used = heats.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.drawn}>
      <div className={styles.slots} style={{ gridTemplateColumns: `repeat(${Math.max(1, used + open)}, minmax(0, ${widthOf(most)}px))` }} aria-hidden>
        {heats.flatMap(({ materialCode, count, poured, melted }) =>
          Array.from({ length: count }, (_, heat) => (
            <i key={`${materialCode} ${heat}`} style={edgeOf(materialCode)}>
              <s style={{ height: `${melted === 0 ? 0 : Math.min(100, (poured / melted) * 100)}%` }} />
            </i>
          )),
        )}
        {Array.from({ length: open }, (_, heat) => (
          <i key={heat} className={styles.open} />
        ))}
      </div>
      <ul className={styles.materials}>
        {heats.map(({ materialCode, count, poured, melted }) => {
          const fill = figures.percent(melted === 0 ? null : poured / melted);
          return (
            <li key={materialCode} style={edgeOf(materialCode)}>
              <span aria-hidden>
                <b>{words.ofMaterial(materialCode, figures.number(count))}</b>
                {heats.length > 1 ? ` ${fill}` : null}
              </span>
              <span className="heard">{words.says(materialCode, figures.number(count), figures.mass(poured, 0), figures.mass(melted, 0), fill)}</span>
            </li>
          );
        })}
        {open > 0 && heats.length === 0 ? <li className={styles.openKey}>{words.openHeats(figures.number(open))}</li> : null}
      </ul>
    </div>
  );
}
