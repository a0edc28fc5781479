import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCeper, readCeperPeople } from '../../demo/ceper/load.ts';
import { addPerson, type DemoPerson } from './access/index.ts';
import type { Actor } from './actor.ts';
import { cooperativeNamed, foundCooperative, systemActor } from './cooperative/index.ts';
import { projectRoot } from './entrypoints.ts';
import { importBook } from './exchange/index.ts';
import { listMembers } from './members/index.ts';
import { listPlans, planNow, type Planner } from './planning/index.ts';
import { Refused } from './refusal.ts';
import { type Store, today } from './store.ts';

const code = 'ceper';
/** Long enough for a good first plan, short enough for somebody who waits for his first page. */
export const planningSeconds = 15;

const readDemoFile = (name: string) => readFileSync(path.join(projectRoot(), 'demo', code, name), 'utf8');

export const demoPeople = (): readonly DemoPerson[] => readCeperPeople(readDemoFile);

/**
 * Loads the demo cooperative where it is missing, and plans it where it has no plan. Each step is whole or not at all, so
 * that a first start that was killed goes on where it was.
 *
 * @param say is told what is being done
 */
export async function loadDemo(store: Store, planner: Planner, say: (step: 'loading' | 'planning') => void): Promise<void> {
  const actor = await founded(store);
  const { total } = await listMembers(store, actor, { limit: 1, sort: 'code' });
  if (total === 0) {
    say('loading');
    await importBook(store, actor, readCeper(readDemoFile, today(store)), 'demo/ceper');
  }
  await addMissing(store, actor, demoPeople());
  if ((await listPlans(store, actor)).plans.length > 0) return;
  say('planning');
  await planNow(store, actor, planner, { seconds: planningSeconds, seed: 1, note: null });
}

async function founded(store: Store): Promise<Actor> {
  const id = await cooperativeNamed(store, code);
  return id ? systemActor(id) : foundCooperative(store, { code, name: 'Koperasi contoh, Ceper', isSample: true });
}

/** A person who is there already is left as he is: he may have changed his password. */
async function addMissing(store: Store, actor: Actor, people: readonly DemoPerson[]): Promise<void> {
  for (const { email, name, password, role, ...standing } of people) {
    try {
      await addPerson(store, actor, { email, name, password, role, ...standing });
    } catch (error) {
      if (!(error instanceof Refused && error.status === 409)) throw error;
    }
  }
}
