import { type DeviceAct, planningEndpoints as endpoints } from '@sentra/contract';
import { plainDate } from '@sentra/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { type TestApp, testApp } from '../testing/app.ts';
import { storePlan } from '../testing/plan.ts';
import { openPlanner, planningRoutes } from './index.ts';
import { foundWith, type People } from './testing/cooperative.ts';
import { firstWeek, smallBook } from './testing/smallBook.ts';

describe('what a member says to a lot', () => {
  let database: OpenDatabase;
  let store: Store;
  let app: TestApp;
  let people: People;
  const now = Date.parse('2026-11-24T02:12:00Z');

  beforeAll(async () => {
    database = await testDatabase();
    store = { database, clock: () => now };
    const planner = openPlanner(store);
    app = await testApp((bind) => planningRoutes(bind, store, planner));
    people = await foundWith(store, 'kecil', smallBook, firstWeek);
    const plan = await storePlan(store, people.office.cooperativeId, 1, { lots: [], orders: [], deliveries: [] });
    const lot = (code: string, member: string) => [people.office.cooperativeId, code, plan, member, 'BLOK', 0, plainDate('2026-11-23'), 100, 'office'];
    for (const values of [lot('L-1', 'A'), lot('L-2', 'B')]) {
      await database.pool.query('insert into lot (cooperative_id, code, plan_id, member_code, part_code, stage, week, quantity, released_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', values);
    }
    await database.pool.query(`insert into lot (cooperative_id, code, plan_id, member_code, part_code, stage, week, quantity, released_by) select cooperative_id, 'L-3', plan_id, member_code, 'SLEEVE', 0, week, 40, released_by from lot where code = 'L-1'`);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  let acts = 0;
  const act = (more: Partial<DeviceAct> = {}): DeviceAct => ({ id: `0193580c-0000-7000-8000-${String(++acts).padStart(12, '0')}`, person: 'member', device: '00000000-0000-4000-8000-0000000000dd', sequence: acts, at: '2026-11-24T05:12:00Z', ...more });
  const say = (actor: Actor, code: string, body: object, headers = {}) => app.hear(actor, endpoints.answerLot, { params: { code }, body: body as never }, headers);
  const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
  const released = async () => (await app.ask(people.memberA, endpoints.releasedLots, {})).lots.map(({ code, acceptedBy }) => [code, acceptedBy]);
  const kept = async () => (await database.pool.query('select lot_code, answer, because, device_time, device_clock, received_at from lot_answer order by device_sequence')).rows as Record<string, string>[];

  it('is kept with the clock of the device beside the server’s own, once however often it comes', async () => {
    const yes = { answer: 'accepted', act: act() };
    const headers = { 'idempotency-key': yes.act.id, 'x-device-clock': '2026-11-24T05:13:00.000Z' };
    const first = await say(people.memberA, 'L-1', yes, headers);
    expect(first).toMatchObject({ status: 200, body: { code: 'L-1', answer: 'accepted', receivedAt: '2026-11-24T02:12:00.000Z' } });
    // Sent again a minute later, because the answer was lost on its way.
    expect(await say(people.memberA, 'L-1', yes, { ...headers, 'x-device-clock': '2026-11-24T05:14:00.000Z' })).toEqual(first);
    const rows = await kept();
    expect(rows).toHaveLength(1);
    const at = (name: string) => new Date(rows[0]?.[name] ?? '').toISOString();
    expect([at('device_time'), at('device_clock'), at('received_at')]).toEqual(['2026-11-24T05:12:00.000Z', '2026-11-24T05:13:00.000Z', '2026-11-24T02:12:00.000Z']);
    expect(await released()).toEqual([['L-1', 'member'], ['L-3', null]]);
  });

  it('is never taken under another name than that of the person who confirmed it', async () => {
    const answer = await say(people.memberA, 'L-3', { answer: 'accepted', act: act({ person: 'somebody else' }) });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'planning.other-person']);
    expect(await released()).toEqual([['L-1', 'member'], ['L-3', null]]);
  });

  it('takes the lot back where it is a no, and no later plan puts it there again', async () => {
    expect(await say(people.memberA, 'L-3', { answer: 'declined', because: 'furnace', act: act() })).toMatchObject({ status: 200, body: { answer: 'declined' } });
    expect(await released()).toEqual([['L-1', 'member']]);
    const { rows } = await database.pool.query('select lot_code, because, noted_by from declined_lot');
    expect(rows).toEqual([{ lot_code: 'L-3', because: 'tungku rusak', noted_by: 'member' }]);
    const late = await say(people.memberA, 'L-3', { answer: 'accepted', act: act() });
    expect([late.status, codeOf(late)]).toEqual([409, 'planning.lot-withdrawn']);
  });

  it('is refused for a lot of another member as for one that is not there, and for who is no member', async () => {
    for (const code of ['L-2', 'L-9']) {
      const answer = await say(people.memberA, code, { answer: 'accepted', act: act() });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'planning.unknown-lot']);
    }
    expect(codeOf(await say(people.office, 'L-1', { answer: 'accepted', act: act({ person: 'office' }) }))).toBe('access.not-allowed');
    // A no without its reason cannot be read.
    expect((await say(people.memberA, 'L-1', { answer: 'declined', act: act() })).status).toBe(400);
  });

  it('keeps nothing of a device clock that is no time', async () => {
    expect((await say(people.memberA, 'L-1', { answer: 'accepted', act: act() }, { 'x-device-clock': 'yesterday' })).status).toBe(200);
    expect((await kept()).at(-1)).toMatchObject({ lot_code: 'L-1', device_clock: null });
  });
});
