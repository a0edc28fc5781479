import { Button } from '@mantine/core';
import { memberEndpoints, memberStatusValue, type MemberRow } from '@sentra/contract';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Choose } from '../../parts/forms/Choose.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useRows } from '../../parts/table/rows.ts';
import { membersWords, statusWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { useMemberColumns } from './columns.tsx';
import { MemberDialog } from './MemberDialog.tsx';

/** Every member in a row. A member comes straight to his own page. */
export function MembersPage() {
  const person = usePerson();
  if (person?.role === 'member' && person.memberCode !== null) return <Navigate to="/members/$code" params={{ code: person.memberCode }} replace />;
  return <Members mayWrite={person !== null && mayAsk(person.role, memberEndpoints.write)} />;
}

function Members({ mayWrite }: { readonly mayWrite: boolean }) {
  const words = useWords(membersWords);
  const statuses = useWords(statusWords);
  const { status } = useSearch({ from: '/office/members' });
  const navigate = useNavigate({ from: '/members' });
  const rows = useRows(memberEndpoints.list, { query: status ? { status } : {} });
  const columns = useMemberColumns();
  const [isAdding, setAdding] = useState(false);
  const options = [{ value: '' as const, name: words.anyStatus }, ...memberStatusValue.options.map((value) => ({ value, name: statuses[value] }))];
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
        {mayWrite ? (
          <Button variant="filled" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : null}
      </PageHead>
      <DataTable caption={words.title} rows={rows} columns={columns} rowKey={({ code }) => code} linkTo={({ code }) => `/members/${encodeURIComponent(code)}`} empty={<Empty>{words.none}</Empty>}>
        <Choose<MemberRow['status'] | ''> label={words.status} isBare options={options} value={status ?? ''} onChange={(chosen) => void navigate({ search: chosen === '' ? {} : { status: chosen } })} />
      </DataTable>
      {isAdding ? <MemberDialog member={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
