import { TextInput } from '@mantine/core';
import { catalogueEndpoints, type Part, type Route } from '@sentra/contract';
import type { PlainDate, Rupiah } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { rupiahUnit } from '../../parts/forms/units.ts';
import { useFigures } from '../../parts/figures.ts';
import { routeWords } from '../../words/qualification.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from '../plan/process.ts';

interface RouteDialogProps {
  readonly partCode: string;
  /** Null: a new qualification, for one of these stages. */
  readonly route: Route | null;
  readonly stages?: Part['stageList'];
  readonly onClose: () => void;
}

const states = ['qualified', 'coaching', 'suspended'] as const;

/** Says whether a member may run a stage of a part, on what evidence and until when, and what it takes him. */
export function RouteDialog({ partCode, route, stages = [], onClose }: RouteDialogProps) {
  const words = useWords(routeWords);
  const figures = useFigures();
  const processName = useProcess();
  const write = useWrite(catalogueEndpoints.writeRoute);
  const [member, setMember] = useState(route?.memberCode ?? '');
  const [stage, setStage] = useState(String(route?.stage ?? stages[0]?.stage ?? 0));
  const [state, setState] = useState(route?.state ?? 'coaching');
  const [evidence, setEvidence] = useState(route?.evidence ?? '');
  const [expiresOn, setExpiresOn] = useState<PlainDate | null>(route?.expiresOn ?? null);
  const [hours, setHours] = useState<number | null>(route?.hoursPerPiece ?? null);
  const [good, setGood] = useState<number | null>(route ? route.yield * 100 : null);
  const [cost, setCost] = useState<number | null>(route?.costPerPiece ?? null);
  const [value, setValue] = useState<number | null>(route?.valuePerPiece ?? null);

  function save(reason: string | undefined) {
    if (hours === null || good === null || cost === null || value === null) return;
    write.mutate(
      {
        params: { code: partCode, member: member.trim(), stage: Number(stage) },
        body: { state, evidence: evidence.trim() || null, expiresOn, hoursPerPiece: hours, yield: Math.round(good * 1e4) / 1e6, costPerPiece: cost as Rupiah, valuePerPiece: value as Rupiah, reason },
      },
      { onSuccess: onClose },
    );
  }

  const isWhole = hours !== null && good !== null && cost !== null && value !== null;
  const title = route ? `${route.memberCode} ${route.memberName}, ${route.partCode} ${words.stageOf(figures.number(route.stage + 1), processName(route.process))}` : words.newTitle;
  return (
    <Confirm isOpen title={title} act={words.save} because="may" isBusy={write.isPending || !isWhole} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        {route ? null : <TextInput label={words.memberCode} required maxLength={60} value={member} onChange={(event) => setMember(event.currentTarget.value)} />}
        {route ? null : <Choose label={words.stage} options={stages.map((one) => ({ value: String(one.stage), name: words.stageOf(figures.number(one.stage + 1), processName(one.process)) }))} value={stage} onChange={setStage} />}
        <Choose label={words.state} options={states.map((one) => ({ value: one, name: words[one] }))} value={state} onChange={setState} />
        <DateField label={words.expiresOn} description={words.noEnd} value={expiresOn} onChange={setExpiresOn} />
        <NumberField label={words.hours} min={0} max={10_000} required value={hours} onChange={setHours} />
        <NumberField label={words.yield} unit="%" min={0.001} max={100} decimals={4} required value={good} onChange={setGood} />
        <NumberField label={words.cost} unit={rupiahUnit} whole min={0} required value={cost} onChange={setCost} />
        <NumberField label={words.value} unit={rupiahUnit} whole min={0} required value={value} onChange={setValue} />
      </Fields>
      <TextInput label={words.evidence} maxLength={500} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} />
    </Confirm>
  );
}
