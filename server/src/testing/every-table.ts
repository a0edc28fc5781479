import { createHash } from 'node:crypto';
import { plainDate } from '@sentra/measures';
import { sql } from 'kysely';
import { outsideScope } from '../database/index.ts';
import type { Store } from '../store.ts';
import { storePlan } from './plan.ts';

/** Puts a row into each table that the small Book leaves empty, so that every table has something to be seen or hidden. */
export async function fillEveryTable(store: Store, cooperative_id: string, name: string): Promise<void> {
  const plan_id = await storePlan(store, cooperative_id, 1, {
    lots: [{ member_code: 'A001', part_code: 'B001', stage: 0, week: 1, quantity: 10 }, { member_code: 'A002', part_code: 'B001', stage: 0, week: 1, quantity: 10 }],
    orders: [{ order_code: 'O1', due_week: 2, quantity: 300 }, { order_code: 'O2', due_week: 3, quantity: 50 }],
    deliveries: [{ order_code: 'O1', week: 2, quantity: 300 }, { order_code: 'O2', week: 3, quantity: 50 }],
  });
  const id = '00000000-0000-4000-8000-0000000000aa';
  const hash = createHash('sha256').update(name).digest();
  const monday = plainDate('2026-11-23');
  await outsideScope(store.database, async (trx) => {
    await sql`insert into "user" (id, name, email) values (${name}, ${name}, ${`${name}@contoh.id`})`.execute(trx);
    await trx.insertInto('membership').values({ cooperative_id, person_id: name, role: 'office', member_code: null, buyer_code: null }).execute();
    await sql`insert into invitation (cooperative_id, id, token_hash, email, name, role, invited_by, expires_at)
      values (${cooperative_id}, ${id}, ${hash}, 'a@contoh.id', 'A', 'office', ${name}, now())`.execute(trx);
    await sql`insert into program_key (cooperative_id, id, prefix, secret_hash, name, role, created_by) values (${cooperative_id}, ${id}, ${name}, ${hash}, 'A', 'office', ${name})`.execute(trx);
    await trx.insertInto('schedule_mapping').values({ cooperative_id, buyer_code: 'P01', fingerprint: 'f', name: 'Jadwal', mapping: '{}', created_by: name }).execute();
    await trx.insertInto('plan_problem').values({ cooperative_id, plan_id, content: hash }).execute();
    await trx
      .insertInto('plan_heat')
      .values(['A001', 'A002'].map((member_code) => ({ cooperative_id, plan_id, member_code, furnace_code: `${member_code}-T1`, material_code: 'FC250', week: 1, count: 2 })))
      .execute();
    await sql`insert into plan_run (cooperative_id, id, state, options, requested_by) values (${cooperative_id}, ${id}, 'done', '{}', ${name})`.execute(trx);
    await sql`insert into plan_study (cooperative_id, id, plan_id, kind, subject, params, state, requested_by) values (${cooperative_id}, ${id}, ${plan_id}, 'fairness', '', '{}', 'done', ${name})`.execute(trx);
    await trx
      .insertInto('lot')
      .values(['A001', 'A002'].map((member_code) => ({ cooperative_id, code: `L-${member_code}`, plan_id, member_code, part_code: 'B001', stage: 0, week: monday, quantity: 10, released_by: name, withdrawn_because: null })))
      .execute();
    await trx
      .insertInto('working_day')
      .values(['A001', 'A002'].map((member_code) => ({ cooperative_id, member_code, day: 1, opens: 420, closes: 960 })))
      .execute();
    await sql`insert into change_price (cooperative_id, started, dropped, resized, slushy_weeks, later_share, frozen_weeks, because) values (${cooperative_id}, 1, 2, 3, 4, 0.5, 0, 'contoh')`.execute(trx);
    await trx
      .insertInto('declined_lot')
      .values(['A001', 'A002'].map((member_code) => ({ cooperative_id, member_code, part_code: 'B001', stage: 0, week: monday, lot_code: `L-${member_code}`, because: 'contoh', noted_by: name })))
      .execute();
    for (const member_code of ['A001', 'A002']) {
      await sql`insert into lot_answer (cooperative_id, act_id, lot_code, member_code, answer, said_by, person_id, device_id, device_sequence, device_time, received_at)
        values (${cooperative_id}, gen_random_uuid(), ${`L-${member_code}`}, ${member_code}, 'accepted', ${name}, ${name}, ${id}, 1, now(), now())`.execute(trx);
    }
    await sql`insert into plan_moved (cooperative_id, plan_id, base_plan_id, frozen_weeks, change_price, moved) values (${cooperative_id}, ${plan_id}, ${plan_id}, 0, 0, '{}')`.execute(trx);
    await sql`insert into quote (cooperative_id, code, buyer_code, part_code, quantity, wish, held, total, plan_version, made_by, expires_at)
      values (${cooperative_id}, 'Q-0001', 'P01', 'B001', 10, ${monday}, '{}', 1, 1, ${name}, now())`.execute(trx);
    await sql`insert into quote (cooperative_id, code, buyer_code, part_code, quantity, wish, held, total, plan_version, made_by, expires_at)
      values (${cooperative_id}, 'Q-0002', 'P02', 'B001', 10, ${monday}, '{}', 1, 1, ${name}, now())`.execute(trx);
    await sql`insert into quote_rule (cooperative_id, valid_days, most_open, makers_shown) values (${cooperative_id}, 14, 20, false)`.execute(trx);
    await sql`insert into scenario (cooperative_id, id, name, changes, made_by) values (${cooperative_id}, ${id}, ${name}, '[]', ${name})`.execute(trx);
    await sql`insert into share_rule (cooperative_id, version, mode, equal_percent, workers_percent, capacity_percent, voted_on, reference, recorded_by)
      values (${cooperative_id}, 1, 'voted', 100, 0, 0, ${monday}, 'contoh', ${name})`.execute(trx);
    for (const member_code of ['A001', 'A002']) {
      await sql`insert into share_due values (${cooperative_id}, ${plan_id}, ${member_code}, 1, 9, 5, 9, 0, 0, 0, 0, 5)`.execute(trx);
      await sql`insert into share_balance (cooperative_id, first_week, last_week, member_code, rule_version, entitlement, got, carried_in, carry, closed_by)
        values (${cooperative_id}, ${monday}, ${monday}, ${member_code}, 1, 5, 4, 0, 1, ${name})`.execute(trx);
    }
    for (const [at, member_code] of [null, 'A001', 'A002'].entries()) {
      await trx
        .insertInto('epcis_event')
        .values({
          cooperative_id, sequence: at + 1, event_id: `urn:uuid:${at}`, declared: false, hash: 'ni:///', type: 'ObjectEvent', action: 'OBSERVE', event_time: monday, record_time: monday, biz_step: null, disposition: null,
          read_point: null, biz_location: null, transformation_id: null, things: [], canonical: '{}', event: '{}', capture_id: null, member_code, recorded_by: name,
        })
        .execute();
    }
    for (const person_id of ['A001', 'kantor']) await sql`insert into epcis_capture (cooperative_id, id, error_behaviour, person_id) values (${cooperative_id}, gen_random_uuid(), 'rollback', ${`${name}-${person_id}`})`.execute(trx);
    await trx.insertInto('log_node').values({ cooperative_id, level: 0, index: 0, hash }).execute();
    await trx.insertInto('log_edge').values({ cooperative_id, size: 1, hashes: hash }).execute();
    await trx.insertInto('log_key').values({ cooperative_id, public_key: 'PEM', since: monday }).execute();
    await trx.insertInto('log_head').values({ cooperative_id, size: 1, root: hash, time: monday, public_key: 'PEM', signature: Buffer.concat([hash, hash]) }).execute();
    await trx.insertInto('trace_thing').values({ cooperative_id, key: 'urn:x', kind: 'other' }).execute();
    await trx.insertInto('trace_edge').values({ cooperative_id, parent: 1, child: 2, kind: 0, since: null, until: null, quantity: null, uom: null, sequence: 1 }).execute();
    await sql`insert into figure (cooperative_id, member_code, name, value, unit, as_of, source) values (${cooperative_id}, null, 'anggota', 3, 'orang', ${monday}, 'contoh')`.execute(trx);
    for (const person_id of ['A001', 'P01', 'kantor']) {
      await sql`insert into idempotency (cooperative_id, person_id, key, request_hash) values (${cooperative_id}, ${`${name}-${person_id}`}, 'k', ${hash})`.execute(trx);
    }
    await sql`insert into import (cooperative_id, id, file_name, state, book, preview, made_by) values (${cooperative_id}, ${id}, 'a.xlsx', 'previewed', ${hash}, '{}', ${name})`.execute(trx);
  });
}
