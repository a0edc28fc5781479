import { Button } from '@mantine/core';
import { exchangeEndpoints, type Import, type Role } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { mayAsk } from '../../api/session.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Say } from '../../parts/Say.tsx';
import { previewWords } from '../../words/imports.ts';
import { useWords } from '../../words/words.ts';

/** Writes a preview, all of it or nothing, or drops it. */
export function DecideImport({ read, role }: { readonly read: Import; readonly role: Role }) {
  const words = useWords(previewWords);
  const figures = useFigures();
  const [isAsking, setAsking] = useState(false);
  const apply = useWrite(exchangeEndpoints.apply);
  const withdraw = useWrite(exchangeEndpoints.withdraw);
  if (read.id === null || read.state !== 'previewed' || !mayAsk(role, exchangeEndpoints.apply)) return null;
  const params = { id: read.id };
  const sum = (kind: 'new' | 'changed' | 'unchanged'): number => read.sheets.reduce((total, sheet) => total + sheet[kind], 0);
  return (
    <>
      {sum('new') + sum('changed') === 0 ? null : (
        <Button variant="filled" onClick={() => setAsking(true)}>
          {words.apply}
        </Button>
      )}
      <Button disabled={withdraw.isPending} onClick={() => withdraw.mutate({ params })}>
        {words.withdraw}
      </Button>
      {withdraw.isError ? <Failure error={withdraw.error} /> : null}
      <Confirm
        isOpen={isAsking}
        title={words.applyTitle(read.fileName)}
        act={words.apply}
        because="may"
        isBusy={apply.isPending}
        error={apply.error}
        onAct={(reason) => apply.mutate({ params, body: { reason } }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <Say>{words.changes(sum('new'), figures.number(sum('new')), figures.number(sum('changed')), figures.number(sum('unchanged')))}</Say>
      </Confirm>
    </>
  );
}
