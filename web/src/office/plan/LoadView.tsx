import { planningEndpoints, studyEndpoints, type PlanRow } from '@sentra/contract';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Columns } from '../../parts/Columns.tsx';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { usePlanAddress } from './address.ts';
import { CellPanel } from './CellPanel.tsx';
import { FairnessSection } from './FairnessSection.tsx';
import { LatePanel } from './LatePanel.tsx';
import { LoadMap } from './LoadMap.tsx';
import { SharePanel } from './SharePanel.tsx';
import { ShareSection } from './ShareSection.tsx';
import { WhyPanel } from './WhyPanel.tsx';

interface LoadViewProps {
  readonly plan: PlanRow;
  readonly isNewest: boolean;
}

/** The heatmap and the share strip, and beside them what is chosen in them. */
export function LoadView({ plan, isNewest }: LoadViewProps) {
  const words = useWords(panelWords);
  const role = usePerson()?.role;
  return (
    <Columns sideLabel={words.panel} side={<Panel plan={plan} isNewest={isNewest} />}>
      <LoadMap plan={plan} />
      {/* To a member the others are sums, and a strip of one is none: his own share stands in the panel. */}
      {role === 'member' ? null : <ShareSection plan={plan} />}
      {role !== undefined && mayAsk(role, studyEndpoints.fairness) ? <FairnessSection plan={plan} /> : null}
    </Columns>
  );
}

function Panel({ plan, isNewest }: LoadViewProps) {
  const { order, share, week, member } = usePlanAddress();
  const person = usePerson();
  if (order !== undefined) return <WhyPanel plan={plan} order={order} />;
  if (share !== undefined) return <SharePanel plan={plan} member={share} />;
  if (week !== undefined) return <CellPanel plan={plan} week={week} member={member} />;
  if (person === null) return null;
  if (person.memberCode !== null) return <SharePanel plan={plan} member={person.memberCode} isAlways />;
  return mayAsk(person.role, planningEndpoints.why) ? <LatePanel isNewest={isNewest} /> : null;
}
