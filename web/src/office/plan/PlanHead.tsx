import { exchangeEndpoints, planningEndpoints, type PlanRow } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { mayAsk, usePerson } from '../../api/session.ts';
import { DownloadLink } from '../../parts/DownloadLink.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { planWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { nothingChosen, useGo } from './address.ts';
import styles from './plan.module.css';
import { ReleasePlan } from './ReleasePlan.tsx';
import { StartPlan } from './StartPlan.tsx';

interface PlanHeadProps {
  readonly plan: PlanRow;
  readonly plans: readonly PlanRow[];
}

/** What this version is, how good it is proved to be, and what can be done with it. */
export function PlanHead({ plan, plans }: PlanHeadProps) {
  const words = useWords(planWords);
  const figures = useFigures();
  const go = useGo();
  const role = usePerson()?.role ?? 'member';
  const isNewest = plan.version === plans[0]?.version;
  const lead = [
    words.made(figures.number(plan.version), figures.clock(plan.madeAt, 'full'), plan.madeBy),
    plan.gap === null ? words.noBound : words.gap(figures.percent(plan.gap, 1)),
    words.cost(figures.rupiah(plan.total)),
  ];
  const details = [
    words.figures(figures.percent(plan.onTime, 1), figures.number(plan.lots), figures.number(plan.heats), figures.number(plan.releasedLots)),
    ...(plan.baseVersion === null ? [] : [words.startedFrom(figures.number(plan.baseVersion))]),
    ...(plan.note === null ? [] : [words.note(plan.note)]),
  ];
  return (
    <PageHead
      title={words.title(figures.number(plan.weeks))}
      lead={
        <>
          {lead.join(' ')}
          <div className="reason">
            {details.join(' ')}
            {isNewest ? null : (
              <b className={styles.older}>
                {words.older}{' '}
                <Link to="/plan" search={{}}>
                  {words.toNewest}
                </Link>
              </b>
            )}
          </div>
        </>
      }
    >
      <Choose
        isBare
        label={words.version}
        value={String(plan.version)}
        options={plans.map(({ version, madeAt }) => ({ value: String(version), name: words.versionOf(figures.number(version), figures.clock(madeAt, 'full')) }))}
        onChange={(version) => go({ ...nothingChosen, plan: version === String(plans[0]?.version) ? undefined : Number(version), with: undefined })}
      />
      {mayAsk(role, exchangeEndpoints.plan) ? (
        <DownloadLink endpoint={exchangeEndpoints.plan} request={{ params: { plan: plan.version } }}>
          {words.download}
        </DownloadLink>
      ) : null}
      {mayAsk(role, planningEndpoints.start) ? <StartPlan base={plan} /> : null}
      {isNewest && mayAsk(role, planningEndpoints.release) ? <ReleasePlan plan={plan} /> : null}
    </PageHead>
  );
}
