import { lazyRouteComponent } from '@tanstack/react-router';

/** A script of a page was not there: the server has newer pages than this tab, or was not reached. */
export class PageGone extends Error {
  constructor(cause: unknown) {
    super('A script of the page could not be loaded.', { cause });
    this.name = 'PageGone';
  }
}

/**
 * A page whose script is loaded when it is opened. The router itself would reload without asking whether the server is there, and
 * not at all where a style sheet is gone.
 */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(load: () => Promise<Module>, name: Name) =>
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new PageGone(cause);
      }),
    name,
  );

const key = 'sentra-renewed';
/** A page that is gone again so soon after a reload is gone for another reason. */
const pauseMillis = 60_000;

/** What of the browser a renewal needs. */
export interface Tab {
  readonly kept: Pick<Storage, 'getItem' | 'setItem'>;
  /** Whether the server sends its page. */
  readonly isReached: () => Promise<boolean>;
  readonly reload: () => void;
  readonly now: () => number;
}

export const thisTab = (): Tab => ({
  kept: sessionStorage,
  isReached: () => fetch('/index.html', { cache: 'no-store' }).then(({ ok }) => ok, () => false),
  reload: () => location.reload(),
  now: Date.now,
});

/**
 * Reloads the tab, so that it has the pages that the server has now.
 *
 * @returns false where that would not help: the server is not reached, or it was done a moment ago
 */
export async function renew({ kept, isReached, reload, now }: Tab): Promise<boolean> {
  const before = Number(kept.getItem(key) ?? 0);
  if (now() - before < pauseMillis || !(await isReached())) return false;
  kept.setItem(key, String(now()));
  reload();
  return true;
}

/** Whether this tab has just been reloaded for newer pages. It stays known for a while, so that it is not done over and over. */
export const isRenewed = ({ kept, now }: Pick<Tab, 'kept' | 'now'>): boolean => now() - Number(kept.getItem(key) ?? 0) < 10_000;
