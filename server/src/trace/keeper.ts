import type { Store } from '../store.ts';
import { signGrownLogs } from './commands/heads.ts';
import type { LogKeys } from './keys.ts';

/** Signs logs while the server runs. */
export interface LogKeeper {
  start(): void;
  /** Ends after the signing that is under way. */
  stop(): Promise<void>;
}

const msBetweenHeads = 60_000;

/**
 * Signs each minute what has grown since. Every process of one database may do so at once: a size is signed once, and all have the same key.
 *
 * @param failed told of each signing that failed
 */
export function openLogKeeper(store: Store, keys: LogKeys, failed: (error: unknown) => void): LogKeeper {
  let timer: NodeJS.Timeout | undefined;
  let signing = Promise.resolve();
  const sign = (): void => {
    // What cannot be signed now is signed a minute later.
    signing = signing.then(() => signGrownLogs(store, keys)).catch(failed);
  };
  return {
    start() {
      sign();
      timer = setInterval(sign, msBetweenHeads).unref();
    },
    async stop() {
      clearInterval(timer);
      await signing;
    },
  };
}
