import type { PlannedLot } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { alloyOf } from '../heats/alloys.ts';
import styles from './plan.module.css';
import { useProcess } from './process.ts';
import { WithdrawLot } from './WithdrawLot.tsx';

interface LotListProps {
  readonly lots: readonly PlannedLot[];
  readonly showsMember?: boolean;
}

/** More than that is a page of its own. */
const mostLots = 60;

/** Lots in a panel: what, which stage, how many; a solid edge is released, a dashed one planned. */
export function LotList({ lots, showsMember = false }: LotListProps) {
  const words = useWords(panelWords);
  const figures = useFigures();
  const process = useProcess();
  return (
    <>
      <ul className={styles.list}>
        {lots.slice(0, mostLots).map((lot) => {
          const alloy = alloyOf(lot.materialCode);
          return (
            <li key={`${lot.partCode} ${lot.stage} ${lot.memberCode} ${lot.week}`} className={styles.lot} data-planned={!lot.released} style={alloy ? { borderLeftColor: `var(--alloy-${alloy})` } : undefined}>
              <span>
                <b>{`${lot.partCode} ${lot.partName}`}</b>
                <small>{[...(showsMember ? [`${lot.memberCode} ${lot.memberName}`] : []), words.stage(figures.number(lot.stage + 1), process(lot.process)), lot.materialCode, lot.released ? words.released : words.planned].join(', ')}</small>
                <WithdrawLot lot={lot} />
              </span>
              <b className="number">{figures.number(lot.quantity)}</b>
            </li>
          );
        })}
      </ul>
      {lots.length > mostLots ? <p className="quiet">{words.moreLots(figures.number(lots.length - mostLots))}</p> : null}
    </>
  );
}
