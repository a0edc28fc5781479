import { Button } from '@mantine/core';
import { heatDayEndpoints, type HeatDays } from '@sentra/contract';
import { addDays, mondayOfWeek } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { DownloadLink } from '../../parts/DownloadLink.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { printWhole } from '../../parts/printing.ts';
import { Say } from '../../parts/Say.tsx';
import { heatDayWords } from '../../words/heatDays.ts';
import { useLanguage } from '../../words/language.ts';
import { tableWords } from '../../words/parts.ts';
import { useWords } from '../../words/words.ts';
import { useDaysAddress, useGoWeek } from './address.ts';
import { DaySheet } from './DaySheet.tsx';
import { isWithoutPlan, NoFurnace, NoPlan, NothingInWeek, notInPlan, NotInPlan } from './Nothing.tsx';

/** The heats of one member in one week, day by day, as they hang on the furnace's wall. */
export function DaysPage() {
  const words = useWords(heatDayWords);
  const { member, plan, week } = useDaysAddress();
  const days = useQuery({ ...question(heatDayEndpoints.week, { params: { plan: plan ?? 'newest', member }, query: { week } }), placeholderData: (before) => (before?.memberCode === member ? before : undefined) });
  if (days.data) return <Week days={days.data} drawn={days.dataUpdatedAt} />;
  const away = notInPlan(days.error);
  return (
    <>
      <PageHead title={words.titleOf(member)} />
      {away ? (
        <NotInPlan member={member} sentence={away} />
      ) : isWithoutPlan(days.error) ? (
        <NoPlan member={member} />
      ) : (
        <Answered query={days} doing={words.fetching} rows={12}>
          {() => null}
        </Answered>
      )}
    </>
  );
}

interface WeekProps {
  readonly days: HeatDays;
  /** Another answer is another sheet, which is fitted on paper anew. */
  readonly drawn: number;
}

function Week({ days, drawn }: WeekProps) {
  const words = useWords(heatDayWords);
  const tables = useWords(tableWords);
  const figures = useFigures();
  const language = useLanguage();
  const go = useGoWeek();
  const { plan } = useDaysAddress();
  const { week, firstWeek, weeks, memberCode, memberName } = days;
  const number = (monday: typeof week) => figures.week(monday).slice(1);
  const [before, after] = [addDays(week, -7), addDays(week, 7)];
  return (
    <>
      <PageHead title={words.title(`${memberCode} ${memberName}`, number(week))} lead={<WeekLead days={days} />}>
        <Button disabled={before < firstWeek} onClick={() => go(before)}>
          {words.week(number(before))}
        </Button>
        <Button disabled={after > mondayOfWeek(firstWeek, weeks)} onClick={() => go(after)}>
          {words.week(number(after))}
        </Button>
        <DownloadLink endpoint={heatDayEndpoints.sheet} request={{ params: { plan: plan ?? days.planVersion, member: memberCode }, query: { week, language } }}>
          {tables.download}
        </DownloadLink>
        <Button variant="filled" onClick={() => void printWhole()}>
          {words.print}
        </Button>
      </PageHead>
      {days.furnaces.length === 0 ? (
        <NoFurnace member={memberCode} />
      ) : days.heats.length === 0 && days.left.length === 0 ? (
        <NothingInWeek days={days} />
      ) : (
        <DaySheet key={`${memberCode} ${week} ${drawn} ${language}`} days={days} />
      )}
    </>
  );
}

/** Heats booked and needed, how full they are, and what is spared. */
function WeekLead({ days: { sums, planVersion } }: { readonly days: HeatDays }) {
  const words = useWords(heatDayWords);
  const figures = useFigures();
  const spared = sums.booked - sums.heats;
  const count = figures.number(Math.abs(spared));
  const cost = figures.rupiah(sums.sparedCost);
  return (
    <>
      {sums.heats > 0 ? (
        <>
          <Say>{words.lead(figures.number(sums.heats), figures.number(sums.booked), figures.percent(sums.fill), figures.number(sums.pieces))}</Say>{' '}
        </>
      ) : null}
      {spared > 0 ? `${sums.sparedKwh !== null && sums.sparedKwh > 0 ? words.sparedWith(count, cost, figures.number(sums.sparedKwh)) : words.spared(count, cost)} ` : null}
      {spared < 0 ? `${words.more(count)} ` : null}
      {words.of(figures.number(planVersion))}
    </>
  );
}
