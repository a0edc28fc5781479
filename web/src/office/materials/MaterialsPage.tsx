import { Button } from '@mantine/core';
import { catalogueEndpoints, type Material } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { useLanguage } from '../../words/language.ts';
import { materialsWords } from '../../words/materials.ts';
import { pageWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { EndedChoice, hasEnded, useEndedColumn, useEndedSaid } from '../endings/ended.tsx';
import { EndMaterial } from './EndMaterial.tsx';
import { kindName } from './kinds.ts';
import { MaterialDialog } from './MaterialDialog.tsx';
import styles from './materials.module.css';

/** Materials and grades; the office adds and changes them. */
export function MaterialsPage() {
  const words = useWords(materialsWords);
  const names = useWords(pageWords);
  const person = usePerson();
  const query = useQuery(question(catalogueEndpoints.materials, {}));
  const [open, setOpen] = useState<Material | 'new' | null>(null);
  const mayWrite = person !== null && mayAsk(person.role, catalogueEndpoints.writeMaterial);
  return (
    <>
      <PageHead title={names.materials} lead={words.lead}>
        <PrintButton />
        {mayWrite ? (
          <Button variant="filled" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      <Answered query={query} doing={words.reading}>
        {({ materials }) => (
          <>
            <Materials materials={materials} mayEnd={person !== null && mayAsk(person.role, catalogueEndpoints.endMaterial)} {...(mayWrite && { onOpen: setOpen })} />
            {open ? <MaterialDialog material={open === 'new' ? null : open} known={materials.map(({ code }) => code)} onClose={() => setOpen(null)} /> : null}
          </>
        )}
      </Answered>
    </>
  );
}

interface MaterialsProps {
  readonly materials: readonly Material[];
  readonly mayEnd: boolean;
  readonly onOpen?: (material: Material) => void;
}

function Materials({ materials: all, mayEnd, onOpen }: MaterialsProps) {
  const words = useWords(materialsWords);
  const names = useWords(pageWords);
  const language = useLanguage();
  const { ended } = useSearch({ from: '/office/materials' });
  const navigate = useNavigate({ from: '/materials' });
  const endedSaid = useEndedSaid();
  const endedColumn = useEndedColumn<Material>();
  const materials = useMemo(() => (ended ? all : all.filter((material) => !hasEnded(material))), [all, ended]);
  const columns: readonly Column<Material>[] = [
    { key: 'code', title: words.material, sort: 'code', cell: ({ code, name }) => (
        <>
          <b>{code}</b>
          <small className={styles.under}>{name}</small>
        </>
      ), plain: ({ code }) => code },
    { key: 'kind', title: words.kind, sort: 'kind', leads: true, cell: ({ kind }) => kindName(kind, language), plain: ({ kind }) => kindName(kind, language) },
    { key: 'standard', title: words.standard, sort: 'standard', wraps: true, cell: ({ standard }) => standard ?? '–', plain: ({ standard }) => standard },
    { key: 'source', title: words.source, wraps: true, cell: ({ source }) => source ?? '–', plain: ({ source }) => source },
    {
      key: 'parts',
      title: words.parts,
      cell: ({ code }) => (
        <Link to="/parts" search={{ material: code }} aria-label={words.partsOf(code)}>
          {words.seeParts}
        </Link>
      ),
      plain: () => null,
    },
    ...(ended ? [endedColumn] : []),
    ...(mayEnd ? [{ key: 'end', title: '', cell: (material: Material) => <EndMaterial material={material} />, plain: () => null }] : []),
  ];
  const rows = useListedRows(materials, columns);
  return (
    <DataTable caption={names.materials} rows={rows} columns={columns} isQuiet={hasEnded} {...(ended && { why: endedSaid })} rowKey={({ code }) => code} empty={<Empty>{words.none}</Empty>} {...(onOpen && { onOpen })}>
      <EndedChoice isShown={ended ?? false} onChange={(isShown) => void navigate({ search: isShown ? { ended: true } : {} })} />
    </DataTable>
  );
}
