import { Button } from '@mantine/core';
import { useState } from 'react';
import { MessageLine } from '../parts/MessageLine.tsx';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { isRenewed, thisTab } from './renewal.ts';

/** Says why the page was reloaded, so that nobody wonders where he was. */
export function RenewedLine() {
  const words = useWords(actWords);
  const [isShown, setShown] = useState(() => isRenewed(thisTab()));
  if (!isShown) return null;
  return (
    <div className="off-paper">
      <MessageLine
        tone="done"
        act={
          <Button size="xs" onClick={() => setShown(false)}>
            {words.close}
          </Button>
        }
      >
        {words.renewed}
      </MessageLine>
    </div>
  );
}
