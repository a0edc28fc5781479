import { Button, TextInput } from '@mantine/core';
import { quoteEndpoints, type Quote } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { quoteWords } from '../../words/promise.ts';
import { rungWords } from '../../words/rungs.ts';
import { useWords } from '../../words/words.ts';
import styles from './promise.module.css';
import { WithdrawQuote } from './WithdrawQuote.tsx';

/** Makes a quote an order, or takes it back. */
export function QuoteActs({ quote: { code, requestReference } }: { readonly quote: Quote }) {
  const words = useWords(quoteWords);
  const rungs = useWords(rungWords);
  const [isAsked, setAsked] = useState(false);
  const [orderCode, setOrderCode] = useState(fitting(requestReference));
  const [rung, setRung] = useState<'firm' | 'call-off'>('firm');
  const order = useWrite(quoteEndpoints.order);
  const close = () => {
    setAsked(false);
    order.reset();
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
        because="may"
        isBusy={order.isPending || orderCode.trim() === ''}
        error={order.error}
        onClose={close}
        onAct={(reason) => order.mutate({ params: { code }, body: { orderCode: orderCode.trim(), rung, ...(reason !== undefined && { reason }) } }, { onSuccess: close })}
      >
        <p>{words.orderAsk(code)}</p>
        <div className={styles.fields}>
          <TextInput label={words.orderCode} value={orderCode} maxLength={60} required onChange={(event) => setOrderCode(event.currentTarget.value)} />
          <Choose label={words.rung} value={rung} options={(['firm', 'call-off'] as const).map((value) => ({ value, name: rungs[value] }))} onChange={setRung} />
        </div>
      </Confirm>
    </div>
  );
}

/** The buyer's own number as the order's code, without what a code may not hold. */
const fitting = (reference: string | null): string => (reference ?? '').replaceAll(/[/\\]/g, '-').slice(0, 60);
