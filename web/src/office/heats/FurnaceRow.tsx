import type { FurnaceWeek } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { moveAmongRows } from '../../parts/table/keys.ts';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import { filled } from './fill.ts';
import { HeatBoxes } from './HeatBoxes.tsx';
import styles from './heats.module.css';

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
  const { memberCode, memberName, furnaceName, heatMass, offered } = furnace;
  const sum = filled([furnace]);
  const open = Math.max(0, offered - sum.heats);
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
          <HeatBoxes furnace={furnace} open={open} most={most} />
        </td>
        <td className="number" data-title={words.poured}>
          <b>{figures.number(sum.poured / 1000)}</b>
          {` / ${figures.number(sum.melted / 1000)}`}
        </td>
        <td className="number" data-title={words.full}>
          <b>{sum.fill === null ? '–' : figures.number(sum.fill * 100)}</b>
        </td>
      </tr>
    </tbody>
  );
}
