import { catalogueEndpoints, demandEndpoints, memberEndpoints, planningEndpoints, type PlanRow } from '@sentra/contract';
import { mondayOfWeek, type PlainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { scenarioFormWords } from '../../words/whatif.ts';
import { useWords } from '../../words/words.ts';
import type { ChangeDraft } from './change-draft.ts';

interface ChangeFieldsProps {
  readonly plan: PlanRow;
  readonly draft: ChangeDraft;
  readonly onChange: (draft: ChangeDraft) => void;
}

/** The largest page that a list gives; a cooperative has some hundreds of each. */
const limit = 500;
const named = ({ code, name }: { readonly code: string; readonly name: string }) => ({ value: code, name: `${code} ${name}` });

/** The fields of one change: its kind, and what that kind needs. */
export function ChangeFields({ plan, draft, onChange }: ChangeFieldsProps) {
  const words = useWords(scenarioFormWords);
  const kinds = (['demand', 'furnace', 'qualification', 'absence'] as const).map((value) => ({ value, name: words[value] }));
  const field = { plan, draft, onChange };
  return (
    <>
      <Choose label={words.kind} value={draft.kind} options={kinds} onChange={(kind) => onChange({ ...draft, kind })} />
      {draft.kind === 'demand' ? (
        <>
          <NumberField label={words.factor} description={words.factorWhy} min={0} max={100} required value={draft.factor} onChange={(factor) => onChange({ ...draft, factor })} />
          <PartChoice {...field} none={words.allParts} />
          <BuyerChoice {...field} />
        </>
      ) : (
        <MemberChoice {...field} />
      )}
      {draft.kind === 'furnace' ? <FurnaceChoice {...field} /> : null}
      {draft.kind === 'qualification' ? (
        <>
          <PartChoice {...field} none={words.choosePart} />
          <StageChoice {...field} />
        </>
      ) : null}
      {draft.kind === 'demand' || draft.kind === 'absence' ? <WeekChoices {...field} /> : null}
    </>
  );
}

function PartChoice({ draft, onChange, none }: ChangeFieldsProps & { readonly none: string }) {
  const words = useWords(scenarioFormWords);
  const parts = useQuery(question(catalogueEndpoints.parts, { query: { limit } })).data?.rows ?? [];
  return <Choose label={words.part} value={draft.part} options={[{ value: '', name: none }, ...parts.map(named)]} onChange={(part) => onChange({ ...draft, part, stage: 0 })} />;
}

function BuyerChoice({ draft, onChange }: ChangeFieldsProps) {
  const words = useWords(scenarioFormWords);
  const buyers = useQuery(question(demandEndpoints.buyers, { query: { limit } })).data?.rows ?? [];
  return <Choose label={words.buyer} value={draft.buyer} options={[{ value: '', name: words.allBuyers }, ...buyers.map(named)]} onChange={(buyer) => onChange({ ...draft, buyer })} />;
}

function MemberChoice({ draft, onChange }: ChangeFieldsProps) {
  const words = useWords(scenarioFormWords);
  const members = useQuery(question(memberEndpoints.list, { query: { limit, status: 'active' } })).data?.rows ?? [];
  return <Choose label={words.member} value={draft.member} options={[{ value: '', name: words.chooseMember }, ...members.map(named)]} onChange={(member) => onChange({ ...draft, member })} />;
}

function FurnaceChoice({ plan, draft, onChange }: ChangeFieldsProps) {
  const words = useWords(scenarioFormWords);
  const furnaces = useQuery(question(planningEndpoints.heats, { params: { plan: plan.version }, query: {} })).data?.furnaces ?? [];
  const options = furnaces.map(({ furnaceCode, furnaceName, memberName }) => ({ value: furnaceCode, name: `${furnaceCode} ${furnaceName}, ${memberName}` }));
  return <Choose label={words.like} value={draft.furnace} options={[{ value: '', name: words.chooseFurnace }, ...options]} onChange={(furnace) => onChange({ ...draft, furnace })} />;
}

function StageChoice({ draft, onChange }: ChangeFieldsProps) {
  const words = useWords(scenarioFormWords);
  const figures = useFigures();
  const part = useQuery({ ...question(catalogueEndpoints.part, { params: { code: draft.part } }), enabled: draft.part !== '' }).data;
  const stages = (part?.stages ?? []).map((_, stage) => ({ value: String(stage), name: figures.number(stage + 1) }));
  return stages.length > 1 ? <Choose label={words.stage} value={String(draft.stage)} options={stages} onChange={(stage) => onChange({ ...draft, stage: Number(stage) })} /> : null;
}

function WeekChoices({ plan, draft, onChange }: ChangeFieldsProps) {
  const words = useWords(scenarioFormWords);
  const figures = useFigures();
  const mondays = Array.from({ length: plan.weeks }, (_, week) => mondayOfWeek(plan.firstWeek, week + 1)).map((value) => ({ value, name: `${figures.week(value)}, ${figures.date(value, 'day')}` }));
  const options = (none: string): { readonly value: PlainDate | ''; readonly name: string }[] => [{ value: '', name: none }, ...mondays];
  return (
    <>
      <Choose label={words.from} value={draft.from} options={options(words.planStart)} onChange={(from) => onChange({ ...draft, from, to: draft.to && from && draft.to < from ? from : draft.to })} />
      <Choose label={words.to} value={draft.to} options={options(words.planEnd).filter(({ value }) => !value || !draft.from || value >= draft.from)} onChange={(to) => onChange({ ...draft, to })} />
    </>
  );
}
