import { memberEndpoints, type Member, type Role } from '@sentra/contract';
import { mayAsk } from '../../api/session.ts';
import { Columns } from '../../parts/Columns.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { membersWords, memberWords, statusWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { Figures } from './Figures.tsx';
import { Foundries } from './Foundries.tsx';
import { Furnaces } from './Furnaces.tsx';

/** Who a member is: foundries and furnaces, and beside them what is due and the figures with their sources. */
export function Who({ member, role }: { readonly member: Member; readonly role: Role }) {
  const list = useWords(membersWords);
  const words = useWords(memberWords);
  const statuses = useWords(statusWords);
  const figures = useFigures();
  const mayWrite = mayAsk(role, memberEndpoints.write);
  return (
    <Columns
      plain
      side={
        <>
          <Facts
            facts={[
              { name: list.status, value: statuses[member.status] },
              { name: words.joinedOn, value: figures.date(member.joinedOn, 'short') },
              { name: list.workers, value: figures.number(member.workers) },
              { name: words.shareDue, value: figures.rupiah(member.shareDue), source: words.shareWhy },
            ]}
          />
          <Figures member={member.code} figures={member.figures} mayAdd={mayAsk(role, memberEndpoints.addFigure)} />
        </>
      }
    >
      <Foundries member={member} mayWrite={mayWrite} />
      <Furnaces member={member} mayWrite={mayWrite} />
    </Columns>
  );
}
