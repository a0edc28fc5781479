import { Button } from '@mantine/core';
import { memberEndpoints, planningEndpoints, RefusalError, type HeatDays, type Sentence } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import type { MemberView } from '../members/address.ts';
import { useGoWeek } from './address.ts';
import { nearestBusy } from './nearest-busy.ts';

/** No plan that could be laid out: who may make one goes there, who may state his hours does that meanwhile. */
export function NoPlan({ member }: { readonly member: string }) {
  const words = useWords(heatDayWords);
  const role = usePerson()?.role;
  if (role && mayAsk(role, planningEndpoints.start)) {
    return (
      <Empty
        act={
          <Link to="/plan" search={{}}>
            {words.toPlan}
          </Link>
        }
      >
        {words.noPlan}
      </Empty>
    );
  }
  if (role && mayAsk(role, memberEndpoints.setWorkingWeek)) return <Empty act={<ToMember code={member} view="weeks">{words.toHours}</ToMember>}>{words.noPlanYet}</Empty>;
  return <Empty>{words.noPlanToRead}</Empty>;
}

/** A member who rests, or came after the plan was made, stands in no plan: that is said and no failure. */
export function NotInPlan({ member, sentence }: { readonly member: string; readonly sentence: Sentence }) {
  const words = useWords(heatDayWords);
  const language = useLanguage();
  return <Empty act={<ToMember code={member}>{words.toMember}</ToMember>}>{sentence[language]}</Empty>;
}

export function NoFurnace({ member }: { readonly member: string }) {
  const words = useWords(heatDayWords);
  return <Empty act={<ToMember code={member}>{words.toMember}</ToMember>}>{words.noFurnace}</Empty>;
}

/** A week in which this member melts nothing: why, where that is known, and in which week he does. */
export function NothingInWeek({ days: { memberCode, planVersion, week, busyWeeks, furnaces } }: { readonly days: HeatDays }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const go = useGoWeek();
  const role = usePerson()?.role;
  const number = (monday: typeof week) => figures.week(monday).slice(1);
  const nothing = words.nothing(number(week));
  const isOffered = furnaces.some(({ offered }) => offered > 0);
  const said = isOffered ? nothing : `${nothing} ${words.notOffered}`;
  const nearest = nearestBusy(busyWeeks, week);
  if (nearest) {
    return (
      <Empty act={<Button onClick={() => go(nearest)}>{words.toWeek(number(nearest))}</Button>}>
        {`${said} ${nearest > week ? words.nextBusy(number(nearest)) : words.lastBusy(number(nearest))}`}
      </Empty>
    );
  }
  if (!isOffered) return <Empty act={<ToMember code={memberCode} view="weeks">{words.toOffers}</ToMember>}>{said}</Empty>;
  const never = words.neverBusy(figures.number(planVersion));
  if (role && mayAsk(role, planningEndpoints.shareWhy)) return <Empty act={<ToMember code={memberCode} view="share">{words.toShare}</ToMember>}>{never}</Empty>;
  return <Empty>{never}</Empty>;
}

interface ToMemberProps {
  readonly code: string;
  readonly view?: MemberView;
  readonly children: string;
}

function ToMember({ code, view, children }: ToMemberProps) {
  return (
    <Link to="/members/$code" params={{ code }} search={view ? { view } : {}}>
      {children}
    </Link>
  );
}

export const isWithoutPlan = (error: unknown): boolean => error instanceof RefusalError && error.refusal.code === 'planning.no-plan';

export const notInPlan = (error: unknown): Sentence | undefined => (error instanceof RefusalError && error.refusal.code === 'planning.unknown-member' ? error.refusal : undefined);
