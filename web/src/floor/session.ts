import type { Person, Refusal, sessionEndpoints } from '@sentra/contract';
import { forget, keep, readKept } from './outbox/database.ts';
import { ask } from './server/ask.ts';
import { serverNow } from './server/clock.ts';
import { floor, tell, tellSignal } from './state.ts';

const path: (typeof sessionEndpoints.logIn)['path'] = '/api/session';

/** Who was logged in when this device last knew, so that the app opens for him without a line. */
export async function rememberedPerson(): Promise<Person | null> {
  return (await readKept<Person>('person').catch(() => undefined)) ?? null;
}

/** Takes note of who is logged in. What was kept for somebody else to look at goes; acts that wait stay, whoever comes. */
async function note(person: Person | null): Promise<void> {
  const before = floor().person;
  if (before && before.id !== person?.id) tell({ lots: null });
  tell({ person });
  await (person ? keep('person', person) : forget('person')).catch(() => undefined);
  if (!person || before?.id !== person.id) await forget('lots').catch(() => undefined);
}

/** Asks the server who is logged in. False where it did not answer; then whoever was known stays. */
export async function whoIsLoggedIn(): Promise<boolean> {
  if (await leftOffline()) return false;
  try {
    const { status, body } = await ask(path);
    if (status !== 200 || typeof body !== 'object' || body === null || !('person' in body)) return reached(false);
    const { person } = body as { person: Person | null };
    if (person?.id !== floor().person?.id || person?.cooperative.code !== floor().person?.cooperative.code || floor().person === undefined) await note(person);
    return reached(true);
  } catch {
    return reached(false);
  }
}

function reached(has: boolean): boolean {
  tellSignal(has, serverNow());
  return has;
}

/** What a log-in came to: the refusal's sentences where it was refused, `nobody` where no answer came. */
export type LogInOutcome = 'in' | 'nobody' | Pick<Refusal, 'id' | 'en'>;

export async function logIn(email: string, password: string): Promise<LogInOutcome> {
  try {
    const { status, body } = await ask(path, { method: 'POST', body: { email, password } });
    if (typeof body !== 'object' || body === null) return 'nobody';
    if (status !== 200) return 'id' in body && 'en' in body ? (body as Refusal) : 'nobody';
    await forget('left').catch(() => undefined);
    await note(body as Person);
    reached(true);
    return 'in';
  } catch {
    reached(false);
    return 'nobody';
  }
}

/** Ends the session, at once on this device; without a line, on the server as soon as there is one. */
export async function logOut(): Promise<void> {
  await keep('left', true).catch(() => undefined);
  await note(null);
  await leftOffline();
}

/** Ends on the server what was ended here without a line. True while that has not come through: nobody is logged in here then. */
async function leftOffline(): Promise<boolean> {
  if (!(await readKept<boolean>('left').catch(() => undefined))) return false;
  try {
    const { status } = await ask(path, { method: 'DELETE' });
    if (status >= 500) return true;
    await forget('left');
    return false;
  } catch {
    return true;
  }
}
