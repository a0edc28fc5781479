import { planningEndpoints, type Load } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useQueries } from '@tanstack/react-query';
import { question } from '../../api/client.ts';

/** What the plan uses of one resource of a member in a week. */
export interface Used {
  readonly used: number;
  readonly offered: number;
}

/** The newest plan's load of a member, `metal` and each process, by resource and week; nothing where nothing is planned. */
export function useMemberLoad(member: string, resources: readonly string[]): (resource: string, week: PlainDate) => Used | undefined {
  const loads = useQueries({ queries: resources.map((resource) => question(planningEndpoints.load, { params: { plan: 'newest' }, query: { member, resource } })) });
  return (resource, week) => cellIn(loads[resources.indexOf(resource)]?.data, member, week);
}

function cellIn(load: Load | undefined, member: string, week: PlainDate): Used | undefined {
  return load?.members.find(({ code }) => code === member)?.cells[load.weeks.indexOf(week)];
}
