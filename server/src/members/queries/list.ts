import type { MemberRow, Page } from '@sentra/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type PageRequest, readPage, type SortColumn } from '../../paging/index.ts';
import { reading, type Store } from '../../store.ts';

export interface MemberListRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly status?: MemberRow['status'] | undefined;
}

const sortable = {
  code: { column: 'code', kind: 'text' },
  name: { column: 'name', kind: 'text' },
  workers: { column: 'workers', kind: 'number' },
  furnaces: { column: 'furnaces', kind: 'number' },
  parts: { column: 'parts', kind: 'number' },
  shareTarget: { column: 'shareDue', kind: 'number' },
  shareReached: { column: 'shareReached', kind: 'number' },
} as const satisfies Record<string, SortColumn>;

/** Members in one row each. A member finds himself alone. */
export function listMembers(store: Store, actor: Actor, request: MemberListRequest): Promise<Page<MemberRow>> {
  const search = request.search?.toLowerCase() ?? '';
  const status = request.status ?? null;
  const matching = sql<MemberRow>`select * from (${memberRows}) r
    where (${status}::text is null or r.status = ${status})
      and strpos(lower(r.code || ' ' || r.name || ' ' || coalesce(r.village, '')), ${search}) > 0`;
  return reading(store, actor, (trx) => readPage(trx, matching, request, sortable));
}

/** A member with several foundries stands in the village of the first, with the workers of all. */
export const memberRows: RawBuilder<MemberRow> = sql`
  with newest as (select id from plan order by version desc limit 1)
  select m.code, m.name, m.status, m.is_sample as "isSample", f.village, f.workers,
    coalesce(u.furnaces, 0) as furnaces, coalesce(r.parts, 0) as parts, m.share_target as "shareTarget",
    coalesce(d.entitlement, m.share_target) as "shareDue",
    case when exists (select from newest) then coalesce(w.reached, 0) end as "shareReached"
  from member m
  left join (
    select member_code, sum(workers)::integer as workers, (array_agg(village order by code collate "C") filter (where village is not null))[1] as village
    from foundry group by member_code) f on f.member_code = m.code
  left join (select member_code, count(*)::integer as furnaces from furnace where ended_on is null group by member_code) u on u.member_code = m.code
  left join (select member_code, count(distinct part_code)::integer as parts from route where state = 'qualified' group by member_code) r on r.member_code = m.code
  left join (
    select l.member_code, sum(l.quantity * t.value_per_piece)::bigint as reached
    from newest n join plan_lot l on l.plan_id = n.id
    join route t on t.member_code = l.member_code and t.part_code = l.part_code and t.stage = l.stage
    group by l.member_code) w on w.member_code = m.code
  left join share_due d on d.member_code = m.code and d.plan_id = (select id from newest)`;
