import { Button } from '@mantine/core';
import { demandEndpoints, type OrderRow } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Say } from '../../parts/Say.tsx';
import { orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';

/** What the office may do with a line: change it, close it with the reason, open it again. */
export function OrderActs({ order, onEdit }: { readonly order: OrderRow; readonly onEdit: () => void }) {
  const words = useWords(orderWords);
  const figures = useFigures();
  const [isClosing, setClosing] = useState(false);
  const close = useWrite(demandEndpoints.closeOrder);
  const reopen = useWrite(demandEndpoints.reopenOrder);
  const params = { code: order.code };
  if (order.closedOn !== null) {
    return (
      <>
        <Button disabled={reopen.isPending} onClick={() => reopen.mutate({ params })}>
          {words.reopen}
        </Button>
        {reopen.isError ? <Failure error={reopen.error} /> : null}
      </>
    );
  }
  return (
    <>
      <Button onClick={() => setClosing(true)}>{words.close}</Button>
      <Button variant="filled" onClick={onEdit}>
        {words.edit}
      </Button>
      <Confirm
        isOpen={isClosing}
        title={words.closeTitle(order.code)}
        act={words.close}
        because="must"
        isBusy={close.isPending}
        error={close.error}
        onAct={(reason) => {
          if (reason) close.mutate({ params, body: { reason } }, { onSuccess: () => setClosing(false) });
        }}
        onClose={() => setClosing(false)}
      >
        <Say>{words.closeBody(figures.number(order.openQuantity))}</Say>
      </Confirm>
    </>
  );
}
