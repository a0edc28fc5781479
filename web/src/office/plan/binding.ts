import { planningEndpoints, type Binding } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import type { PlanAddress } from './address.ts';
import { cellKey } from './load.ts';

/** What binds the order or the share that is chosen, for the map. Where it could not be read, the panel says so. */
export function useBindings(plan: number, { order, share }: PlanAddress): readonly Binding[] {
  const why = useQuery({ ...question(planningEndpoints.why, { params: { plan, order: order ?? '' } }), enabled: order !== undefined });
  const shareWhy = useQuery({ ...question(planningEndpoints.shareWhy, { params: { plan, member: share ?? '' } }), enabled: order === undefined && share !== undefined });
  return (order === undefined ? shareWhy : why).data?.bindings ?? [];
}

/** The map that is open: the one somebody chose, else that of the largest cause, else molten metal. */
export const mapShown = ({ resource }: PlanAddress, bindings: readonly Binding[]): string => resource ?? bindings.map(resourceOf).find((one) => one !== null) ?? 'metal';

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
