import { planningEndpoints, type PlannedLot } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { withdrawWords } from '../../words/replan.ts';
import { useWords } from '../../words/words.ts';
import styles from './plan.module.css';

/** Takes a released lot back, with the reason; a member's no is remembered. Nothing for who may not, or where nothing is released. */
export function WithdrawLot({ lot }: { readonly lot: PlannedLot }) {
  const words = useWords(withdrawWords);
  const figures = useFigures();
  const role = usePerson()?.role;
  const [isOpen, setOpen] = useState(false);
  const [declined, setDeclined] = useState(true);
  const withdraw = useWrite(planningEndpoints.withdrawLot);
  const { code } = lot;
  if (code === null || role === undefined || !mayAsk(role, planningEndpoints.withdrawLot)) return null;
  return (
    <>
      <button type="button" className={`off-paper ${styles.link}`} onClick={() => setOpen(true)}>
        {words.act}
      </button>
      <Confirm
        isOpen={isOpen}
        title={words.title(code)}
        act={words.confirm}
        because="must"
        isFinal
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onAct={(reason) => reason && withdraw.mutate({ params: { code }, body: { reason, declined } }, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      >
        <p>{words.what(lot.memberName, lot.partName, figures.number(lot.quantity))}</p>
        <label>
          <input type="checkbox" checked={declined} onChange={(event) => setDeclined(event.currentTarget.checked)} /> {words.declined}
        </label>
        <p className="reason">{words.declinedWhy}</p>
        <p className="quiet">{words.next}</p>
      </Confirm>
    </>
  );
}
