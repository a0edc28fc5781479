import { Button } from '@mantine/core';
import type { Route } from '@sentra/contract';
import { useMemo } from 'react';
import { useFigures } from '../../parts/figures.ts';
import type { Column } from '../../parts/table/columns.ts';
import { useToday } from '../../parts/today.ts';
import { routeWords } from '../../words/qualification.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from '../plan/process.ts';
import { isExpired, RouteState } from './RouteState.tsx';

/** Columns of qualifications; the first names the other side: the part on a member's page, the member on a part's. */
export function useRouteColumns(of: 'member' | 'part', onChange?: (route: Route) => void): readonly Column<Route>[] {
  const words = useWords(routeWords);
  const figures = useFigures();
  const processName = useProcess();
  const today = useToday();
  return useMemo<readonly Column<Route>[]>(() => {
    const [code, name] = of === 'member' ? (['partCode', 'partName'] as const) : (['memberCode', 'memberName'] as const);
    return [
      { key: 'what', title: of === 'member' ? words.part : words.member, sort: 'what', cell: (route) => <><b>{route[code]}</b> {route[name]}</>, plain: (route) => `${route[code]} ${route[name]}` },
      { key: 'state', title: words.state, sort: 'state', leads: true, cell: (route) => <RouteState route={route} />, plain: (route) => (isExpired(route, today) ? words.expired : words[route.state]) },
      { key: 'stage', title: words.stage, sort: 'stage', cell: ({ stage, process }) => words.stageOf(figures.number(stage + 1), processName(process)), plain: ({ stage, process }) => words.stageOf(String(stage + 1), process) },
      { key: 'expires', title: words.expiresOn, sort: 'expires', cell: ({ expiresOn }) => (expiresOn === null ? words.noEnd : figures.date(expiresOn, 'short')), plain: ({ expiresOn }) => expiresOn },
      { key: 'hours', title: words.hours, sort: 'hours', number: true, wideOnly: true, cell: ({ hoursPerPiece }) => figures.number(hoursPerPiece, 3), plain: ({ hoursPerPiece }) => hoursPerPiece },
      { key: 'yield', title: words.yield, sort: 'yield', number: true, wideOnly: true, cell: (route) => figures.percent(route.yield, 1), plain: (route) => route.yield },
      { key: 'cost', title: words.cost, sort: 'cost', number: true, wideOnly: true, cell: ({ costPerPiece }) => figures.rupiah(costPerPiece), plain: ({ costPerPiece }) => costPerPiece },
      { key: 'value', title: words.value, sort: 'value', number: true, wideOnly: true, cell: ({ valuePerPiece }) => figures.rupiah(valuePerPiece), plain: ({ valuePerPiece }) => valuePerPiece },
      ...(onChange
        ? [
            {
              key: 'change',
              title: '',
              cell: (route: Route) => (
                <Button size="compact-xs" aria-label={`${words.change} ${route[code]} ${route.stage + 1}`} onClick={() => onChange(route)}>
                  {words.change}
                </Button>
              ),
              plain: () => null,
            },
          ]
        : []),
    ];
  }, [words, figures, processName, today, of, onChange]);
}
