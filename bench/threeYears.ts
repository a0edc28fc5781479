import type { Store } from '@sentra/server';

/** A new plan every five weeks; 31 of them, and the order book each was made for, reach three years back. */
const step = { weeks: 5, copies: 31 };

export interface Loaded {
  readonly name: string;
  readonly rows: number;
}

/**
 * Puts three years of history behind the demo's order book, which stays as it is: each earlier book is the present one moved
 * back in time, its quantities changed a little, delivered and closed; each earlier plan is the present one of that book, its
 * first weeks released. Set-based, and the same for the same seed.
 */
export async function loadThreeYears(database: Store['database'], seed: number): Promise<Loaded[]> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    for (const statement of statements(seed)) await client.query(statement);
    await client.query('commit');
    await client.query('analyze');
    const { rows } = await client.query<{ name: string; rows: string }>(tables.map((table) => `select '${table.replaceAll('_', ' ')}' as name, count(*) as rows from ${table}`).join(' union all '));
    return rows.map(({ name, rows: counted }) => ({ name, rows: Number(counted) }));
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const tables = ['member', 'part', 'order_line', 'plan', 'plan_lot', 'plan_delivery', 'lot', 'heat_offer', 'hour_offer', 'audit_entry'];

const back = (column: string) => `${column} - 7 * ${step.weeks} * k`;
const copies = `generate_series(1, ${step.copies}) k`;
/** An id that is the same for the same plan and copy, so that what belongs to it finds it. */
const copied = (id: string) => `md5(${id}::text || k)::uuid`;

const statements = (seed: number): string[] => [
  `insert into order_line (cooperative_id, code, buyer_code, part_code, rung, quantity, due_on, drawn_from, late_cost, unserved_cost, reference, placed_on, closed_on, closed_because, is_sample)
   select o.cooperative_id, o.code || '-' || k, o.buyer_code, o.part_code, o.rung,
     greatest(1, o.quantity * (80 + abs(hashtext(o.part_code || k || '${seed}')::bigint) % 41) / 100)::integer,
     ${back('o.due_on')}, o.drawn_from || '-' || k, o.late_cost, o.unserved_cost, o.reference || '-' || k, ${back('o.placed_on')},
     least(${back('o.due_on')}, current_date), 'terkirim lengkap', true
   from order_line o, ${copies} order by k desc, o.position`,
  `update plan set version = version + ${step.copies}`,
  `insert into plan (cooperative_id, id, version, first_week, weeks, total, cost, bound, bound_making, on_time, share_min, share_jain, lots, heats, seed, seconds, made_by, made_at, note)
   select cooperative_id, ${copied('id')}, version - k, ${back('first_week')}, weeks, total, cost, bound, bound_making, on_time, share_min, share_jain, lots, heats, seed, seconds, made_by, made_at - k * interval '${step.weeks} weeks', note
   from plan, ${copies}`,
  `insert into plan_problem (cooperative_id, plan_id, content) select cooperative_id, ${copied('plan_id')}, content from plan_problem, ${copies}`,
  `insert into plan_lot (cooperative_id, plan_id, member_code, part_code, stage, week, quantity)
   select cooperative_id, ${copied('plan_id')}, member_code, part_code, stage, week, quantity from plan_lot, ${copies}`,
  `insert into plan_heat (cooperative_id, plan_id, member_code, furnace_code, material_code, week, count)
   select cooperative_id, ${copied('plan_id')}, member_code, furnace_code, material_code, week, count from plan_heat, ${copies}`,
  `insert into plan_delivery (cooperative_id, plan_id, order_code, week, quantity)
   select cooperative_id, ${copied('plan_id')}, order_code || '-' || k, week, quantity from plan_delivery, ${copies}`,
  `insert into plan_order (cooperative_id, plan_id, order_code, due_week, quantity)
   select cooperative_id, ${copied('plan_id')}, order_code || '-' || k, due_week, quantity from plan_order, ${copies}`,
  `insert into lot (cooperative_id, code, plan_id, member_code, part_code, stage, week, quantity, released_by, released_at)
   select cooperative_id, to_char(monday, '"L"IYIW-') || row_number() over (partition by monday order by member_code, part_code, stage), plan_id, member_code, part_code, stage, monday, quantity, made_by, made_at
   from (select l.*, p.first_week + 7 * (l.week - 1) as monday, p.made_by, p.made_at from plan_lot l join plan p on p.id = l.plan_id
     where l.week <= ${step.weeks} and p.version < (select max(version) from plan)) released`,
  `insert into heat_offer (cooperative_id, furnace_code, week, member_code, heats)
   select cooperative_id, furnace_code, ${back('week')}, member_code, heats from heat_offer, ${copies} on conflict do nothing`,
  `insert into hour_offer (cooperative_id, member_code, process, week, hours)
   select cooperative_id, member_code, process, ${back('week')}, hours from hour_offer, ${copies} on conflict do nothing`,
  `insert into audit_entry (cooperative_id, at, person_name, act, subject, subject_code, after)
   select cooperative_id, placed_on, 'Kantor', 'order.added', 'order', code, jsonb_build_object('code', code, 'quantity', quantity, 'due_on', due_on)
   from order_line where closed_on is not null and placed_on is not null order by placed_on`,
];
