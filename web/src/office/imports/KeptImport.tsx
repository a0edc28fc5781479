import { exchangeEndpoints, type Role } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { previewWords } from '../../words/imports.ts';
import { useWords } from '../../words/words.ts';
import { ImportPreview } from './ImportPreview.tsx';

/** A preview that the server keeps: it survives a reload and can be decided on by somebody else of the office. */
export function KeptImport({ id, role, onAnother }: { readonly id: string; readonly role: Role; readonly onAnother: () => void }) {
  const words = useWords(previewWords);
  const query = useQuery(question(exchangeEndpoints.import, { params: { id } }));
  return (
    <Answered query={query} doing={words.reading}>
      {(read) => <ImportPreview read={read} role={role} onAnother={onAnother} />}
    </Answered>
  );
}
