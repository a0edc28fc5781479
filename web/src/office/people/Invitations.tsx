import { Button } from '@mantine/core';
import { peopleEndpoints, type Answer } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Say } from '../../parts/Say.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useListedRows } from '../../parts/table/rows.ts';
import { peopleWords } from '../../words/people.ts';
import { roleWords } from '../../words/states.ts';
import { useWords } from '../../words/words.ts';
import { InviteDialog, type Link } from './InviteDialog.tsx';
import { ShownOnce } from './ShownOnce.tsx';

type Invitation = Answer<typeof peopleEndpoints.list>['invitations'][number];

/** Invitations that nobody has accepted yet; a new one shows its link once. */
export function Invitations({ invitations, mayWrite }: { readonly invitations: readonly Invitation[]; readonly mayWrite: boolean }) {
  const words = useWords(peopleWords);
  const roles = useWords(roleWords);
  const figures = useFigures();
  const [isInviting, setInviting] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const [leaving, setLeaving] = useState<Invitation | null>(null);
  const columns: readonly Column<Invitation>[] = [
    { key: 'name', title: words.name, cell: ({ name }) => <b>{name}</b>, plain: ({ name }) => name },
    { key: 'role', title: words.role, leads: true, cell: ({ role }) => roles[role], plain: ({ role }) => roles[role] },
    { key: 'email', title: words.email, wraps: true, cell: ({ email }) => email, plain: ({ email }) => email },
    { key: 'of', title: words.of, cell: ({ memberCode, buyerCode }) => memberCode ?? buyerCode ?? '–', plain: ({ memberCode, buyerCode }) => memberCode ?? buyerCode },
    { key: 'expires', title: words.expires, cell: ({ expiresAt }) => figures.clock(expiresAt, 'full'), plain: ({ expiresAt }) => expiresAt },
    ...(mayWrite
      ? [
          {
            key: 'withdraw',
            title: '',
            cell: (one: Invitation) => (
              <Button size="compact-xs" aria-label={`${words.withdraw} ${one.email}`} onClick={() => setLeaving(one)}>
                {words.withdraw}
              </Button>
            ),
            plain: () => null,
          },
        ]
      : []),
  ];
  const rows = useListedRows(invitations, columns);
  return (
    <ActSection title={words.invitations} reason={words.invitationsWhy} act={mayWrite ? words.invite : null} onAct={() => setInviting(true)}>
      {link ? (
        <ShownOnce label={words.link} secret={new URL(link.path, location.href).href} onClose={() => setLink(null)}>
          {words.linkMade(link.email, figures.clock(link.expiresAt, 'full'))}
        </ShownOnce>
      ) : null}
      <DataTable bare caption={words.invitations} rows={rows} columns={columns} rowKey={({ id }) => id} empty={<Empty>{words.noInvitation}</Empty>} />
      {isInviting ? <InviteDialog onLink={setLink} onClose={() => setInviting(false)} /> : null}
      {leaving ? <Withdraw invitation={leaving} onClose={() => setLeaving(null)} /> : null}
    </ActSection>
  );
}

function Withdraw({ invitation, onClose }: { readonly invitation: Invitation; readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const write = useWrite(peopleEndpoints.withdrawInvitation);
  return (
    <Confirm isOpen title={words.withdrawTitle} act={words.withdraw} isBusy={write.isPending} error={write.error} onAct={() => write.mutate({ params: { id: invitation.id } }, { onSuccess: onClose })} onClose={onClose}>
      <Say>{words.withdrawAsk(invitation.email)}</Say>
    </Confirm>
  );
}
