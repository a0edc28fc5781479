import { Button, TextInput } from '@mantine/core';
import { scenarioEndpoints, type PlanRow } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { scenarioFormWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';
import { changeOf, newDraft, type ChangeDraft } from './change-draft.ts';
import { ChangeFields } from './ChangeFields.tsx';
import styles from './whatif.module.css';

const mostChanges = 20;

/** Writes a scenario: a name, and one change or several. It is run once it is saved. */
export function ScenarioForm({ plan, isOpen, onClose }: { readonly plan: PlanRow; readonly isOpen: boolean; readonly onClose: () => void }) {
  const words = useWords(scenarioFormWords);
  const figures = useFigures();
  const [name, setName] = useState('');
  const [drafts, setDrafts] = useState<readonly ChangeDraft[]>([newDraft(0)]);
  const create = useWrite(scenarioEndpoints.create);
  const run = useWrite(scenarioEndpoints.run);
  const changes = drafts.flatMap((draft) => changeOf(draft) ?? []);
  const isReady = name.trim() !== '' && changes.length === drafts.length;

  function save() {
    create.mutate({ body: { name: name.trim(), changes } }, {
      onSuccess: ({ id }) => {
        run.mutate({ params: { id }, body: {} });
        setName('');
        setDrafts([newDraft(0)]);
        onClose();
      },
    });
  }

  const replace = (key: number, draft: ChangeDraft) => setDrafts(drafts.map((one) => (one.key === key ? draft : one)));
  return (
    <Confirm isOpen={isOpen} title={words.title} act={words.save} isBusy={create.isPending || !isReady} error={create.error} onAct={save} onClose={onClose}>
      <TextInput label={words.name} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      {drafts.map((draft, i) => (
        <fieldset key={draft.key} className={styles.change}>
          <legend>{words.change(figures.number(i + 1))}</legend>
          <ChangeFields plan={plan} draft={draft} onChange={(changed) => replace(draft.key, changed)} />
          {drafts.length > 1 ? (
            <Button size="xs" onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}>
              {words.drop}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {drafts.length < mostChanges ? (
        <Button size="xs" onClick={() => setDrafts([...drafts, newDraft(1 + Math.max(...drafts.map(({ key }) => key)))])}>
          {words.add}
        </Button>
      ) : null}
    </Confirm>
  );
}
