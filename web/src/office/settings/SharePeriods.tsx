import { Button, TextInput } from '@mantine/core';
import { sharingEndpoints, type SharePeriod } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { TableTwin } from '../../parts/charts/TableTwin.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { useFigures } from '../../parts/figures.ts';
import { DateField } from '../../parts/forms/DateField.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { sharePeriodWords } from '../../words/sharing.ts';
import { useWords } from '../../words/words.ts';
import styles from './settings.module.css';

/** Periods in which what members were given was set against what they were due, and the act that closes the next one. */
export function SharePeriods() {
  const words = useWords(sharePeriodWords);
  const periods = useQuery(question(sharingEndpoints.periods, { query: {} }));
  return (
    <ActSection title={words.title} reason={words.lead}>
      <Answered query={periods}>{({ periods: all }) => (all.length === 0 ? <p>{words.none}</p> : all.map((period) => <Closed key={period.firstWeek} period={period} />))}</Answered>
      <Close />
    </ActSection>
  );
}

function Closed({ period }: { readonly period: SharePeriod }) {
  const words = useWords(sharePeriodWords);
  const figures = useFigures();
  const span = words.span(figures.weekOfYear(period.firstWeek), figures.weekOfYear(period.lastWeek));
  return (
    <>
      <p>
        <b>{span}</b> {words.of(figures.rupiah(period.got), figures.rupiah(period.entitlement))} <span className="quiet">{words.by(period.closedBy, figures.clock(period.closedAt, 'full'))}</span>
      </p>
      <TableTwin
        caption={span}
        heads={[words.member, words.carriedIn, words.entitlement, words.got, words.carry]}
        rows={period.members.map(({ memberCode, memberName, carriedIn, entitlement, got, carry }) => [`${memberCode} ${memberName}`, figures.rupiah(carriedIn), figures.rupiah(entitlement), figures.rupiah(got), figures.rupiah(carry)])}
      />
    </>
  );
}

function Close() {
  const words = useWords(sharePeriodWords);
  const write = useWrite(sharingEndpoints.closePeriod);
  const [firstWeek, setFirstWeek] = useState<PlainDate | null>(null);
  const [lastWeek, setLastWeek] = useState<PlainDate | null>(null);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (firstWeek && lastWeek) write.mutate({ body: { firstWeek, lastWeek, reason } });
      }}
    >
      <div className={styles.prices}>
        <DateField label={words.firstWeek} isWeek required value={firstWeek} onChange={setFirstWeek} />
        <DateField label={words.lastWeek} isWeek required value={lastWeek} onChange={setLastWeek} />
        <TextInput label={words.reason} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </div>
      {write.isSuccess ? <MessageLine tone="done">{words.closed}</MessageLine> : null}
      {write.error ? <Failure error={write.error} /> : null}
      <div className="acts">
        <Button type="submit" disabled={write.isPending || !firstWeek || !lastWeek}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}
