import { Button } from '@mantine/core';
import { auditEndpoints, memberEndpoints, planningEndpoints, type Member, type Role } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { Views } from '../../parts/Views.tsx';
import { membersWords, memberWords, statusWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { History } from '../audit/History.tsx';
import { ToDays } from '../days/ToDays.tsx';
import { memberViews, useMemberAddress, type MemberView } from './address.ts';
import { MayMake } from './MayMake.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import { MemberLots } from './MemberLots.tsx';
import { MemberShare } from './MemberShare.tsx';
import { MemberWeeks } from './MemberWeeks.tsx';
import { Who } from './Who.tsx';
import { WorkingHours } from './WorkingHours.tsx';

/** A member: who they are, what they may make, their weeks, lots and share, and what was written about them. */
export function MemberPage() {
  const words = useWords(membersWords);
  const { code } = useMemberAddress();
  const person = usePerson();
  const member = useQuery(question(memberEndpoints.read, { params: { code } }));
  return (
    <Answered query={member} doing={words.loading}>
      {(answer) => (person ? <MemberSheet key={code} member={answer} role={person.role} /> : null)}
    </Answered>
  );
}

const viewsOf = (role: Role): readonly MemberView[] => memberViews.filter((view) => (view !== 'history' || mayAsk(role, auditEndpoints.list)) && (view !== 'share' || mayAsk(role, planningEndpoints.shareWhy)));

function MemberSheet({ member, role }: { readonly member: Member; readonly role: Role }) {
  const words = useWords(memberWords);
  const statuses = useWords(statusWords);
  const figures = useFigures();
  const { view, open } = useMemberAddress();
  const [isChanging, setChanging] = useState(false);
  const views = viewsOf(role);
  return (
    <>
      <PageHead
        title={`${member.code} ${member.name}`}
        lead={[words.lead(statuses[member.status], figures.number(member.furnaces), figures.number(member.routes.length)), ...(member.isSample ? [`(${words.sample})`] : [])].join(' ')}
      >
        {member.furnaces > 0 ? <ToDays isAct member={member.code} /> : null}
        <PrintButton />
        {mayAsk(role, memberEndpoints.write) ? <Button onClick={() => setChanging(true)}>{words.changeMember}</Button> : null}
      </PageHead>
      <Views label={words.views} views={views.map((key) => ({ key, name: words[key] }))} current={view} onChoose={open} />
      <View view={views.includes(view) ? view : 'who'} member={member} role={role} />
      {isChanging ? <MemberDialog member={member} onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function View({ view, member, role }: { readonly view: MemberView; readonly member: Member; readonly role: Role }) {
  switch (view) {
    case 'who':
      return <Who member={member} role={role} />;
    case 'may':
      return <MayMake member={member} role={role} />;
    case 'weeks':
      return (
        <>
          <MemberWeeks code={member.code} mayWrite={mayAsk(role, memberEndpoints.offer)} />
          {member.furnaces > 0 ? <WorkingHours code={member.code} mayWrite={mayAsk(role, memberEndpoints.setWorkingWeek)} /> : null}
        </>
      );
    case 'lots':
      return <MemberLots code={member.code} />;
    case 'share':
      return <MemberShare code={member.code} />;
    case 'history':
      return <History query={{ member: member.code }} />;
  }
}
