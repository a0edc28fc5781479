import { Button } from '@mantine/core';
import { catalogueEndpoints, type PartRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Choose } from '../../parts/forms/Choose.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { partsWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import { EndedChoice, hasEnded, useEndedColumn, useEndedSaid } from '../endings/ended.tsx';
import { usePartColumns } from './columns.tsx';
import { PartForm } from './PartForm.tsx';

/** Every part in a row: a member sees what he may make, a buyer what he buys. */
export function PartsPage() {
  const words = useWords(partsWords);
  const person = usePerson();
  const { material, ended } = useSearch({ from: '/office/parts' });
  const navigate = useNavigate({ from: '/parts' });
  const materials = useQuery(question(catalogueEndpoints.materials, {})).data?.materials ?? [];
  const rows = useRows(catalogueEndpoints.parts, { query: { ...(material !== undefined && { material }), ...(ended && { ended: 'true' as const }) } });
  const columns = usePartColumns();
  const endedColumn = useEndedColumn<PartRow>();
  const endedSaid = useEndedSaid();
  const [isAdding, setAdding] = useState(false);
  const options = [{ value: '', name: words.anyMaterial }, ...materials.map(({ code, name }) => ({ value: code, name: `${code} ${name}` }))];
  if (isAdding) return <PartForm part={null} onClose={() => setAdding(false)} onWritten={({ code }) => void navigate({ to: '/parts/$code', params: { code } })} />;
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
        {person && mayAsk(person.role, catalogueEndpoints.writePart) ? (
          <Button variant="filled" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      <DataTable caption={words.title} rows={rows} columns={ended ? [...columns, endedColumn] : columns} isQuiet={hasEnded} {...(ended && { why: endedSaid })} rowKey={({ code }) => code} linkTo={({ code }) => `/parts/${encodeURIComponent(code)}`} empty={<Empty>{words.none}</Empty>}>
        <Choose label={words.material} isBare options={options} value={material ?? ''} onChange={(chosen) => void navigate({ search: { ...(chosen !== '' && { material: chosen }), ...(ended && { ended }) } })} />
        <EndedChoice isShown={ended ?? false} onChange={(isShown) => void navigate({ search: { ...(material !== undefined && { material }), ...(isShown && { ended: true as const }) } })} />
      </DataTable>
    </>
  );
}
