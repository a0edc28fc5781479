import { Button } from '@mantine/core';
import { actWords } from '../words/parts.ts';
import { useWords } from '../words/words.ts';

/** Prints the page as it reads. */
export function PrintButton() {
  const words = useWords(actWords);
  return (
    <Button className="off-paper" onClick={() => print()}>
      {words.print}
    </Button>
  );
}
