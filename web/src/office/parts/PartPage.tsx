import { Button } from '@mantine/core';
import { auditEndpoints, catalogueEndpoints, planningEndpoints, type Part, type Role } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { Views } from '../../parts/Views.tsx';
import { partsWords, partWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import { History } from '../audit/History.tsx';
import { NewestPlan } from '../members/NewestPlan.tsx';
import { LotAxis } from '../plan/LotAxis.tsx';
import { AskPromise } from '../promise/AskPromise.tsx';
import { EndedLine, hasEnded } from '../endings/ended.tsx';
import { partViews, usePartAddress, type PartView } from './address.ts';
import { EndPart } from './EndPart.tsx';
import { Makers } from './Makers.tsx';
import { PartForm } from './PartForm.tsx';
import { What } from './What.tsx';

/** A part: its stages, who may make it, what is open, its lots, and what was written about it. */
export function PartPage() {
  const words = useWords(partsWords);
  const { code } = usePartAddress();
  const person = usePerson();
  const part = useQuery(question(catalogueEndpoints.part, { params: { code } }));
  return (
    <Answered query={part} doing={words.loading}>
      {(answer) => (person ? <PartSheet key={code} part={answer} role={person.role} /> : null)}
    </Answered>
  );
}

/** A buyer is not told who makes his part; the server gives him no qualifications and no lots. */
const viewsOf = (role: Role): readonly PartView[] =>
  partViews.filter((view) => view === 'what' || (view === 'makers' && role !== 'buyer') || (view === 'lots' && mayAsk(role, planningEndpoints.lots)) || (view === 'history' && mayAsk(role, auditEndpoints.list)));

function PartSheet({ part, role }: { readonly part: Part; readonly role: Role }) {
  const words = useWords(partWords);
  const { view, open } = usePartAddress();
  const [isChanging, setChanging] = useState(false);
  const views = viewsOf(role);
  if (isChanging) return <PartForm part={part} onClose={() => setChanging(false)} onWritten={() => setChanging(false)} />;
  return (
    <>
      <PageHead title={`${part.code} ${part.name}`} lead={[words.lead(part.family, part.materialCode), ...(part.isSample ? [`(${words.sample})`] : [])].join(' ')}>
        <PrintButton />
        {hasEnded(part) ? null : <AskPromise about={{ part: part.code }} />}
        {mayAsk(role, catalogueEndpoints.endPart) ? <EndPart part={part} /> : null}
        {mayAsk(role, catalogueEndpoints.writePart) ? <Button onClick={() => setChanging(true)}>{words.change}</Button> : null}
      </PageHead>
      <EndedLine thing={part} />
      {part.makers === 0 && role !== 'buyer' && !hasEnded(part) ? <MessageLine tone="hot">{words.noMaker}</MessageLine> : null}
      {views.length > 1 ? <Views label={words.views} views={views.map((key) => ({ key, name: words[key] }))} current={view} onChoose={open} /> : null}
      <View view={views.includes(view) ? view : 'what'} part={part} role={role} />
    </>
  );
}

function View({ view, part, role }: { readonly view: PartView; readonly part: Part; readonly role: Role }) {
  switch (view) {
    case 'what':
      return <What part={part} role={role} />;
    case 'makers':
      return <Makers part={part} mayWrite={mayAsk(role, catalogueEndpoints.writeRoute)} />;
    case 'lots':
      return <PartLots code={part.code} />;
    case 'history':
      return <History query={{ part: part.code }} />;
  }
}

function PartLots({ code }: { readonly code: string }) {
  const navigate = useNavigate();
  return <NewestPlan>{(plan) => <LotAxis plan={plan} of="part" code={code} onLot={({ memberCode }) => void navigate({ to: '/members/$code', params: { code: memberCode }, search: { view: 'lots' } })} />}</NewestPlan>;
}
