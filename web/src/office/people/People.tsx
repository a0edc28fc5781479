import { Button } from '@mantine/core';
import { peopleEndpoints, type Answer, type Person } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { mayAsk } from '../../api/session.ts';
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
import type { Link } from './InviteDialog.tsx';
import styles from './people.module.css';
import { ResetPassword } from './ResetPassword.tsx';
import { ShownOnce } from './ShownOnce.tsx';

type Listed = Answer<typeof peopleEndpoints.list>['people'][number];

/** The people of the cooperative; the office takes one out or helps one who forgot his password, but not oneself. */
export function People({ people, person }: { readonly people: readonly Listed[]; readonly person: Person }) {
  const words = useWords(peopleWords);
  const roles = useWords(roleWords);
  const figures = useFigures();
  const [leaving, setLeaving] = useState<Listed | null>(null);
  const [forgetful, setForgetful] = useState<Listed | null>(null);
  const [link, setLink] = useState<Link | null>(null);
  const mayRemove = mayAsk(person.role, peopleEndpoints.remove);
  const columns: readonly Column<Listed>[] = [
    { key: 'name', title: words.name, sort: 'name', cell: ({ name }) => <b>{name}</b>, plain: ({ name }) => name },
    { key: 'role', title: words.role, sort: 'role', leads: true, cell: ({ role }) => roles[role], plain: ({ role }) => roles[role] },
    { key: 'email', title: words.email, sort: 'email', wraps: true, cell: ({ email }) => email, plain: ({ email }) => email },
    { key: 'of', title: words.of, cell: ({ memberCode, buyerCode }) => memberCode ?? buyerCode ?? '–', plain: ({ memberCode, buyerCode }) => memberCode ?? buyerCode },
    { key: 'since', title: words.since, sort: 'since', wideOnly: true, cell: ({ since }) => figures.clock(since, 'full'), plain: ({ since }) => since },
    ...(mayRemove
      ? [
          {
            key: 'remove',
            title: '',
            cell: (listed: Listed) =>
              listed.id === person.id ? (
                <span className="quiet">{words.self}</span>
              ) : (
                <span className={styles.acts}>
                  <Button size="compact-xs" aria-label={`${words.reset} ${listed.name}`} onClick={() => setForgetful(listed)}>
                    {words.reset}
                  </Button>
                  <Button size="compact-xs" aria-label={`${words.remove} ${listed.name}`} onClick={() => setLeaving(listed)}>
                    {words.remove}
                  </Button>
                </span>
              ),
            plain: () => null,
          },
        ]
      : []),
  ];
  const rows = useListedRows(people, columns);
  return (
    <ActSection title={words.people}>
      {link ? (
        <ShownOnce label={words.resetLink} secret={new URL(link.path, location.href).href} onClose={() => setLink(null)}>
          {words.linkMade(link.email, figures.clock(link.expiresAt, 'full'))}
        </ShownOnce>
      ) : null}
      <DataTable caption={words.people} rows={rows} columns={columns} rowKey={({ id }) => id} empty={<Empty>{words.nobody}</Empty>} />
      {forgetful ? <ResetPassword person={forgetful} onLink={setLink} onClose={() => setForgetful(null)} /> : null}
      {leaving ? <RemovePerson person={leaving} onClose={() => setLeaving(null)} /> : null}
    </ActSection>
  );
}

function RemovePerson({ person, onClose }: { readonly person: Listed; readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const write = useWrite(peopleEndpoints.remove);
  return (
    <Confirm isOpen title={words.removeTitle} act={words.remove} isFinal isBusy={write.isPending} error={write.error} onAct={() => write.mutate({ params: { id: person.id } }, { onSuccess: onClose })} onClose={onClose}>
      <Say>{words.removeAsk(person.name, person.email)}</Say>
    </Confirm>
  );
}
