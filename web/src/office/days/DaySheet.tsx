import type { HeatDays } from '@sentra/contract';
import { DayBoard } from './DayBoard.tsx';
import styles from './days.module.css';
import { LeftOver } from './LeftOver.tsx';
import { MaterialSums } from './MaterialSums.tsx';
import { Notes } from './Notes.tsx';
import { fitOnePaper } from './onePaper.ts';

/** All of a week that hangs on the furnace's wall: the days, what does not fit, the sums, and with what was counted. */
export function DaySheet({ days }: { readonly days: HeatDays }) {
  return (
    <div ref={fitOnePaper} className={styles.sheet}>
      <DayBoard days={days} />
      <div className={styles.below}>
        <LeftOver left={days.left} />
        <MaterialSums materials={days.sums.materials} />
        <Notes days={days} />
      </div>
    </div>
  );
}
