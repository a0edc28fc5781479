import { Button, TextInput } from '@mantine/core';
import { quoteEndpoints, type Quote } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import styles from '../../office/promise/promise.module.css';
import { WithdrawQuote } from '../../office/promise/WithdrawQuote.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { ownPromiseWords } from '../../words/ownPromise.ts';
import { useWords } from '../../words/words.ts';

/** A buyer asks to make his quote an order, or takes it back. */
export function OwnQuoteActs({ quote: { code, expiresAt, requestReference } }: { readonly quote: Quote }) {
  const words = useWords(ownPromiseWords);
  const figures = useFigures();
  const [isAsked, setAsked] = useState(false);
  const [reference, setReference] = useState(requestReference ?? '');
  const request = useWrite(quoteEndpoints.request);
  const close = () => {
    setAsked(false);
    request.reset();
  };
  return (
    <div className="acts off-paper">
      <WithdrawQuote code={code} />
      <Button size="xs" variant="filled" onClick={() => setAsked(true)}>
        {words.order}
      </Button>
      <Confirm
        isOpen={isAsked}
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
    </div>
  );
}
