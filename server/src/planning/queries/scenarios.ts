import type { Scenario, ScenarioChange, ScenarioResult } from '@sentra/contract';
import type { WhatIf } from '@sentra/planner';
import type { Selectable } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database/index.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { rupiahOf } from '../commands/keepPlan.ts';
import { planningRefusals } from '../refusals.ts';
import { wordsOfChange } from '../scenarioPatch.ts';
import { nameOf, type Names, namesIn } from './names.ts';
import { studyOf } from './studies.ts';

type ScenarioRow = Selectable<Database['scenario']>;

/** What a page shows at once; the rest is counted. */
const mostShown = 100;

/** Scenarios, the newest first, each with what came of its last run. */
export function listScenarios(store: Store, actor: Actor): Promise<{ scenarios: Scenario[] }> {
  return reading(store, actor, async (trx) => {
    const rows = await trx.selectFrom('scenario').selectAll().where('removed_at', 'is', null).orderBy('made_at', 'desc').orderBy('id').execute();
    return { scenarios: await scenariosIn(trx, rows) };
  });
}

export async function scenarioIn(trx: Trx, row: ScenarioRow): Promise<Scenario> {
  const [scenario] = await scenariosIn(trx, [row]);
  if (!scenario) throw new Error('one row makes one scenario');
  return scenario;
}

/** The row of a scenario, held until the end of the transaction. */
export async function scenarioRowIn(trx: Trx, id: string): Promise<ScenarioRow> {
  const row = await trx.selectFrom('scenario').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw planningRefusals.refuse('unknown-scenario', { scenario: id });
  return row;
}

/** What a scenario changes, and which order lines are whose. */
export function scenarioToRun(store: Store, actor: Actor, id: string): Promise<{ changes: ScenarioChange[]; ordersOf: (buyer: string) => string[] }> {
  return reading(store, actor, async (trx) => {
    const row = await trx.selectFrom('scenario').select('changes').where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
    if (!row) throw planningRefusals.refuse('unknown-scenario', { scenario: id });
    const lines = await trx.selectFrom('order_line').select(['code', 'buyer_code']).orderBy('code').execute();
    return { changes: row.changes as ScenarioChange[], ordersOf: (buyer) => lines.filter(({ buyer_code }) => buyer_code === buyer).map(({ code }) => code) };
  });
}

async function scenariosIn(trx: Trx, rows: readonly ScenarioRow[]): Promise<Scenario[]> {
  if (rows.length === 0) return [];
  const names = await namesIn(trx);
  const buyers = new Map((await trx.selectFrom('buyer').select(['code', 'name']).execute()).map(({ code, name }) => [code, name]));
  const plans = await trx.selectFrom('plan').select(['id', 'version']).orderBy('version', 'desc').execute();
  const versions = new Map(plans.map(({ id, version }) => [id, version]));
  const runs = await trx
    .selectFrom('plan_study')
    .selectAll()
    .distinctOn('subject')
    .where('kind', '=', 'scenario')
    .where('subject', 'in', rows.map(({ id }) => id))
    .orderBy('subject')
    .orderBy('requested_at', 'desc')
    .orderBy('id')
    .execute();
  const runOf = new Map(runs.map((run) => [run.subject, run]));
  return rows.map((row) => {
    const run = runOf.get(row.id);
    const changes = row.changes as ScenarioChange[];
    return {
      id: row.id,
      name: row.name,
      changes,
      sentences: changes.map((change) => wordsOfChange(change, { ...names, buyers })),
      madeBy: row.made_by,
      madeAt: row.made_at,
      run: run ? studyOf(run) : null,
      result: run?.result ? resultOf(run.result as Omit<WhatIf, 'plan'>, versions.get(run.plan_id) ?? 0, names) : null,
      isCurrent: run !== undefined && run.plan_id === plans[0]?.id,
    };
  });
}

function resultOf(found: Omit<WhatIf, 'plan'>, planVersion: number, names: Names): ScenarioResult {
  const outcome = ({ total, cost, ...counts }: WhatIf['from']) => ({
    ...counts,
    total: rupiahOf(total),
    cost: Object.fromEntries(Object.entries(cost).map(([part, thousands]: [string, number]) => [part, rupiahOf(thousands)])) as ScenarioResult['from']['cost'],
  });
  const extremes = [...found.members.slice(0, mostShown / 2), ...found.members.slice(mostShown / 2).slice(-mostShown / 2)];
  return {
    planVersion,
    from: outcome(found.from),
    to: outcome(found.to),
    searchAlone: rupiahOf(found.searchAlone),
    orders: found.orders.slice(0, mostShown).map(({ order, part, ...pieces }) => ({ orderCode: order, partName: nameOf(names.parts, part), ...pieces })),
    ordersChanged: found.orders.length,
    members: extremes.map(({ member, from, to }) => ({ memberCode: member, memberName: nameOf(names.members, member), from: rupiahOf(from), to: rupiahOf(to) })),
    membersChanged: found.members.length,
    lotsMoved: found.lotsMoved,
  };
}
