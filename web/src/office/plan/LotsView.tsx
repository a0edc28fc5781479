import { catalogueEndpoints, planningEndpoints, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { usePerson } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Choose } from '../../parts/forms/Choose.tsx';
import { lotWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { useGo, usePlanAddress } from './address.ts';
import { LotAxis } from './LotAxis.tsx';
import styles from './plan.module.css';

/** The largest page that a list gives; a cooperative's parts are some hundreds. */
const mostParts = 500;

/** Lots on an axis of weeks: of a member by part and stage, or of a part by stage and member. */
export function LotsView({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(lotWords);
  const go = useGo();
  const address = usePlanAddress();
  const own = usePerson()?.memberCode ?? undefined;
  const { part } = address;
  const member = address.member ?? (part === undefined ? own : undefined);
  const members = useQuery(question(planningEndpoints.load, { params: { plan: plan.version }, query: {} }));
  const parts = useQuery(question(catalogueEndpoints.parts, { query: { limit: mostParts } }));
  const none = { value: '', name: words.choose };
  const listed = (options: readonly { readonly value: string; readonly name: string }[], current: string | undefined) =>
    current === undefined || options.some(({ value }) => value === current) ? [none, ...options] : [none, { value: current, name: current }, ...options];
  return (
    <>
      <div className={`off-paper ${styles.bar}`}>
        <Choose
          label={words.byMember}
          value={part === undefined ? (member ?? '') : ''}
          options={listed((members.data?.members ?? []).map(({ code, name }) => ({ value: code, name: `${code} ${name}` })).toSorted(byName), member)}
          onChange={(chosen) => go({ member: chosen || undefined, part: undefined })}
        />
        <Choose
          label={words.byPart}
          value={part ?? ''}
          options={listed((parts.data?.rows ?? []).map(({ code, name }) => ({ value: code, name: `${code} ${name}` })), part)}
          onChange={(chosen) => go({ part: chosen || undefined, member: undefined })}
        />
      </div>
      {part === undefined && member === undefined ? <Empty>{words.chooseOne}</Empty> : <LotAxis plan={plan} of={part === undefined ? 'member' : 'part'} code={part ?? member ?? ''} onLot={(lot) => go(part === undefined ? { part: lot.partCode, member: undefined } : { member: lot.memberCode, part: undefined })} />}
    </>
  );
}

const byName = (one: { readonly name: string }, other: { readonly name: string }) => one.name.localeCompare(other.name);
