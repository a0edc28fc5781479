import { Button } from '@mantine/core';
import type { Part, Route } from '@sentra/contract';
import { useState } from 'react';
import { Empty } from '../../parts/Empty.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { partWords } from '../../words/catalogue.ts';
import { routeWords } from '../../words/qualification.ts';
import { useWords } from '../../words/words.ts';
import { RouteDialog } from './RouteDialog.tsx';
import { useRouteColumns } from './routeColumns.tsx';

/** Who may make a part, stage by stage, on what evidence and until when. */
export function Makers({ part, mayWrite }: { readonly part: Part; readonly mayWrite: boolean }) {
  const words = useWords(partWords);
  const routes = useWords(routeWords);
  const [open, setOpen] = useState<Route | 'new' | null>(null);
  const columns = useRouteColumns('part', mayWrite ? setOpen : undefined);
  const rows = useListedRows(part.routes, columns);
  return (
    <>
      <DataTable
        caption={routes.title}
        rows={rows}
        columns={columns}
        rowKey={({ memberCode, stage }) => `${memberCode} ${stage}`}
        linkTo={({ memberCode }) => `/members/${encodeURIComponent(memberCode)}?view=may`}
        why={({ evidence }) => evidence}
        empty={<Empty>{words.noRoute}</Empty>}
      >
        {mayWrite ? (
          <Button size="xs" onClick={() => setOpen('new')}>
            {routes.add}
          </Button>
        ) : null}
      </DataTable>
      {open ? <RouteDialog partCode={part.code} route={open === 'new' ? null : open} stages={part.stageList} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
