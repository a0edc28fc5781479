import { Button, TextInput } from '@mantine/core';
import { scenarioEndpoints } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { scenarioFormWords, whatIfWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';

/** Gives a scenario another name. */
export function RenameScenario({ id, name }: { readonly id: string; readonly name: string }) {
  const words = useWords(scenarioFormWords);
  const all = useWords(whatIfWords);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(name);
  const rename = useWrite(scenarioEndpoints.rename);
  const isSame = typed.trim() === '' || typed.trim() === name;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{all.rename}</Button>
      <Confirm isOpen={isOpen} title={words.renameTitle} act={words.saveName} isBusy={rename.isPending || isSame} error={rename.error} onAct={() => rename.mutate({ params: { id }, body: { name: typed.trim() } }, { onSuccess: () => setOpen(false) })} onClose={() => setOpen(false)}>
        <TextInput label={words.name} required maxLength={100} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </Confirm>
    </>
  );
}
