import { Button, TextInput } from '@mantine/core';
import { cooperativeEndpoints, type Cooperative } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { settingsWords } from '../../words/settings.ts';
import { useWords } from '../../words/words.ts';
import { ChangedSettings } from './ChangedSettings.tsx';
import { bodyOf, changedSettings, draftOf, isWhole } from './draft.ts';
import styles from './settings.module.css';
import { SettingsFields } from './SettingsFields.tsx';

/** Settings as fields; what will change is read back before it is saved. */
export function SettingsForm({ cooperative }: { readonly cooperative: Cooperative }) {
  const words = useWords(settingsWords);
  const figures = useFigures();
  const write = useWrite(cooperativeEndpoints.change);
  const [draft, setDraft] = useState(() => draftOf(cooperative));
  const [reason, setReason] = useState('');
  // A field keeps what was typed; a new round begins with what the server holds.
  const [round, setRound] = useState(0);
  const changed = changedSettings(cooperative, draft);

  function start(from: Cooperative) {
    setDraft(draftOf(from));
    setReason('');
    setRound(round + 1);
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ body: bodyOf(cooperative, draft, reason) }, { onSuccess: start });
      }}
    >
      {write.isSuccess && changed.length === 0 ? <MessageLine tone="done">{words.saved}</MessageLine> : null}
      <SettingsFields key={round} draft={draft} onChange={setDraft} />
      <h2>{words.changed}</h2>
      {changed.length === 0 ? <p className="quiet">{words.nothing}</p> : <ChangedSettings cooperative={cooperative} draft={draft} changed={changed} />}
      {write.isError ? <Failure error={write.error} /> : null}
      {changed.length === 0 ? null : (
        <>
          <TextInput label={words.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <div className="acts">
            <Button onClick={() => start(cooperative)}>{words.undo}</Button>
            <Button type="submit" variant="filled" disabled={write.isPending || !isWhole(draft)}>
              {words.save(figures.number(changed.length))}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
