import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Plan, Problem } from '@sentra/planner';
import type { Selectable } from 'kysely';
import { type Actor, lookingAcross } from '../../actor.ts';
import type { Database } from '../../database/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { planningRefusals } from '../refusals.ts';

const unzip = promisify(gunzip);

/** How a plan is named in an address: by its id, its version, or as the newest. */
export type PlanName = string | number;

export type PlanRecord = Selectable<Database['plan']>;

/** A plan with the problem that it answers, as both were when it was made. Neither ever changes. */
export interface Basis {
  readonly record: PlanRecord;
  readonly problem: Problem;
  readonly plan: Plan;
  /** What was worked out from it before, by name. */
  readonly known: Map<string, unknown>;
}

/** Few, because each of the cooperative's real size is some ten megabytes; several, because two are compared and homes are read beside. */
const mostKept = 4;
const kept = new Map<string, Promise<Basis>>();

/**
 * The plan and its problem, the last few of them from memory. It looks across members: whoever asks shows a member or a
 * buyer only what is his, and sums.
 */
export async function basisOf(store: Store, actor: Actor, name: PlanName): Promise<Basis> {
  return basisOfRecord(store, actor, await reading(store, actor, (trx) => planRecordIn(trx, name)));
}

/** The same for a plan whose record is read already: from memory, without the database. */
export function basisOfRecord(store: Store, actor: Actor, record: PlanRecord): Promise<Basis> {
  const before = kept.get(record.id);
  kept.delete(record.id);
  const basis = before ?? loadBasis(store, actor, record);
  kept.set(record.id, basis);
  basis.catch(() => kept.delete(record.id));
  for (const id of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(id);
  }
  return basis;
}

/** The record of the newest plan, if there is one. */
export const newestPlanIn = (trx: Trx): Promise<PlanRecord | undefined> => trx.selectFrom('plan').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();

/** Works a thing out once for a plan. */
export function once<T>({ known }: Basis, name: string, make: () => T): T {
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}

export async function planRecordIn(trx: Trx, name: PlanName): Promise<PlanRecord> {
  const named = trx.selectFrom('plan').selectAll().where(typeof name === 'number' ? 'version' : 'id', '=', name);
  const found = await (name === 'newest' ? newestPlanIn(trx) : named.executeTakeFirst());
  if (found) return found;
  throw name === 'newest' ? planningRefusals.refuse('no-plan') : planningRefusals.refuse('unknown-plan', { plan: name });
}

async function loadBasis(store: Store, actor: Actor, record: PlanRecord): Promise<Basis> {
  const { content, plan } = await reading(store, lookingAcross(actor), async (trx) => {
    const { content } = await trx.selectFrom('plan_problem').select('content').where('plan_id', '=', record.id).executeTakeFirstOrThrow();
    return { content, plan: await planIn(trx, record.id) };
  });
  const problem = JSON.parse((await unzip(content)).toString()) as Problem;
  return { record, problem, plan, known: new Map() };
}

async function planIn(trx: Trx, id: string): Promise<Plan> {
  const lots = await trx
    .selectFrom('plan_lot')
    .select(['member_code as member', 'part_code as part', 'stage', 'week', 'quantity as qty'])
    .where('plan_id', '=', id)
    .orderBy('week')
    .orderBy('part_code')
    .orderBy('stage')
    .orderBy('member_code')
    .execute();
  const heats = await trx
    .selectFrom('plan_heat')
    .select(['member_code as member', 'furnace_code as furnace', 'material_code as material', 'week', 'count'])
    .where('plan_id', '=', id)
    .orderBy('week')
    .orderBy('furnace_code')
    .orderBy('material_code')
    .execute();
  const deliveries = await trx.selectFrom('plan_delivery').select(['order_code as order', 'week', 'quantity as qty']).where('plan_id', '=', id).orderBy('order_code').orderBy('week').execute();
  return { lots, heats, deliveries };
}
