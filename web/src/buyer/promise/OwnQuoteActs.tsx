import { Button, TextInput } from '@mantine/core';
import { quoteEndpoints, type Quote } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import styles from '../../office/promise/promise.module.css';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { ownPromiseWords } from '../../words/ownPromise.ts';
import { quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';

/** A buyer asks to make his quote an order, or takes it back. */
export function OwnQuoteActs({ quote: { code, expiresAt, requestReference } }: { readonly quote: Quote }) {
  const words = useWords(ownPromiseWords);
  const names = useWords(quoteWords);
  const figures = useFigures();
  const [asked, setAsked] = useState<'order' | 'withdraw' | null>(null);
  const [reference, setReference] = useState(requestReference ?? '');
  const request = useWrite(quoteEndpoints.request);
  const withdraw = useWrite(quoteEndpoints.withdraw);
  const close = () => {
    setAsked(null);
    request.reset();
    withdraw.reset();
  };
  return (
    <div className="acts off-paper">
      <Button size="xs" onClick={() => setAsked('withdraw')}>
        {names.withdraw}
      </Button>
      <Button size="xs" variant="filled" onClick={() => setAsked('order')}>
        {words.order}
      </Button>
      <Confirm
        isOpen={asked === 'order'}
        title={words.order}
        act={words.order}
        isBusy={request.isPending}
        error={request.error}
        onClose={close}
        onAct={() => request.mutate({ params: { code }, body: reference.trim() === '' ? {} : { reference: reference.trim() } }, { onSuccess: close })}
      >
        <p>{words.orderAsk(code, figures.clock(expiresAt, 'full'))}</p>
        <div className={styles.fields}>
          <TextInput label={words.reference} value={reference} maxLength={100} onChange={(event) => setReference(event.currentTarget.value)} />
        </div>
      </Confirm>
      <Confirm
        isOpen={asked === 'withdraw'}
        title={names.withdrawAct}
        act={names.withdrawAct}
        because="may"
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onClose={close}
        onAct={(reason) => withdraw.mutate({ params: { code }, body: reason === undefined ? {} : { reason } }, { onSuccess: close })}
      >
        {names.withdrawAsk(code)}
      </Confirm>
    </div>
  );
}
