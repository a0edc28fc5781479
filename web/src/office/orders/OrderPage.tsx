import { demandEndpoints, type OrderRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Columns } from '../../parts/Columns.tsx';
import { useFigures } from '../../parts/figures.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { Say } from '../../parts/Say.tsx';
import { orderFormWords, orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';
import { OrderActs } from './OrderActs.tsx';
import { OrderDraws } from './OrderDraws.tsx';
import { OrderFacts } from './OrderFacts.tsx';
import { OrderForm } from './OrderForm.tsx';
import { OrderHistory } from './OrderHistory.tsx';
import { OrderPromise } from './OrderPromise.tsx';

/** One order line: what the plan promises and why, what was drawn from it, what was written of it. */
export function OrderPage() {
  const words = useWords(orderWords);
  const { code } = useParams({ from: '/office/orders/$code' });
  const query = useQuery(question(demandEndpoints.order, { params: { code } }));
  return (
    <>
      {query.data ? null : <PageHead title={words.title(code)} />}
      <Answered query={query} doing={words.reading}>
        {(order) => <Line key={order.code} order={order} />}
      </Answered>
    </>
  );
}

function Line({ order }: { readonly order: OrderRow }) {
  const words = useWords(orderWords);
  const forms = useWords(orderFormWords);
  const figures = useFigures();
  const person = usePerson();
  const [isEditing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!person) return null;
  const side = isEditing ? (
    <OrderForm
      order={order}
      onClose={() => setEditing(false)}
      onSaved={() => {
        setEditing(false);
        setSaved(true);
      }}
    />
  ) : (
    <OrderFacts order={order} />
  );
  return (
    <>
      <PageHead title={words.title(order.code)} lead={<Say>{words.lead(figures.number(order.quantity), order.partName, order.buyerName, figures.date(order.dueOn, 'weekday'))}</Say>}>
        <PrintButton />
        {mayAsk(person.role, demandEndpoints.writeOrder) ? <OrderActs order={order} onEdit={() => setEditing(true)} /> : null}
      </PageHead>
      {order.closedOn === null ? null : <MessageLine>{words.closed(figures.date(order.closedOn, 'short'), order.closedBecause ?? '–')}</MessageLine>}
      {saved ? <MessageLine tone="done">{forms.saved(order.code)}</MessageLine> : null}
      <Columns side={side} sideLabel={isEditing ? forms.editTitle : words.facts}>
        <OrderPromise order={order} />
        <OrderDraws order={order} />
        <OrderHistory code={order.code} role={person.role} />
        <p className="off-paper">
          <Link to="/orders">{words.back}</Link>
        </p>
      </Columns>
    </>
  );
}
