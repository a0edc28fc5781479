import { TextInput } from '@mantine/core';
import { memberEndpoints, memberStatusValue, type Member } from '@sentra/contract';
import type { PlainDate, Rupiah } from '@sentra/measures';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { isTaken } from '../../api/taken.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NewCode } from '../../parts/forms/NewCode.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { rupiahUnit } from '../../parts/forms/units.ts';
import { useLanguage } from '../../words/language.ts';
import { membersWords, memberWords, statusWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';

interface MemberDialogProps {
  /** Null: a new member. */
  readonly member: Member | null;
  readonly onClose: () => void;
}

/** Who a member is and what is due to him. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  const list = useWords(membersWords);
  const words = useWords(memberWords);
  const statuses = useWords(statusWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite(memberEndpoints.write);
  const [code, setCode] = useState(member?.code ?? '');
  const [name, setName] = useState(member?.name ?? '');
  const [status, setStatus] = useState(member?.status ?? 'active');
  const [joinedOn, setJoinedOn] = useState<PlainDate | null>(member?.joinedOn ?? null);
  const [shareTarget, setShareTarget] = useState<number | null>(member?.shareTarget ?? 0);

  function save(reason: string | undefined) {
    if (shareTarget === null) return;
    write.mutate(
      { params: { code: code.trim() }, body: { name: name.trim(), status, joinedOn, shareTarget: shareTarget as Rupiah, reason } },
      {
        onSuccess: (written) => {
          onClose();
          if (!member) void navigate({ to: '/members/$code', params: { code: written.code } });
        },
      },
    );
  }

  return (
    <Confirm isOpen title={member ? words.changeMember : words.newMember} act={words.save} because="may" isBusy={write.isPending || shareTarget === null} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {member ? null : <NewCode label={list.code} value={code} onChange={setCode} isTaken={(typed) => isTaken(memberEndpoints.read, { params: { code: typed } })} taken={words.taken} error={toldAbout(write.error, 'code', language)} />}
        <TextInput label={list.name} required maxLength={100} value={name} error={toldAbout(write.error, 'name', language)} onChange={(event) => setName(event.currentTarget.value)} />
        <Choose label={list.status} options={memberStatusValue.options.map((value) => ({ value, name: statuses[value] }))} value={status} onChange={setStatus} />
        <DateField label={words.joinedOn} value={joinedOn} onChange={setJoinedOn} />
        <NumberField label={words.shareDue} description={words.shareWhy} unit={rupiahUnit} whole min={0} required value={shareTarget} onChange={setShareTarget} />
      </Fields>
    </Confirm>
  );
}
