import { exchangeEndpoints, type Role, type ScheduleMapping } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Failure } from '../../parts/Failure.tsx';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { scheduleWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';
import { FileDrop } from '../imports/FileDrop.tsx';
import { ImportPreview } from '../imports/ImportPreview.tsx';
import { KeptImport } from '../imports/KeptImport.tsx';
import { MappingForm } from './MappingForm.tsx';

/** Reads a buyer's own file: by the form that is remembered, or after a person has settled how it is meant. */
export function ScheduleReader({ buyer, role }: { readonly buyer: string; readonly role: Role }) {
  const words = useWords(scheduleWords);
  const [file, setFile] = useState<File | null>(null);
  const read = useWrite(exchangeEndpoints.readSchedule);

  function send(sent: File, settled?: { readonly mapping: ScheduleMapping; readonly remember: boolean }) {
    setFile(sent);
    const upload = { file: sent, fileName: sent.name, ...(settled && { mapping: JSON.stringify(settled.mapping), remember: String(settled.remember) }) };
    read.mutate({ params: { code: buyer }, upload });
  }

  function leave() {
    setFile(null);
    read.reset();
  }

  const answer = read.data;
  const preview = answer?.preview ?? null;
  if (preview !== null) {
    return (
      <>
        {answer?.remembered ? <MessageLine tone="done">{words.remembered}</MessageLine> : null}
        {preview.id === null ? <ImportPreview read={preview} role={role} onAnother={leave} /> : <KeptImport id={preview.id} role={role} onAnother={leave} />}
      </>
    );
  }
  return (
    <div className="off-paper">
      <MarginSection title={answer && file ? words.settle : words.title} reason={answer && file ? words.settleReason : words.reason} {...(answer && file && { mark: 'asked' })}>
        {answer && file ? (
          <MappingForm sheets={answer.sheets} suggestion={answer.suggestion} isBusy={read.isPending} onRead={(mapping, remember) => send(file, { mapping, remember })} onLeave={leave} />
        ) : (
          <FileDrop accept=".xlsx,.csv" isBusy={read.isPending} onFile={send} />
        )}
        {read.isPending && file ? <Waiting doing={words.reading(file.name)} rows={3} /> : null}
        {read.isError ? <Failure error={read.error} {...(file && { what: file.name })} /> : null}
      </MarginSection>
    </div>
  );
}
