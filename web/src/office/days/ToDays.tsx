import { heatDayEndpoints } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { mayAsk, usePerson } from '../../api/session.ts';
import { heatDayWords } from '../../words/heatDays.ts';
import { useWords } from '../../words/words.ts';

interface ToDaysProps {
  readonly member: string;
  readonly plan?: number | undefined;
  readonly week?: PlainDate | undefined;
  /** Among the acts of a page rather than in a text. */
  readonly isAct?: boolean;
}

/** The way to the heats of a member day by day. */
export function ToDays({ member, plan, week, isAct = false }: ToDaysProps) {
  const words = useWords(heatDayWords);
  const person = usePerson();
  if (!person || !mayAsk(person.role, heatDayEndpoints.week)) return null;
  const to = { to: '/heats/$member', params: { member }, search: { plan, week } } as const;
  if (isAct) return <Button renderRoot={(props) => <Link {...props} {...to} />}>{words.name}</Button>;
  return (
    <Link className="off-paper" {...to}>
      {words.name}
    </Link>
  );
}
