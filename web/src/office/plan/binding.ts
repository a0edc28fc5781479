import { planningEndpoints, type Binding, type Why } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { cellKey } from './load.ts';

/** Why the chosen order is late, for the map: the panel says where it could not be read. */
export function useWhy(plan: number, order: string | undefined): Why | undefined {
  return useQuery({ ...question(planningEndpoints.why, { params: { plan, order: order ?? '' } }), enabled: order !== undefined }).data;
}

/** The map on which a binding can be seen; null where none shows it. */
export function resourceOf({ code, memberCode, process, unit }: Binding): string | null {
  if (memberCode === null) return null;
  if (unit === 'heats' || code === 'heats') return 'metal';
  return process;
}

/** Members and cells of one map that bind: a member's code, and `cellKey` of each of its weeks. */
export function bindingCells(bindings: readonly Binding[], resource: string): ReadonlySet<string> {
  const here = bindings.filter((binding) => resourceOf(binding) === resource);
  return new Set(here.flatMap(({ memberCode, weeks }) => (memberCode === null ? [] : [memberCode, ...weeks.map((week) => cellKey(memberCode, week))])));
}
