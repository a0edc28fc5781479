import { exchangeEndpoints, type Import } from '@sentra/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Columns } from '../../parts/Columns.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { importWords } from '../../words/imports.ts';
import { pageWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { Downloads } from './Downloads.tsx';
import { FileReader } from './FileReader.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { KeptImport } from './KeptImport.tsx';

/** Files in, shown before they are written, and files out. */
export function ExchangePage() {
  const words = useWords(importWords);
  const names = useWords(pageWords);
  const person = usePerson();
  const { import: shown } = useSearch({ from: '/office/exchange' });
  const navigate = useNavigate();
  // What was refused is kept nowhere: it stands here until another file is read.
  const [refused, setRefused] = useState<Import | null>(null);
  if (!person) return null;
  const show = (id?: string) => void navigate({ to: '/exchange', search: id === undefined ? {} : { import: id } });

  function took(read: Import) {
    setRefused(read.id === null ? read : null);
    show(read.id ?? undefined);
  }

  return (
    <>
      <PageHead title={names.exchange} lead={words.lead}>
        <PrintButton />
      </PageHead>
      <Columns plain side={<Downloads role={person.role} />}>
        {shown === undefined && mayAsk(person.role, exchangeEndpoints.preview) ? <FileReader onRead={took} /> : null}
        {shown === undefined && refused ? <ImportPreview read={refused} role={person.role} onAnother={() => setRefused(null)} /> : null}
        {shown === undefined ? null : <KeptImport key={shown} id={shown} role={person.role} onAnother={() => show()} />}
        <ImportHistory current={shown ?? null} onOpen={show} />
      </Columns>
    </>
  );
}
