import { floor, tell, tellSignal } from '../state.ts';
import { ask } from '../server/ask.ts';
import { serverNow } from '../server/clock.ts';
import { whoIsLoggedIn } from '../session.ts';
import { type Act, isDue, isOpen, requestOf } from './act.ts';
import { changeAct, listActs } from './acts.ts';
import { meaningOf } from './meaning.ts';
import { changed } from './news.ts';
import { inTurn } from './turn.ts';

/** Without an answer the next try comes after 5 s, then after twice as long each time, at most 5 minutes. */
const firstPause = 5_000;
const longestPause = 300_000;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running = false;
let again = false;

/** Sends what is due, in order; called when something was saved, when a line may be there, and by its own clock. */
export async function send(): Promise<void> {
  if (running) {
    again = true;
    return;
  }
  running = true;
  clearTimeout(timer);
  let next: number | null = null;
  try {
    next = await pass();
  } catch {
    // The device's own database failed: what it holds is tried again later.
    next = pauseAfterFailure();
  } finally {
    running = false;
    if (floor().isSending) tell({ isSending: false });
  }
  if (again) {
    again = false;
    return send();
  }
  if (next !== null) timer = setTimeout(() => void send(), Math.max(next, 250));
}

const pauseAfterFailure = () => Math.min(firstPause * 2 ** failures++, longestPause);

/** One round. Gives after how many milliseconds the next one makes sense; null where nothing waits for time alone. */
async function pass(): Promise<number | null> {
  const waiting = mine(await listActs());
  const [first] = waiting;
  if (first === undefined) return null;
  if (!isDue(first, Date.now())) return first.heldUntil - Date.now();
  const outcome = await inTurn(sendAll);
  // Another tab has the turn: look again soon, for it may be closed in the middle.
  return outcome === undefined ? firstPause : outcome;
}

const mine = (acts: readonly Act[]) => {
  const { person } = floor();
  return person ? acts.filter((act) => isOpen(act) && act.person.id === person.id && act.cooperative === person.cooperative.code) : [];
};

async function sendAll(): Promise<number | null> {
  // Another tab may have logged somebody else in since.
  if (!(await whoIsLoggedIn())) return pauseAfterFailure();
  tell({ isSending: true });
  /** Things whose earlier act could not be taken yet: what follows about the same thing waits behind it. */
  const behind = new Set<string>();
  for (const act of mine(await listActs())) {
    if (behind.has(act.said.lot)) continue;
    if (!isDue(act, Date.now())) return act.heldUntil - Date.now();
    const went = await sendOne(act);
    if (went === 'stop') return pauseAfterFailure();
    if (went === 'log-in') return null;
    if (went === 'later') behind.add(act.said.lot);
  }
  if (behind.size > 0) return pauseAfterFailure();
  failures = 0;
  // Something may have been confirmed meanwhile.
  const [rest] = mine(await listActs());
  return rest ? Math.max(rest.heldUntil - Date.now(), 0) : null;
}

/** Sends one act. It is marked first, so that a finger on "take back" and this never both succeed. */
async function sendOne(act: Act): Promise<'on' | 'stop' | 'log-in' | 'later'> {
  if (!(await changeAct(act.id, isOpen, { state: 'sending' }))) return 'on';
  changed();
  const { path, body } = requestOf(act);
  const settledAt = () => new Date().toISOString();
  let meaning: ReturnType<typeof meaningOf>;
  try {
    const headers = { 'idempotency-key': act.id, 'x-cooperative': act.cooperative, 'x-device-clock': new Date().toISOString() };
    meaning = meaningOf(await ask(path, { method: 'POST', body, headers }));
  } catch {
    meaning = { is: 'nobody' };
  }
  tellSignal(meaning.is !== 'nobody', serverNow());
  if (meaning.is === 'sent') await changeAct(act.id, isOpen, { state: 'sent', settledAt: settledAt(), trouble: null });
  else if (meaning.is === 'refused') await changeAct(act.id, isOpen, { state: 'refused', settledAt: settledAt(), refusal: meaning.words, trouble: null });
  else if (meaning.is === 'later') await changeAct(act.id, isOpen, { trouble: meaning.words });
  if (meaning.is === 'log-in') {
    await whoIsLoggedIn();
    changed();
    return 'log-in';
  }
  changed();
  return meaning.is === 'nobody' ? 'stop' : meaning.is === 'later' ? 'later' : 'on';
}

/** Sends whenever a line may have come back. */
export function sendByItself(): void {
  const now = () => {
    failures = 0;
    void send();
  };
  addEventListener('online', now);
  addEventListener('offline', () => tellSignal(false, serverNow()));
  addEventListener('pageshow', now);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') now();
  });
}
