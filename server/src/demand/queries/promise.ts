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
export const promised: RawBuilder<Promised> = sql`
  select k.order_code, n.version as plan_version, coalesce(d.on_time, 0) as on_time, coalesce(d.late, 0) as late,
    k.quantity - coalesce(d.on_time, 0) - coalesce(d.late, 0) as unserved,
    n.first_week + 7 * (d.last_week - 1) as last_week, greatest(0, coalesce(d.last_week - k.due_week, 0)) as weeks_late
  from (select id, version, first_week from plan order by version desc limit 1) n
  join plan_order k on k.plan_id = n.id
  left join (
    select d.plan_id, d.order_code, max(d.week) as last_week,
      sum(d.quantity) filter (where d.week <= o.due_week)::integer as on_time, sum(d.quantity) filter (where d.week > o.due_week)::integer as late
    from plan_delivery d join plan_order o on o.plan_id = d.plan_id and o.order_code = d.order_code
    where d.plan_id = (select id from plan order by version desc limit 1)
    group by d.plan_id, d.order_code) d on d.order_code = k.order_code`;
