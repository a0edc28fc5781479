import type { FurnaceWeek } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { moveAmongRows } from '../../parts/table/keys.ts';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import { filled } from './fill.ts';
import styles from './heats.module.css';
import { edgeOf } from './MaterialLegend.tsx';

interface FurnaceRowProps {
  readonly furnace: FurnaceWeek;
  /** The most heats of any furnace on the board: all draw a heat equally wide. */
  readonly most: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** A furnace and its heats of the week, each heat a box as full as it is. */
export function FurnaceRow({ furnace, most, isCurrent, onChoose }: FurnaceRowProps) {
  const words = useWords(heatWords);
  const figures = useFigures();
  const { memberCode, memberName, furnaceName, heatMass, offered, heats } = furnace;
  const sum = filled([furnace]);
  const open = Math.max(0, offered - sum.heats);
  const percent = (part: number | null) => (part === null ? '–' : figures.number(part * 100));
  return (
    <tbody className={styles.furnace} data-current={isCurrent}>
      <tr>
        <td>
          <button type="button" data-opener className={styles.opener} onClick={onChoose} onKeyDown={moveAmongRows}>
            {`${memberCode} ${memberName}`}
          </button>
          <small>{`${furnaceName}, ${figures.mass(heatMass, 0)}`}</small>
        </td>
        <td className="number" data-title={words.used}>
          <b>{words.offered(figures.number(sum.heats), figures.number(offered))}</b>
        </td>
        <td className={styles.heats}>
          <div className={styles.slots} style={{ gridTemplateColumns: `repeat(${most}, minmax(3px, 34px))` }} aria-hidden>
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
            {heats.map(({ materialCode, count, poured, melted }) => (
              <li key={materialCode} style={edgeOf(materialCode)}>
                <span aria-hidden>
                  <b>{words.ofMaterial(materialCode, figures.number(count))}</b>
                  {heats.length > 1 ? ` ${percent(melted === 0 ? null : poured / melted)} %` : null}
                </span>
                <span className="heard">{words.says(materialCode, figures.number(count), figures.mass(poured, 0), figures.mass(melted, 0), `${percent(melted === 0 ? null : poured / melted)} %`)}</span>
              </li>
            ))}
            {open > 0 && heats.length === 0 ? <li className={styles.openKey}>{words.openHeats(figures.number(open))}</li> : null}
          </ul>
        </td>
        <td className="number" data-title={words.poured}>
          <b>{figures.number(sum.poured / 1000)}</b>
          {` / ${figures.number(sum.melted / 1000)}`}
        </td>
        <td className="number" data-title={words.full}>
          <b>{percent(sum.fill)}</b>
        </td>
      </tr>
    </tbody>
  );
}
