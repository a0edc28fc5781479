import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { weeksWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import styles from './members.module.css';
import type { Changes } from './offers.ts';

interface SaveOffersProps {
  readonly changes: Changes;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSave: (reason: string) => void;
  readonly onUndo: () => void;
}

/** How many entries changed, why, and the act that saves them together. */
export function SaveOffers({ changes, isBusy, error, onSave, onUndo }: SaveOffersProps) {
  const words = useWords(weeksWords);
  const figures = useFigures();
  const [reason, setReason] = useState('');
  const unclear = [...changes.values()].filter((amount) => amount === null).length;
  const count = figures.number(changes.size);
  return (
    <>
      {error ? <Failure error={error} /> : null}
      <form
        className={`off-paper ${styles.save}`}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(reason);
        }}
      >
        <TextInput label={words.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <output className={unclear > 0 ? 'hot' : 'quiet'}>{unclear > 0 ? words.unclear(unclear) : words.changed(count)}</output>
        <div className="acts">
          <Button onClick={onUndo}>{words.undo}</Button>
          <Button type="submit" variant="filled" disabled={isBusy || unclear > 0}>
            {words.save(count)}
          </Button>
        </div>
      </form>
    </>
  );
}
