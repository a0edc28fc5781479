import { Button } from '@mantine/core';
import { demandEndpoints, exchangeEndpoints, type Buyer } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Columns } from '../../parts/Columns.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { buyerFormWords, buyerWords } from '../../words/buyers.ts';
import { useWords } from '../../words/words.ts';
import { AskPromise } from '../promise/AskPromise.tsx';
import { EndedLine, hasEnded } from '../endings/ended.tsx';
import { BuyerDialog } from './BuyerDialog.tsx';
import { BuyerOrders } from './BuyerOrders.tsx';
import { EndBuyer } from './EndBuyer.tsx';
import { Ladder } from './Ladder.tsx';
import { PartNumbers } from './PartNumbers.tsx';
import { RememberedForms } from './RememberedForms.tsx';
import { ScheduleReader } from './ScheduleReader.tsx';

/** A buyer: what is open, under which numbers he knows the parts, and his own schedules. */
export function BuyerPage() {
  const words = useWords(buyerWords);
  const { code } = useParams({ from: '/office/buyers/$code' });
  const query = useQuery(question(demandEndpoints.buyer, { params: { code } }));
  return (
    <>
      {query.data ? null : <PageHead title={code} />}
      <Answered query={query} doing={words.reading}>
        {(buyer) => <One key={buyer.code} buyer={buyer} />}
      </Answered>
    </>
  );
}

function One({ buyer }: { readonly buyer: Buyer }) {
  const words = useWords(buyerWords);
  const forms = useWords(buyerFormWords);
  const person = usePerson();
  const [isChanging, setChanging] = useState(false);
  if (!person) return null;
  return (
    <>
      <PageHead title={buyer.name} lead={`${buyer.trade ? words.lead(buyer.code, buyer.trade) : words.leadBare(buyer.code)}${buyer.isSample ? ` ${words.sample}` : ''}`}>
        <PrintButton />
        {hasEnded(buyer) ? null : <AskPromise about={{ buyer: buyer.code }} />}
        {mayAsk(person.role, demandEndpoints.endBuyer) ? <EndBuyer buyer={buyer} /> : null}
        {mayAsk(person.role, demandEndpoints.writeBuyer) ? <Button onClick={() => setChanging(true)}>{forms.change}</Button> : null}
      </PageHead>
      {isChanging ? <BuyerDialog buyer={buyer} onClose={() => setChanging(false)} /> : null}
      <EndedLine thing={buyer} />
      {buyer.note ? <MessageLine>{buyer.note}</MessageLine> : null}
      {mayAsk(person.role, exchangeEndpoints.readSchedule) && !hasEnded(buyer) ? <ScheduleReader buyer={buyer.code} role={person.role} /> : null}
      <Columns
        plain
        side={
          <>
            <Ladder buyer={buyer} />
            <PartNumbers buyer={buyer} mayWrite={mayAsk(person.role, demandEndpoints.writeBuyer)} />
            <RememberedForms buyer={buyer} role={person.role} />
          </>
        }
      >
        <BuyerOrders buyer={buyer} />
      </Columns>
    </>
  );
}
