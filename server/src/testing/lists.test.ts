import fc from 'fast-check';
import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '@sentra/contract';
import { listParts } from '../catalogue/index.ts';
import type { Database } from '../database/index.ts';
import { instantsAsText } from '../database/instants.ts';
import { emptyTables, testDatabase } from '../database/testing.ts';
import { listBuyers, listOrders } from '../demand/index.ts';
import { listMembers } from '../members/index.ts';
import type { PageRequest } from '../paging/index.ts';
import type { Store } from '../store.ts';
import { type TestCooperative, testCooperative, testStore, writeBook } from './cooperative.ts';
import { storePlan } from './plan.ts';
import { bookOfSize } from './size.ts';

type List = (store: Store, koperasi: TestCooperative, request: PageRequest) => Promise<Page<{ readonly code: string }>>;

const lists: Readonly<Record<string, List>> = {
  members: (store, { office }, request) => listMembers(store, office, request),
  parts: (store, { office }, request) => listParts(store, office, request),
  orders: (store, { office }, request) => listOrders(store, office, request),
  buyers: (store, { office }, request) => listBuyers(store, office, request),
};

describe('every list', () => {
  let store: Store;
  let koperasi: TestCooperative;
  let statements = 0;

  beforeAll(async () => {
    const database = await testDatabase();
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: database.pool }), plugins: [instantsAsText], log: () => void (statements += 1) });
    store = testStore({ ...database, db });
  });
  beforeEach(async () => {
    await emptyTables(store.database);
    koperasi = await testCooperative(store, 'UJI');
  });
  afterAll(() => store.database.close());

  const size = { members: 3, parts: 4, routesPerPart: 2, orders: 10, weeks: 1 };

  test.each(Object.entries(lists))('of %s asks the database as often for many rows as for few', async (_, list) => {
    const count = async () => {
      statements = 0;
      await list(store, koperasi, { limit: 500, sort: 'code' });
      return statements;
    };
    await writeBook(store, koperasi.system, bookOfSize(size));
    const few = await count();
    await writeBook(store, koperasi.system, bookOfSize({ members: 60, parts: 80, routesPerPart: 4, orders: 400, weeks: 2 }));
    await storePlan(store, koperasi.system.cooperativeId, 1, { orders: [{ order_code: 'O00001', due_week: 1, quantity: 5 }] });
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  });

  const sorts = {
    members: ['code', 'name', 'workers', 'furnaces', 'parts', 'shareTarget', 'shareReached'],
    parts: ['code', 'name', 'family', 'materialCode', 'pourMass', 'price', 'makers', 'firmQuantity', 'expectedQuantity'],
    orders: ['dueOn', 'code', 'buyerName', 'partName', 'quantity', 'openQuantity', 'worth', 'rung', 'weeksLate'],
    buyers: ['code', 'name', 'lateLines'],
  };

  test('walked page by page gives every row once and in order, whichever way it is sorted', async () => {
    await writeBook(store, koperasi.system, bookOfSize({ members: 23, parts: 21, routesPerPart: 3, orders: 40, weeks: 2 }));
    await storePlan(store, koperasi.system.cooperativeId, 1, {
      orders: [1, 2, 3, 4, 5].map((n) => ({ order_code: `O0000${n}`, due_week: 1, quantity: 100 })),
      deliveries: [1, 2, 3].map((n) => ({ order_code: `O0000${n}`, week: n, quantity: 100 })),
    });
    for (const [name, list] of Object.entries(lists)) {
      for (const sort of sorts[name as keyof typeof sorts].flatMap((column) => [column, `-${column}`])) {
        const whole = await list(store, koperasi, { limit: 500, sort });
        const walked = await walk((cursor) => list(store, koperasi, { limit: 7, sort, cursor }));
        expect({ name, sort, codes: walked }).toEqual({ name, sort, codes: whole.rows.map(({ code }) => code) });
        expect(new Set(walked).size).toBe(whole.total);
      }
    }
  });

  test('shows who was there from the first page to the last exactly once, though others come in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9é.-]{1,6}$/), { minLength: 1, maxLength: 25, selector: (code) => code }),
        fc.integer({ min: 3, max: 9 }),
        fc.constantFrom('code', '-code', 'name', '-name', 'workers', '-workers'),
        async (codes, limit, sort) => {
          await emptyTables(store.database);
          koperasi = await testCooperative(store, 'UJI', { members: codes.map((code, index) => ({ code, name: `Nama ${index % 3}` })) });
          let arrivals = 0;
          const seen = await walk(async (cursor) => {
            const page = await lists['members']?.(store, koperasi, { limit, sort, cursor });
            arrivals += 1;
            await writeBook(store, koperasi.system, { members: [{ code: `baru ${arrivals}`, name: `Nama ${arrivals % 3}` }] });
            return page ?? { rows: [], next: null, total: 0 };
          }, 200);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((code) => !code.startsWith('baru ')).toSorted()).toEqual(codes.toSorted());
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** Follows the cursors to the end, or so far. */
async function walk(page: (cursor: string | undefined) => Promise<Page<{ readonly code: string }>>, most = 500): Promise<string[]> {
  const codes: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < most; pages += 1) {
    const { rows, next } = await page(cursor);
    codes.push(...rows.map(({ code }) => code));
    if (next === null) break;
    cursor = next;
  }
  return codes;
}
