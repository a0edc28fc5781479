import { Button } from '@mantine/core';
import { planningEndpoints, type PlanRow } from '@sentra/contract';
import { addDays, mondayOfWeek } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Columns } from '../../parts/Columns.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import { ToDays } from '../days/ToDays.tsx';
import { useGoHeats, useHeatsAddress } from './address.ts';
import { Board } from './Board.tsx';
import { CastingsPanel } from './CastingsPanel.tsx';
import { filled } from './fill.ts';

export function HeatsPage() {
  const words = useWords(heatWords);
  const { plan: version } = useHeatsAddress();
  const plans = useQuery(question(planningEndpoints.plans, {}));
  const plan = version === undefined ? plans.data?.plans[0] : plans.data?.plans.find((one) => one.version === version);
  if (plan) return <Week plan={plan} />;
  return (
    <>
      <PageHead title={words.untitled} />
      <Answered query={plans} doing={words.fetching} rows={10}>
        {() => (
          <Empty
            act={
              <Link to="/plan" search={{}}>
                {words.toPlan}
              </Link>
            }
          >
            {words.noPlan}
          </Empty>
        )}
      </Answered>
    </>
  );
}

/** The board of one week, and beside it the castings of the furnace that is chosen. */
function Week({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(heatWords);
  const figures = useFigures();
  const go = useGoHeats();
  const { week = plan.firstWeek, furnace, member } = useHeatsAddress();
  const heats = useQuery(question(planningEndpoints.heats, { params: { plan: plan.version }, query: { week } }));
  const shown = heats.data?.furnaces.filter((one) => member === undefined || one.memberCode === member) ?? [];
  const sum = filled(shown);
  const [before, after] = [addDays(week, -7), addDays(week, 7)];
  const number = (monday: typeof week) => figures.week(monday).slice(1);
  const chosen = shown.find(({ furnaceCode }) => furnaceCode === furnace);
  // A member finds himself alone here; the office where it looks at one.
  const only = new Set(shown.map(({ memberCode }) => memberCode)).size === 1 ? shown[0]?.memberCode : undefined;
  const count = shown.filter((one) => one.heats.length > 0).length;
  const lead = `${words.lead(figures.number(sum.heats), figures.number(count), figures.mass(sum.poured, 0), figures.percent(sum.fill))} ${words.of(figures.number(plan.version))}`;
  const board = (
    <Answered query={heats} doing={words.fetching} rows={14}>
      {(answer) => <Board furnaces={answer.furnaces} week={answer.week} />}
    </Answered>
  );
  return (
    <>
      <PageHead title={words.title(number(week))} lead={heats.data ? lead : undefined}>
        <Button disabled={before < plan.firstWeek} onClick={() => go({ week: before, furnace: undefined })}>
          {words.week(number(before))}
        </Button>
        <Button disabled={after > mondayOfWeek(plan.firstWeek, plan.weeks)} onClick={() => go({ week: after, furnace: undefined })}>
          {words.week(number(after))}
        </Button>
        {only ? <ToDays isAct member={only} plan={plan.version} week={week} /> : null}
        <Button onClick={() => print()}>{words.print}</Button>
      </PageHead>
      {chosen ? (
        <Columns sideLabel={words.panel} side={<CastingsPanel plan={plan} week={week} furnace={chosen} />}>
          {board}
        </Columns>
      ) : (
        board
      )}
    </>
  );
}
