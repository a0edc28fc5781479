import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Book } from '@sentra/messages';
import { epcisDocument, type JsonObject } from '@sentra/trace/epcis';
import { ceperHistory, firstEvent } from '../../demo/ceper/history/history.ts';
import { readCeper, readCeperPeople } from '../../demo/ceper/load.ts';
import { addPerson, type DemoPerson } from './access/index.ts';
import type { Actor } from './actor.ts';
import { cooperativeNamed, foundCooperative, systemActor } from './cooperative/index.ts';
import { projectRoot } from './entrypoints.ts';
import { importBook } from './exchange/index.ts';
import { listMembers } from './members/index.ts';
import { listPlans, planNow, type Planner } from './planning/index.ts';
import { Refused } from './refusal.ts';
import { instant, type Store, today } from './store.ts';
import { captureEvents, isRecorded, sentEvents } from './trace/index.ts';

const code = 'ceper';
/** Long enough for a good first plan, short enough for somebody who waits for his first page. */
export const planningSeconds = 15;

const readDemoFile = (name: string) => readFileSync(path.join(projectRoot(), 'demo', code, name), 'utf8');

export const demoPeople = (): readonly DemoPerson[] => readCeperPeople(readDemoFile);

/**
 * Loads the demo cooperative where it is missing, plans it where it has no plan, and tells its last weeks where they are not told. Each step is whole or not at all, so
 * that a first start that was killed goes on where it was.
 *
 * @param say is told what is being done
 */
export async function loadDemo(store: Store, planner: Planner, say: (step: 'loading' | 'planning') => void): Promise<void> {
  const actor = await founded(store);
  let read: Book | undefined;
  const book = () => (read ??= readCeper(readDemoFile, today(store)));
  const { total } = await listMembers(store, actor, { limit: 1, sort: 'code' });
  if (total === 0) {
    say('loading');
    await importBook(store, actor, book(), 'demo/ceper');
  }
  await addMissing(store, actor, demoPeople());
  // The planner counts in threads of its own: the history is recorded meanwhile, and nobody waits for it.
  await Promise.all([planMissing(store, actor, planner, say), recordHistory(store, actor, () => ceperHistory(book(), today(store)))]);
}

async function planMissing(store: Store, actor: Actor, planner: Planner, say: (step: 'planning') => void): Promise<void> {
  const isPlanned = async () => (await listPlans(store, actor)).plans.length > 0;
  if (await isPlanned()) return;
  say('planning');
  while (!(await isPlanned())) {
    try {
      await planNow(store, actor, planner, { seconds: planningSeconds, seed: 1, note: null });
    } catch (error) {
      // A run that still waited when the server was killed is being made now.
      if (!(error instanceof Refused && error.code === 'planning.already-running')) throw error;
      await after(500);
    }
  }
}

/**
 * Records the demo's history where its first event is not recorded: by the command that everybody uses, in one transaction.
 *
 * @returns how many events are new
 */
export async function recordHistory(store: Store, actor: Actor, history: () => readonly JsonObject[]): Promise<number> {
  if (await isRecorded(store, actor, firstEvent)) return 0;
  const { recorded } = await captureEvents(store, actor, { events: sentEvents(epcisDocument(history(), { creationDate: instant(store) })) });
  return recorded;
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
