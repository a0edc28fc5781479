import type { Route } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { StateWord, type State } from '../../parts/StateMark.tsx';
import { useToday } from '../../parts/today.ts';
import { routeWords } from '../../words/qualification.ts';
import { useWords } from '../../words/words.ts';

const marks: Readonly<Record<Route['state'], State>> = { qualified: 'passed', coaching: 'running', suspended: 'held' };

/** A qualification holds until its last day has passed. */
export const isExpired = ({ state, expiresOn }: Pick<Route, 'state' | 'expiresOn'>, today: PlainDate): boolean => state === 'qualified' && expiresOn !== null && expiresOn < today;

/** Whether a member may run a stage today. */
export const holds = (route: Pick<Route, 'state' | 'expiresOn'>, today: PlainDate): boolean => route.state === 'qualified' && !isExpired(route, today);

/** The state of a qualification as shape and word; one that has run out needs somebody. */
export function RouteState({ route }: { readonly route: Pick<Route, 'state' | 'expiresOn'> }) {
  const words = useWords(routeWords);
  const today = useToday();
  if (isExpired(route, today)) return <StateWord state="atRisk">{words.expired}</StateWord>;
  return <StateWord state={marks[route.state]}>{words[route.state]}</StateWord>;
}
