import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from './open.ts';
import { type Scope, inScope, outsideScope } from './scope.ts';
import { testDatabase } from './testing.ts';

const ours = randomUUID();
const theirs = randomUUID();
const office: Scope = { cooperativeId: ours, personId: 'p-1', role: 'office' };

describe('a scope', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await testDatabase();
    await outsideScope(database, async (transaction) => {
      await transaction
        .insertInto('cooperative')
        .values([
          { id: ours, code: 'OURS', name: 'Ours' },
          { id: theirs, code: 'THEIRS', name: 'Theirs' },
        ])
        .execute();
      await transaction
        .insertInto('member')
        .values([
          { cooperative_id: ours, code: 'A-1', name: 'Own' },
          { cooperative_id: theirs, code: 'B-1', name: 'Other' },
        ])
        .execute();
    });
  });
  afterAll(() => database.close());

  const membersSeen = (scope: Scope) =>
    inScope(database, scope, async (transaction) => (await transaction.selectFrom('member').select('code').execute()).map(({ code }) => code));

  it('shows the rows of its cooperative and of no other', async () => {
    expect(await membersSeen(office)).toEqual(['A-1']);
    expect(await membersSeen({ ...office, cooperativeId: theirs })).toEqual(['B-1']);
  });

  it('shows a member only himself, and a buyer no member', async () => {
    expect(await membersSeen({ ...office, role: 'member', memberCode: 'A-2' })).toEqual([]);
    expect(await membersSeen({ ...office, role: 'member', memberCode: 'A-1' })).toEqual(['A-1']);
    expect(await membersSeen({ ...office, role: 'buyer', buyerCode: 'X' })).toEqual([]);
  });

  it('refuses to write a row of another cooperative', async () => {
    const foreign = inScope(database, office, (transaction) =>
      transaction.insertInto('member').values({ cooperative_id: theirs, code: 'B-2', name: 'Smuggled' }).execute(),
    );
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot reach the log-in tables', async () => {
    const peek = inScope(database, office, (transaction) => sql`select * from "account"`.execute(transaction));
    await expect(peek).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves nothing of itself behind on the connection', async () => {
    await inScope(database, office, async () => undefined);
    await inScope(database, office, async () => Promise.reject(new Error('stop'))).catch(() => undefined);
    const after = await outsideScope(database, (transaction) =>
      sql<{ role: string; cooperative: string }>`select current_setting('role') as role, coalesce(current_setting('sentra.cooperative', true), '') as cooperative`.execute(transaction),
    );
    expect(after.rows).toEqual([{ role: 'none', cooperative: '' }]);
  });

  it('is undone wholly when its work throws', async () => {
    const broken = inScope(database, office, async (transaction) => {
      await transaction.insertInto('member').values({ cooperative_id: ours, code: 'A-9', name: 'Half' }).execute();
      throw new Error('stop');
    });
    await expect(broken).rejects.toThrow('stop');
    expect(await membersSeen(office)).toEqual(['A-1']);
  });

  it('refuses the plain database and another scope while it is open, at once, and works on afterwards', async () => {
    const began = performance.now();
    const beside = 'beside the transaction';
    await expect(inScope(database, office, () => database.db.selectFrom('member').selectAll().execute())).rejects.toThrow(beside);
    await expect(inScope(database, office, () => database.pool.query('select 1'))).rejects.toThrow(beside);
    await expect(inScope(database, office, () => membersSeen(office))).rejects.toThrow(beside);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await membersSeen(office)).toEqual(['A-1']);
  });

  it('does not hold back what was begun inside it and runs after it', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await inScope(database, office, async () => {
      later = new Promise((resolve) => void setTimeout(resolve, 50)).then(() => database.pool.query('select 1 as one'));
    });
    await expect(later).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('runs again after a deadlock or a serialization failure, as often as it may and no more', async () => {
    let runs = 0;
    const conflict = () => {
      runs += 1;
      return runs < 3 ? Promise.reject(Object.assign(new Error('conflict'), { code: '40001' })) : Promise.resolve('done');
    };
    expect(await inScope(database, office, conflict, { retries: 2 })).toBe('done');
    runs = 0;
    await expect(inScope(database, office, conflict, { retries: 1 })).rejects.toThrow('conflict');
    expect(runs).toBe(2);
  });
});
