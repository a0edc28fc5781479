/** @jsxImportSource preact */
import './floor.css';
import { render } from 'preact';
import { Floor } from './Floor.tsx';
import { readLots, rememberedLots } from './lots.ts';
import { hearOthers, readActs } from './outbox/news.ts';
import { tidy } from './outbox/acts.ts';
import { send, sendByItself } from './outbox/sender.ts';
import { watchClock } from './server/clock.ts';
import { rememberedPerson, whoIsLoggedIn } from './session.ts';
import { install } from './shell/install.ts';
import { floor, tell } from './state.ts';

/** First what the device knows, which needs no line; then what the server says. */
async function begin(): Promise<void> {
  watchClock((clockAhead) => {
    if (clockAhead !== floor().clockAhead) tell({ clockAhead });
  });
  await tidy(Date.now()).catch(() => undefined);
  await readActs();
  const person = await rememberedPerson();
  if (person) tell({ person, lots: await rememberedLots(person.id) });
  sendByItself();
  hearOthers(() => void send());
  await whoIsLoggedIn();
  if (floor().person === undefined) tell({ person: null });
  await readLots();
  await send();
}

const page = document.getElementById('page');
if (page === null) throw new Error('the page has no element with the id “page”');
render(<Floor />, page);
void begin();
install();
// What the plan gives may have changed while the telephone lay in a pocket.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void readLots();
});
addEventListener('online', () => void readLots());
