import { floor, tell } from '../state.ts';

/** Remembered over the reload by which a new version takes over, so that it can say so. */
const key = 'sentra-floor-taken';
let asked: ServiceWorker | null = null;

/** Has the browser keep the app, and watches for a newer version of it. Without service workers the app works as a page. */
export function install(): void {
  sayWhatWasTaken();
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker only keeps what is on the page already.
    if (!hadOne && asked === null) return;
    keepSaying();
    location.reload();
  });
  serviceWorker
    .register('/lantai/worker.js', { scope: '/lantai/' })
    .then(watch)
    .catch(() => undefined);
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    const { waiting } = registration;
    if (waiting === null || navigator.serviceWorker.controller === null) return;
    asked = waiting;
    tell({ version: 'ready' });
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  document.addEventListener('visibilitychange', () => {
    // A telephone that is put away is in nobody's hand: the new version takes over then, and loses nothing that was confirmed.
    if (document.visibilityState === 'hidden') takeOver();
    else void registration.update().catch(() => undefined);
  });
}

/** Lets the newer version take over, where one is ready. */
export function takeOver(): void {
  if (floor().version === 'ready') asked?.postMessage('take-over');
}

function keepSaying(): void {
  try {
    sessionStorage.setItem(key, 'yes');
  } catch {
    // Then it takes over without a word.
  }
}

function sayWhatWasTaken(): void {
  try {
    if (sessionStorage.getItem(key) === null) return;
    sessionStorage.removeItem(key);
    tell({ version: 'taken' });
  } catch {
    // Nothing was kept.
  }
}
