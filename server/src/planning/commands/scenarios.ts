import { randomUUID } from 'node:crypto';
import type { Scenario, ScenarioChange } from '@sentra/contract';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { takeTurnIn } from '../../cooperative/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { scenarioIn, scenarioRowIn } from '../queries/scenarios.ts';
import { planningRefusals } from '../refusals.ts';

/** Writes down a scenario. Neither the plan nor the order book is touched by it. */
export function createScenario(store: Store, actor: Actor, { name, changes }: { name: string; changes: readonly ScenarioChange[] }): Promise<Scenario> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await refuseTaken(trx, name);
    const row = await trx
      .insertInto('scenario')
      .values({ cooperative_id: actor.cooperativeId, id: randomUUID(), name, changes: JSON.stringify(changes), made_by: actor.name, made_at: instant(store), removed_at: null })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordActs(trx, actor, [{ act: 'scenario.added', subject: 'scenario', subjectCode: row.id, before: null, after: { name, changes } }]);
    return scenarioIn(trx, row);
  });
}

/** Gives a scenario another name. */
export function renameScenario(store: Store, actor: Actor, id: string, { name }: { name: string }): Promise<Scenario> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const before = await scenarioRowIn(trx, id);
    if (before.name === name) return scenarioIn(trx, before);
    await refuseTaken(trx, name, id);
    return change(trx, actor, { id, act: 'scenario.changed', before: { name: before.name }, after: { name } }, { name });
  });
}

/** Takes a scenario off the list. */
export function removeScenario(store: Store, actor: Actor, id: string): Promise<{ id: string }> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const { name, removed_at } = await scenarioRowIn(trx, id);
    if (removed_at === null) await change(trx, actor, { id, act: 'scenario.removed', before: { name }, after: null }, { removed_at: instant(store) });
    return { id };
  });
}

/** Brings back a scenario that was taken off the list. */
export function restoreScenario(store: Store, actor: Actor, id: string): Promise<Scenario> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const row = await scenarioRowIn(trx, id);
    if (row.removed_at === null) return scenarioIn(trx, row);
    await refuseTaken(trx, row.name, id);
    return change(trx, actor, { id, act: 'scenario.restored', before: null, after: { name: row.name } }, { removed_at: null });
  });
}

interface Told {
  readonly id: string;
  readonly act: string;
  readonly before: object | null;
  readonly after: object | null;
}

async function change(trx: Trx, actor: Actor, { id, ...act }: Told, set: { name?: string; removed_at?: string | null }): Promise<Scenario> {
  const row = await trx.updateTable('scenario').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
  await recordActs(trx, actor, [{ ...act, subject: 'scenario', subjectCode: id }]);
  return scenarioIn(trx, row);
}

async function refuseTaken(trx: Trx, name: string, but?: string): Promise<void> {
  // Two of one name at once wait for each other here.
  await takeTurnIn(trx);
  const others = await trx.selectFrom('scenario').select(['id', 'name']).where('removed_at', 'is', null).execute();
  if (others.some((other) => other.id !== but && other.name.toLowerCase() === name.toLowerCase())) throw planningRefusals.refuse('scenario-name-taken', { name });
}
