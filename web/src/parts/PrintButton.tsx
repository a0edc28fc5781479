import { Button } from '@mantine/core';
import { useState } from 'react';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';
import { printWhole } from './printing.ts';

/** Prints the page as it reads, with every row of its tables. */
export function PrintButton() {
  const words = useWords(actWords);
  const [isPreparing, setPreparing] = useState(false);

  async function onPrint() {
    setPreparing(true);
    await printWhole();
    setPreparing(false);
  }

  return (
    <Button className="off-paper" disabled={isPreparing} onClick={() => void onPrint()}>
      {isPreparing ? words.printing : words.print}
    </Button>
  );
}
