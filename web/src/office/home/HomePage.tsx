import { Button } from '@mantine/core';
import { homeEndpoints, type Home, type Person } from '@sentra/contract';
import { mondayOf } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Columns } from '../../parts/Columns.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { homeWords } from '../../words/home.ts';
import { pageWords } from '../../words/shell.ts';
import { useWords } from '../../words/words.ts';
import { BelowShare } from './BelowShare.tsx';
import { Expiring } from './Expiring.tsx';
import { LateOrders } from './LateOrders.tsx';
import { MoneyAtRisk } from './MoneyAtRisk.tsx';
import { NotPlanned } from './NotPlanned.tsx';
import { PlanState } from './PlanState.tsx';
import { QuotesWaiting } from './QuotesWaiting.tsx';
import { Rest } from './Rest.tsx';
import { thingsFor } from './things.ts';
import { ToRelease } from './ToRelease.tsx';

/** While a plan is made the page follows it. */
const whileRunning = 1500;

/** What needs somebody today. */
export function HomePage() {
  const words = useWords(homeWords);
  const person = usePerson();
  const query = useQuery({ ...question(homeEndpoints.read, {}), refetchInterval: ({ state }) => (state.data?.run ? whileRunning : false) });
  if (!person) return null;
  return (
    <>
      {query.data ? <Head home={query.data} person={person} /> : <NamedHead />}
      <Answered query={query} doing={words.reading}>
        {(home) => <Sections home={home} person={person} />}
      </Answered>
    </>
  );
}

function NamedHead() {
  const names = useWords(pageWords);
  return <PageHead title={names.home} />;
}

interface HomeProps {
  readonly home: Home;
  readonly person: Person;
}

function Head({ home, person }: HomeProps) {
  const words = useWords(homeWords);
  const figures = useFigures();
  const gap = person.role === 'office' ? (home.plan?.gap ?? null) : null;
  const things = thingsFor(person.role, home);
  const lead = [
    words.day(figures.date(home.today, 'weekday'), figures.week(mondayOf(home.today))),
    ...(home.plan ? [words.planned(figures.number(home.plan.version), figures.clock(home.plan.madeAt, 'full'))] : []),
    ...(gap === null ? [] : [words.gap(figures.percent(gap, 1))]),
  ];
  return (
    <PageHead title={things === 0 ? words.nothing : words.things(things, figures.number(things))} lead={lead.join(' ')}>
      <PrintButton />
      {person.role === 'member' ? (
        <Button component="a" href="/lantai/" variant="filled">
          {words.floor}
        </Button>
      ) : null}
    </PageHead>
  );
}

function Sections({ home, person: { role } }: HomeProps) {
  const side = [
    <MoneyAtRisk key="money" home={home} />,
    <BelowShare key="below" home={home} role={role} />,
    <Expiring key="expiring" home={home} />,
  ];
  const hasSide = home.unsold.rows.length + home.below.rows.length + home.expiring.length > 0;
  const main = (
    <>
      <PlanState home={home} role={role} />
      <LateOrders home={home} role={role} />
      <QuotesWaiting home={home} />
      <ToRelease home={home} role={role} />
      <NotPlanned />
      <Rest home={home} role={role} />
    </>
  );
  return hasSide ? (
    <Columns plain side={side}>
      {main}
    </Columns>
  ) : (
    main
  );
}
