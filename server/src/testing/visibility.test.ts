import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, scopeOf } from '../actor.ts';
import { inScope, outsideScope } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { visibility } from '../database/visibility.ts';
import type { Store, Trx } from '../store.ts';
import { smallBook, type TestCooperative, testCooperative, testStore } from './cooperative.ts';
import { fillEveryTable } from './every-table.ts';

type Seen = 'all' | 'none' | readonly string[];

interface Expected {
  /** The column that names the rows below. */
  readonly by: string;
  readonly coach: 'all' | 'none';
  /** What the member A001 sees. */
  readonly member: Seen;
  /** What the buyer P01 sees. */
  readonly buyer: Seen;
  /** Who writes besides the office. */
  readonly writers?: readonly ('member' | 'buyer' | 'coach' | 'auditor')[];
  /** Rows that the program alone writes, for whoever asks: `adds` and changes nothing ever, or `keeps` them as it needs. */
  readonly program?: 'adds' | 'keeps';
}

/** Written from what people are promised, not from the policies: each table, and what each role finds in it. */
const promises: Readonly<Record<string, Expected>> = {
  membership: { by: 'person_id', coach: 'none', member: 'none', buyer: 'none' },
  invitation: { by: 'email', coach: 'none', member: 'none', buyer: 'none' },
  program_key: { by: 'prefix', coach: 'none', member: 'none', buyer: 'none' },
  member: { by: 'code', coach: 'all', member: ['A001'], buyer: 'none' },
  foundry: { by: 'code', coach: 'all', member: ['U001', 'U002'], buyer: 'none' },
  figure: { by: 'name', coach: 'all', member: ['anggota', 'pekerja'], buyer: 'none', writers: ['coach'] },
  material: { by: 'code', coach: 'all', member: 'all', buyer: 'all' },
  furnace: { by: 'code', coach: 'all', member: ['A001-T1'], buyer: 'none' },
  furnace_material: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  heat_offer: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none', writers: ['member'] },
  working_day: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none', writers: ['member'] },
  hour_offer: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none', writers: ['member'] },
  part: { by: 'code', coach: 'all', member: ['B001', 'B002'], buyer: ['B001'] },
  stage: { by: 'part_code', coach: 'all', member: ['B001', 'B002', 'B002'], buyer: ['B001'] },
  route: { by: 'member_code', coach: 'all', member: ['A001', 'A001'], buyer: 'none', writers: ['coach'] },
  buyer: { by: 'code', coach: 'all', member: 'none', buyer: ['P01'] },
  buyer_part: { by: 'buyer_code', coach: 'all', member: 'none', buyer: ['P01'] },
  order_line: { by: 'code', coach: 'all', member: 'none', buyer: ['F1', 'O1'] },
  stock: { by: 'part_code', coach: 'all', member: 'none', buyer: 'none' },
  schedule_mapping: { by: 'buyer_code', coach: 'none', member: 'none', buyer: 'none' },
  plan: { by: 'version', coach: 'all', member: 'all', buyer: 'all' },
  plan_problem: { by: 'plan_id', coach: 'all', member: 'none', buyer: 'none' },
  plan_lot: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  plan_heat: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  plan_delivery: { by: 'order_code', coach: 'all', member: 'none', buyer: ['O1'] },
  plan_order: { by: 'order_code', coach: 'all', member: 'none', buyer: ['O1'] },
  plan_run: { by: 'id', coach: 'all', member: 'none', buyer: 'none' },
  plan_study: { by: 'id', coach: 'all', member: 'none', buyer: 'none', writers: ['coach'] },
  change_price: { by: 'started', coach: 'all', member: 'none', buyer: 'none' },
  declined_lot: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  lot_answer: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none', program: 'adds' },
  plan_moved: { by: 'plan_id', coach: 'all', member: 'none', buyer: 'none' },
  quote: { by: 'code', coach: 'all', member: 'none', buyer: ['Q-0001'] },
  quote_rule: { by: 'valid_days', coach: 'all', member: 'none', buyer: 'all' },
  scenario: { by: 'name', coach: 'all', member: 'none', buyer: 'none' },
  share_rule: { by: 'version', coach: 'all', member: 'all', buyer: 'none' },
  share_due: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  share_balance: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  lot: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none' },
  epcis_event: { by: 'member_code', coach: 'all', member: ['A001'], buyer: 'none', program: 'adds' },
  epcis_capture: { by: 'person_id', coach: 'all', member: ['KITA-A001'], buyer: 'none', program: 'keeps' },
  log_node: { by: 'level', coach: 'none', member: 'none', buyer: 'none', program: 'adds' },
  log_edge: { by: 'size', coach: 'none', member: 'none', buyer: 'none', program: 'keeps' },
  log_key: { by: 'public_key', coach: 'all', member: 'all', buyer: 'all', program: 'adds' },
  log_head: { by: 'size', coach: 'all', member: 'all', buyer: 'all', program: 'adds' },
  trace_thing: { by: 'key', coach: 'all', member: 'none', buyer: 'none', program: 'keeps' },
  trace_edge: { by: 'parent', coach: 'all', member: 'none', buyer: 'none', program: 'keeps' },
  audit_entry: { by: 'id', coach: 'none', member: 'none', buyer: 'none' },
  idempotency: { by: 'person_id', coach: 'all', member: ['KITA-A001'], buyer: ['KITA-P01'], writers: ['member', 'buyer', 'coach', 'auditor'] },
  import: { by: 'id', coach: 'none', member: 'none', buyer: 'none' },
};

