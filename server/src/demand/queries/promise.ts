import { type RawBuilder, sql } from 'kysely';

/** What the newest plan promises for each order line that it knew: one row a line. */
export interface Promised {
  readonly order_code: string;
  readonly plan_version: number;
  readonly on_time: number;
  readonly late: number;
  readonly unserved: number;
  readonly last_week: string | null;
  readonly weeks_late: number;
}

/** A line made after the plan, or due beyond its weeks, was not known to it and has no row: that is no promise, not a broken one. */
export const promised: RawBuilder<Promised> = promisedWhere(sql`true`);

/** The same for these lines alone. */
export const promisedTo = (orders: readonly string[]): RawBuilder<Promised> => promisedWhere(sql`k.order_code = any(${orders}::text[])`);

function promisedWhere(known: RawBuilder<unknown>): RawBuilder<Promised> {
  return sql`
  select order_code, plan_version, on_time, late, quantity - on_time - late as unserved,
    first_week + 7 * (last_delivery - 1) as last_week, greatest(0, coalesce(last_delivery - due_week, 0)) as weeks_late
  from (
    select k.order_code, k.quantity, k.due_week, n.version as plan_version, n.first_week, max(d.week) as last_delivery,
      coalesce(sum(d.quantity) filter (where d.week <= k.due_week), 0)::integer as on_time,
      coalesce(sum(d.quantity) filter (where d.week > k.due_week), 0)::integer as late
    from (select id, version, first_week from plan order by version desc limit 1) n
    join plan_order k on k.plan_id = n.id
    left join plan_delivery d on d.plan_id = k.plan_id and d.order_code = k.order_code
    where ${known}
    group by k.order_code, k.quantity, k.due_week, n.version, n.first_week) by_order`;
}
