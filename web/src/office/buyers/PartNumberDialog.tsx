import { Button, TextInput } from '@mantine/core';
import { demandEndpoints, type Buyer } from '@sentra/contract';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { Say } from '../../parts/Say.tsx';
import { buyerWords } from '../../words/buyers.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';

interface PartNumberDialogProps {
  readonly buyer: Buyer;
  /** Null: a new number. The number itself is what names it, so of one that stands only our part changes. */
  readonly number: Buyer['partNumbers'][number] | null;
  readonly onClose: () => void;
}

/** Says which of our parts a buyer means by a number, or takes the number off. */
export function PartNumberDialog({ buyer, number, onClose }: PartNumberDialogProps) {
  const words = useWords(buyerWords);
  const language = useLanguage();
  const write = useWrite(demandEndpoints.writeBuyer);
  const [typed, setTyped] = useState(number?.buyerPartNumber ?? '');
  const [partCode, setPartCode] = useState(number?.partCode ?? '');
  const [isDropping, setDropping] = useState(false);
  if (number && isDropping) return <DropNumber buyer={buyer} number={number} onClose={onClose} />;

  function save(reason: string | undefined) {
    const { name, trade, note } = buyer;
    write.mutate({ params: { code: buyer.code }, body: { name, trade, note, partNumbers: [{ buyerPartNumber: typed.trim(), partCode: partCode.trim() }], reason } }, { onSuccess: onClose });
  }

  return (
    <Confirm isOpen title={number ? words.numberTitle(number.buyerPartNumber) : words.addNumber} act={words.saveNumber} because="may" isBusy={write.isPending} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {number ? null : <TextInput label={words.buyerNumber} required maxLength={100} value={typed} error={toldAbout(write.error, 'buyerPartNumber', language)} onChange={(event) => setTyped(event.currentTarget.value)} />}
        <TextInput label={words.partCode} required maxLength={60} value={partCode} error={toldAbout(write.error, 'partCode', language)} onChange={(event) => setPartCode(event.currentTarget.value)} />
      </Fields>
      {number ? (
        <Button size="xs" onClick={() => setDropping(true)}>
          {words.dropNumber}
        </Button>
      ) : null}
    </Confirm>
  );
}

function DropNumber({ buyer, number, onClose }: PartNumberDialogProps & { readonly number: Buyer['partNumbers'][number] }) {
  const words = useWords(buyerWords);
  const write = useWrite(demandEndpoints.dropPartNumber);
  const drop = (reason: string | undefined) => write.mutate({ params: { code: buyer.code }, query: { number: number.buyerPartNumber, reason } }, { onSuccess: onClose });
  return (
    <Confirm isOpen title={words.dropNumber} act={words.dropNumber} because="may" isFinal isBusy={write.isPending} error={write.error} onAct={drop} onClose={onClose}>
      <Say>{words.dropNumberAsk(number.buyerPartNumber, number.partCode)}</Say>
    </Confirm>
  );
}
