import { Button } from '@mantine/core';
import { quoteEndpoints } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { quoteWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';

/** Takes a quote back: the office any, a buyer his own. */
export function WithdrawQuote({ code }: { readonly code: string }) {
  const words = useWords(quoteWords);
  const [isAsked, setAsked] = useState(false);
  const withdraw = useWrite(quoteEndpoints.withdraw);
  const close = () => {
    setAsked(false);
    withdraw.reset();
  };
  return (
    <>
      <Button size="xs" onClick={() => setAsked(true)}>
        {words.withdraw}
      </Button>
      <Confirm
        isOpen={isAsked}
        title={words.withdrawAct}
        act={words.withdrawAct}
        because="may"
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onClose={close}
        onAct={(reason) => withdraw.mutate({ params: { code }, body: reason === undefined ? {} : { reason } }, { onSuccess: close })}
      >
        {words.withdrawAsk(code)}
      </Confirm>
    </>
  );
}
