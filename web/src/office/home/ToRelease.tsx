import { Button } from '@mantine/core';
import { planningEndpoints, type Home, type Role } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { mayAsk } from '../../api/session.ts';
import { useFigures } from '../../parts/figures.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { Say } from '../../parts/Say.tsx';
import { homeWords } from '../../words/home.ts';
import { useWords } from '../../words/words.ts';

/** Lots of the plan's first weeks that nobody may begin yet. */
export function ToRelease({ home: { toRelease }, role }: { readonly home: Home; readonly role: Role }) {
  const words = useWords(homeWords);
  const figures = useFigures();
  if (toRelease.lots === 0) return null;
  const mayRelease = mayAsk(role, planningEndpoints.release);
  const lots = figures.number(toRelease.lots);
  const weeks = toRelease.weeks.map(figures.week).join(', ');
  return (
    <MarginSection title={words.toRelease} reason={<Say>{role === 'member' ? words.toReleaseYours(toRelease.lots, lots, weeks) : words.toReleaseReason(toRelease.lots, lots, weeks)}</Say>} mark="asked" {...(mayRelease && { count: toRelease.weeks.length })}>
      {mayRelease ? (
        <div className="acts">
          <Button component={Link} to="/plan">
            {words.seePlan}
          </Button>
        </div>
      ) : null}
    </MarginSection>
  );
}
