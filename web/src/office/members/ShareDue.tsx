import { sharingEndpoints, type ShareDue as Due } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { TableTwin } from '../../parts/charts/TableTwin.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { shareDueWords, sharePeriodWords, shareRuleWords } from '../../words/sharing.ts';
import { useWords } from '../../words/words.ts';

/** How what a member is due in a plan came about, from the work to the last rupiah, and his closed periods. */
export function ShareDue({ version, code, reached }: { readonly version: number; readonly code: string; readonly reached: Rupiah }) {
  const words = useWords(shareDueWords);
  const heading = useId();
  const due = useQuery(question(sharingEndpoints.due, { params: { plan: version, member: code } }));
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      <Answered query={due}>{({ due: found }) => (found ? <Derivation due={found} reached={reached} /> : <p>{words.stated}</p>)}</Answered>
      <Periods code={code} />
    </section>
  );
}

function Derivation({ due, reached }: { readonly due: Due; readonly reached: Rupiah }) {
  const words = useWords(shareDueWords);
  const rules = useWords(shareRuleWords);
  const figures = useFigures();
  const { rule, work, first, most, cut, poured, carriedIn, settled, entitlement, others } = due;
  const less = (amount: Rupiah) => (amount === 0 ? figures.rupiah(amount) : figures.rupiahChange((0 - amount) as Rupiah));
  return (
    <>
      <p className="reason">{`${rules.voted(figures.number(rule.equal), figures.number(rule.workers), figures.number(rule.capacity))} ${rules.decided(figures.date(rule.votedOn, 'short'), rule.reference)}`}</p>
      <Facts
        facts={[
          { name: words.work, value: figures.rupiah(work) },
          { name: words.first, value: figures.rupiah(first) },
          { name: words.cut, value: less(cut), source: words.most(figures.rupiah(most)) },
          { name: words.poured, value: figures.rupiahChange(poured) },
          { name: words.settled, value: figures.rupiahChange(settled), source: words.carriedIn(figures.rupiahChange(carriedIn)) },
          { name: words.entitlement, value: <b>{figures.rupiah(entitlement)}</b>, source: words.others(figures.number(others.members), figures.rupiah(others.entitlement)) },
          { name: words.reached, value: figures.rupiah(reached) },
        ]}
      />
    </>
  );
}

function Periods({ code }: { readonly code: string }) {
  const words = useWords(sharePeriodWords);
  const figures = useFigures();
  const periods = useQuery(question(sharingEndpoints.periods, { query: { member: code } }));
  const rows = (periods.data?.periods ?? []).flatMap(({ firstWeek, lastWeek, members }) =>
    members.map(({ carriedIn, entitlement, got, carry }) => [words.span(figures.weekOfYear(firstWeek), figures.weekOfYear(lastWeek)), figures.rupiah(carriedIn), figures.rupiah(entitlement), figures.rupiah(got), figures.rupiah(carry)]),
  );
  return rows.length === 0 ? null : <TableTwin caption={words.title} heads={[words.period, words.carriedIn, words.entitlement, words.got, words.carry]} rows={rows} />;
}
