import { planningEndpoints, type PlanRow } from '@sentra/contract';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Columns } from '../../parts/Columns.tsx';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { usePlanAddress } from './address.ts';
import { CellPanel } from './CellPanel.tsx';
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
  return (
    <Columns sideLabel={words.panel} side={<Panel plan={plan} isNewest={isNewest} />}>
      <LoadMap plan={plan} />
      <ShareSection plan={plan} />
    </Columns>
  );
}

function Panel({ plan, isNewest }: LoadViewProps) {
  const { order, share, week, member } = usePlanAddress();
  const role = usePerson()?.role;
  if (order !== undefined) return <WhyPanel plan={plan} order={order} />;
  if (share !== undefined) return <SharePanel plan={plan} member={share} />;
  if (week !== undefined) return <CellPanel plan={plan} week={week} member={member} />;
  return role !== undefined && mayAsk(role, planningEndpoints.why) ? <LatePanel isNewest={isNewest} /> : null;
}
