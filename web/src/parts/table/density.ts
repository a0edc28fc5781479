import { useSyncExternalStore } from 'react';

/** How close rows stand: the user's choice, kept on this device for every table. */
export type Density = 'comfortable' | 'dense';

export const rowHeight: Readonly<Record<Density, number>> = { comfortable: 36, dense: 28 };

const key = 'sentra-density';
const listeners = new Set<() => void>();

const current = (): Density => (document.documentElement.dataset['density'] === 'dense' ? 'dense' : 'comfortable');

export function chooseDensity(density: Density): void {
  document.documentElement.dataset['density'] = density;
  try {
    localStorage.setItem(key, density);
  } catch {
    // Kept for this page only.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDensity = (): Density => useSyncExternalStore(subscribe, current);
