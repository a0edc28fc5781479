import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openAccess, readSecret } from './access/index.ts';
import { buildApp } from './app.ts';
import { type DatabaseConfig, migrate, openDatabase } from './database/index.ts';
import { demoPeople, loadDemo } from './demo.ts';
import { buildFolder } from './entrypoints.ts';
import { openPlanner } from './planning/index.ts';
import type { Store } from './store.ts';
import { type LogKeeper, logKeys, openLogKeeper } from './trace/index.ts';

/** What happens while the server starts, in order. */
export type StartStep = 'opening' | 'loading' | 'planning' | 'ready';

export interface ServeOptions {
  readonly database: DatabaseConfig;
  /** Where the secret lies if the environment names none. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly host: string;
  readonly port: number;
  readonly demo: 'ceper' | 'none';
  readonly say: (step: StartStep) => void;
}

export interface Served {
  readonly address: string;
  /** Ends what runs, within five seconds, with everything that was acknowledged on disk. */
  readonly stop: () => Promise<void>;
}

/**
 * Opens the database and serves pages and API. It listens at once and is ready when the demo is loaded and planned.
 *
 * @throws Refused where the configuration, the database or the folder will not do; Error with code EADDRINUSE where the port is taken
 */
export async function serve({ database: config, folder, env, host, port, demo, say }: ServeOptions): Promise<Served> {
  say('opening');
  const database = await openDatabase(config);
  const store: Store = { database, clock: Date.now };
  const planner = openPlanner(store);
  let app: FastifyInstance | undefined;
  let keeper: LogKeeper | undefined;
  const stop = async () => {
    await app?.close();
    await planner.stop();
    await keeper?.stop();
    await database.close();
  };
  try {
    await migrate(database);
    let ready = false;
    const access = openAccess({
      store,
      secret: readSecret({ env, folder }),
      publicUrl: env['SENTRA_PUBLIC_URL'],
      ...(demo === 'ceper' && { demoPeople }),
    });
    const built = await buildApp({ store, access, planner, pages: path.join(buildFolder(), 'web'), ready: () => ready, trustProxy: env['SENTRA_PUBLIC_URL'] !== undefined });
    app = built;
    const address = await built.listen({ host, port });
    await planner.start();
    keeper = openLogKeeper(store, logKeys(access.secret), (error) => built.log.error({ err: error }, 'the log could not be signed; it is tried again in a minute'));
    keeper.start();
    if (demo === 'ceper') await loadDemo(store, planner, say);
    ready = true;
    say('ready');
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
