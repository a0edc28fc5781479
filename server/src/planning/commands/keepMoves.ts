import { mondayOfWeek, type PlainDate } from '@sentra/measures';
import type { Actor } from '../../actor.ts';
import type { Trx } from '../../store.ts';
import type { PlanRecord } from '../queries/basis.ts';
import type { PlannersMoves } from '../workerMessages.ts';
import { rupiahOf } from './keepPlan.ts';

export interface KeptMoves {
  readonly planId: string;
  readonly basePlanId: string;
  readonly frozenWeeks: number;
  readonly moved: PlannersMoves;
}

/** Keeps what moved beside the plan that it led to. */
export async function keepMovesIn(trx: Trx, { cooperativeId }: Actor, { planId, basePlanId, frozenWeeks, moved }: KeptMoves): Promise<void> {
  await trx.insertInto('plan_moved').values({ cooperative_id: cooperativeId, plan_id: planId, base_plan_id: basePlanId, frozen_weeks: frozenWeeks, change_price: rupiahOf(moved.changePrice), moved: JSON.stringify(moved) }).execute();
}

/** What of the released lots gave way to a plan, by member, part, stage and Monday. */
export async function gaveWayIn(trx: Trx, record: PlanRecord): Promise<{ member: string; part: string; stage: number; week: PlainDate }[]> {
  const row = await trx.selectFrom('plan_moved').select('moved').where('plan_id', '=', record.id).executeTakeFirst();
  const { gaveWay = [] } = (row?.moved ?? {}) as Partial<PlannersMoves>;
  return gaveWay.map(({ lot: { member, part, stage, week } }) => ({ member, part, stage, week: mondayOfWeek(record.first_week, week) }));
}
