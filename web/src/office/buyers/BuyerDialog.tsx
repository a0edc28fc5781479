import { TextInput } from '@mantine/core';
import { demandEndpoints, type Buyer } from '@sentra/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { isTaken } from '../../api/taken.ts';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NewCode } from '../../parts/forms/NewCode.tsx';
import { buyerFormWords } from '../../words/buyers.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';

interface BuyerDialogProps {
  /** Null: a new buyer, whose page is opened once he is written. */
  readonly buyer: Buyer | null;
  readonly onClose: () => void;
}

/** Who a buyer is. His part numbers have a form of their own and stay as they are. */
export function BuyerDialog({ buyer, onClose }: BuyerDialogProps) {
  const words = useWords(buyerFormWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite(demandEndpoints.writeBuyer);
  const [code, setCode] = useState(buyer?.code ?? '');
  const [name, setName] = useState(buyer?.name ?? '');
  const [trade, setTrade] = useState(buyer?.trade ?? '');
  const [note, setNote] = useState(buyer?.note ?? '');

  function save(reason: string | undefined) {
    write.mutate(
      { params: { code: code.trim() }, body: { name: name.trim(), trade: trade.trim() || null, note: note.trim() || null, reason } },
      {
        onSuccess: (written) => {
          onClose();
          if (!buyer) void navigate({ to: '/buyers/$code', params: { code: written.code } });
        },
      },
    );
  }

  return (
    <Confirm isOpen title={buyer ? words.change : words.newBuyer} act={words.save} because="may" isBusy={write.isPending} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {buyer ? null : <NewCode label={words.code} value={code} onChange={setCode} isTaken={(typed) => isTaken(demandEndpoints.buyer, { params: { code: typed } })} taken={words.taken} error={toldAbout(write.error, 'code', language)} />}
        <TextInput label={words.name} required maxLength={100} value={name} error={toldAbout(write.error, 'name', language)} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={words.trade} maxLength={100} value={trade} onChange={(event) => setTrade(event.currentTarget.value)} />
      </Fields>
      <TextInput label={words.note} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Confirm>
  );
}