describe('beneath every query', () => {
  let store: Store;
  let ours: TestCooperative;
  let theirs: TestCooperative;

  beforeAll(async () => {
    store = testStore(await testDatabase());
    ours = await testCooperative(store, 'KITA', smallBook);
    theirs = await testCooperative(store, 'LAIN', smallBook);
    await fillEveryTable(store, ours.system.cooperativeId, 'KITA');
    await fillEveryTable(store, theirs.system.cooperativeId, 'LAIN');
  });
  afterAll(() => store.database.close());

  const rowsIn = (trx: Trx, table: string, by: string, cooperativeId?: string) =>
    sql<{ key: string; cooperative_id: string }>`select ${sql.ref(by)}::text as key, cooperative_id from ${sql.table(table)} ${cooperativeId ? sql`where cooperative_id = ${cooperativeId}` : sql``}`.execute(trx).then(({ rows }) => rows);
  const seenBy = (actor: Actor, table: string, by: string) => inScope(store.database, scopeOf(actor), (trx) => rowsIn(trx, table, by));
  const thereIs = async (table: string, by: string) => (await outsideScope(store.database, (trx) => rowsIn(trx, table, by, ours.system.cooperativeId))).map(({ key }) => key).toSorted();
  const people = () => ({ office: ours.office, auditor: ours.auditor, coach: ours.coach, member: ours.member('A001'), buyer: ours.buyer('P01') });

  test('every table of a cooperative has its rule, and is promised something here', async () => {
    const { rows } = await outsideScope(store.database, (trx) =>
      sql<{ name: string }>`select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and column_name = 'cooperative_id' and table_type = 'BASE TABLE'`.execute(trx),
    );
    const tables = rows.map(({ name }) => name).toSorted();
    expect(Object.keys(visibility).toSorted()).toEqual(tables);
    expect(Object.keys(promises).toSorted()).toEqual(tables);
  });

  test.each(Object.entries(promises))('%s: each role sees what it is promised, and nothing of another cooperative', async (table, { by, coach, member, buyer }) => {
    const all = await thereIs(table, by);
    expect(all.length).toBeGreaterThan(0);
    const expected: Record<string, Seen> = { office: 'all', auditor: 'all', coach, member, buyer };
    for (const [role, actor] of Object.entries(people())) {
      const seen = await seenBy(actor, table, by);
      const promised = expected[role] ?? 'none';
      expect({ role, seen: seen.map(({ key }) => key).toSorted() }).toEqual({ role, seen: promised === 'all' ? all : promised === 'none' ? [] : [...promised].toSorted() });
      expect(seen.filter(({ cooperative_id }) => cooperative_id !== ours.system.cooperativeId)).toEqual([]);
    }
  });

  test.each(Object.entries(promises).filter(([table, { program }]) => table !== 'audit_entry' && !program))('%s: only its writers change, add or remove rows, and none for another cooperative', async (table, { by, writers = [] }) => {
    for (const [role, actor] of Object.entries(people())) {
      const writes = role === 'office' || (writers as readonly string[]).includes(role);
      const seen = (await seenBy(actor, table, by)).length;
      const denied = seen > 0 ? 'denied' : 0;
      const update = await attempt(actor, sql`update ${sql.table(table)} set cooperative_id = cooperative_id`);
      const smuggle = await attempt(actor, sql`update ${sql.table(table)} set cooperative_id = ${theirs.system.cooperativeId}`);
      // What may be written here is shown by the nouns' own tests; a copy and a removal would run into keys.
      const copy = writes ? 'may' : await attempt(actor, copyOfOne(table));
      const remove = writes ? 'may' : await attempt(actor, sql`delete from ${sql.table(table)}`);
      expect({ role, update, smuggle, copy, remove }).toEqual(
        writes ? { role, update: seen, smuggle: denied, copy: 'may', remove: 'may' } : { role, update: 0, smuggle: 0, copy: denied, remove: 0 },
      );
    }
  });

  test.each(Object.entries(promises).filter(([, { program }]) => program))('%s: nobody writes past the program, and what only grows is changed by none at all', async (table, { by, program }) => {
    const system = { ...ours.system, name: 'system' };
    for (const [role, actor] of Object.entries({ ...people(), system })) {
      const seen = (await seenBy(actor, table, by)).length;
      const untouched = program === 'adds' ? 'denied' : role === 'system' ? seen : 0;
      expect({ role, update: await attempt(actor, sql`update ${sql.table(table)} set cooperative_id = cooperative_id`) }).toEqual({ role, update: untouched });
      expect({ role, remove: await attempt(actor, sql`delete from ${sql.table(table)}`) }).toEqual({ role, remove: untouched });
      // A copy by the system itself would run into keys.
      const copy = role === 'system' || (await attempt(actor, copyOfOne(table)));
      expect({ role, copy }).toEqual({ role, copy: role === 'system' || (seen === 0 ? 0 : 'denied') });
    }
  });

  test('the audit is added to by everybody, and changed by nobody', async () => {
    for (const [role, actor] of Object.entries(people())) {
      const update = await attempt(actor, sql`update audit_entry set act = act`);
      const remove = await attempt(actor, sql`delete from audit_entry`);
      const add = await attempt(actor, sql`insert into audit_entry (cooperative_id, person_name, act, subject, subject_code) values (${actor.cooperativeId}, 'A', 'uji.uji', 'uji', '1')`);
      const forge = await attempt(actor, sql`insert into audit_entry (cooperative_id, person_name, act, subject, subject_code) values (${theirs.system.cooperativeId}, 'A', 'uji.uji', 'uji', '1')`);
      expect({ role, update, remove, add, forge }).toEqual({ role, update: 'denied', remove: 'denied', add: 1, forge: 'denied' });
    }
  });

  test('open lines are seen as order lines are', async () => {
    expect((await seenBy(ours.member('A001'), 'open_line', 'code')).length).toBe(0);
    expect((await seenBy(ours.buyer('P01'), 'open_line', 'code')).map(({ key }) => key).toSorted()).toEqual(['F1', 'O1']);
    expect((await seenBy(ours.auditor, 'open_line', 'code')).length).toBe(4);
  });

  test('everybody sees his own cooperative alone, and only the office changes it', async () => {
    for (const [role, actor] of Object.entries(people())) {
      const codes = await inScope(store.database, scopeOf(actor), (trx) => trx.selectFrom('cooperative').select('code').execute());
      expect(codes).toEqual([{ code: 'KITA' }]);
      expect({ role, touched: await attempt(actor, sql`update cooperative set name = name`) }).toEqual({ role, touched: role === 'office' ? 1 : 0 });
    }
  });

  /** The rows that a statement touched, or that it was denied. Whatever it did is undone. */
  async function attempt(actor: Actor, statement: ReturnType<typeof sql>): Promise<number | 'denied'> {
    let touched: number | undefined;
    const undone = inScope(store.database, scopeOf(actor), async (trx) => {
      touched = Number((await statement.execute(trx)).numAffectedRows ?? 0);
      throw new Error('undo');
    });
    const error = await undone.then(() => undefined, (reason: { code?: string; message: string }) => reason);
    if (error?.code === '42501') return 'denied';
    if (error?.message !== 'undo') throw error as unknown as Error;
    return touched ?? 0;
  }

  const copyOfOne = (table: string) => sql`insert into ${sql.table(table)} overriding system value select * from ${sql.table(table)} limit 1`;
});
