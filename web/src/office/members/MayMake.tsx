import { catalogueEndpoints, type Member, type Role, type Route } from '@sentra/contract';
import { useState } from 'react';
import { mayAsk } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { memberWords } from '../../words/members.ts';
import { routeWords } from '../../words/qualification.ts';
import { useWords } from '../../words/words.ts';
import { RouteDialog } from '../parts/RouteDialog.tsx';
import { useRouteColumns } from '../parts/routeColumns.tsx';

/** What a member may make, stage by stage, on what evidence and until when. */
export function MayMake({ member, role }: { readonly member: Member; readonly role: Role }) {
  const words = useWords(memberWords);
  const routes = useWords(routeWords);
  const [open, setOpen] = useState<Route | null>(null);
  const columns = useRouteColumns('member', mayAsk(role, catalogueEndpoints.writeRoute) ? setOpen : undefined);
  const rows = useListedRows(member.routes, columns);
  return (
    <>
      <DataTable
        caption={routes.title}
        rows={rows}
        columns={columns}
        rowKey={({ partCode, stage }) => `${partCode} ${stage}`}
        linkTo={({ partCode }) => `/parts/${encodeURIComponent(partCode)}`}
        why={({ evidence }) => evidence}
        empty={<Empty>{words.noRoute}</Empty>}
      />
      {open ? <RouteDialog partCode={open.partCode} route={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
