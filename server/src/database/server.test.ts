import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { type OpenDatabase, openDatabase } from './open.ts';
import { outsideScope, inScope } from './scope.ts';
import { emptyServerDatabase, serverForTests } from './testing.ts';

const server = await serverForTests();
afterAll(() => server?.stop());

describe('a server that cannot be used', () => {
  it('is refused by its place, never by its password', async () => {
    const attempt = openDatabase({ engine: 'postgres', url: 'postgres://sri:rahasia@127.0.0.1:1/sentra' });
    await expect(attempt).rejects.toMatchObject({ code: 'database.server-unreachable', en: expect.stringMatching(/127\.0\.0\.1:1\/sentra .*ECONNREFUSED/) });
    await expect(attempt).rejects.not.toMatchObject({ en: expect.stringContaining('rahasia') });
  });

  it('is refused when it hangs up', async () => {
    const rude = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const { port } = rude.address() as { port: number };
    await expect(openDatabase({ engine: 'postgres', url: `postgres://a@127.0.0.1:${port}/b` })).rejects.toMatchObject({ code: 'database.server-unreachable' });
    rude.close();
  });
});

describe.skipIf(!server)('a server whose user is no superuser (skipped where no PostgreSQL is found)', () => {
  let place: { url: string; remove: () => Promise<void> };
  let admin: pg.Client;
  const as = (user: string) => {
    const url = new URL(place.url);
    url.username = user;
    return url.href;
  };

  beforeAll(async () => {
    place = await emptyServerDatabase(server?.url ?? '');
    admin = new pg.Client({ connectionString: place.url });
    await admin.connect();
    await admin.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'sentra_app') then create role sentra_app nologin; end if;
      if not exists (select from pg_roles where rolname = 'sentra_owner') then create role sentra_owner login; create role sentra_stranger login; end if; end $$`);
    await admin.query('grant sentra_app to sentra_owner; grant all on schema public to sentra_owner');
  });
  afterAll(async () => {
    await admin.end();
    await place.remove();
  });

  it('and may not use the role sentra_app is refused, with the words for the administrator', async () => {
    await expect(openDatabase({ engine: 'postgres', url: as('sentra_stranger') })).rejects.toMatchObject({
      code: 'database.role-missing',
      en: expect.stringContaining('grant sentra_app to sentra_stranger;'),
    });
  });

  it('and may, works: the owner looks across cooperatives, a scope does not', async () => {
    const database: OpenDatabase = await openDatabase({ engine: 'postgres', url: as('sentra_owner') });
    try {
      await migrate(database);
      const [ours, theirs] = ['11111111-0000-4000-8000-000000000000', '22222222-0000-4000-8000-000000000000'];
      await outsideScope(database, (transaction) =>
        transaction.insertInto('cooperative').values([{ id: ours ?? '', code: 'A', name: 'A' }, { id: theirs ?? '', code: 'B', name: 'B' }]).execute(),
      );
      const codes = await inScope(database, { cooperativeId: ours ?? '', personId: 'p', role: 'office' }, (transaction) => transaction.selectFrom('cooperative').select('code').execute());
      expect(codes).toEqual([{ code: 'A' }]);
      expect(await outsideScope(database, (transaction) => transaction.selectFrom('cooperative').select('code').orderBy('code').execute())).toEqual([{ code: 'A' }, { code: 'B' }]);
    } finally {
      await database.close();
    }
  });
});
