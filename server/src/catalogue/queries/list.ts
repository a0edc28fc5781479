import type { Page, PartRow } from '@sentra/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type PageRequest, readPage, type SortColumn } from '../../paging/index.ts';
import { reading, type Store } from '../../store.ts';
import { readOutlook } from './outlook.ts';

export interface PartListRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly family?: string | undefined;
  readonly material?: string | undefined;
  readonly ended?: boolean | undefined;
}

const sortable = {
  code: { column: 'code', kind: 'text' },
  name: { column: 'name', kind: 'text' },
  family: { column: 'family', kind: 'text' },
  materialCode: { column: 'materialCode', kind: 'text' },
  pourMass: { column: 'pourMass', kind: 'number' },
  price: { column: 'price', kind: 'number' },
  makers: { column: 'makers', kind: 'number' },
  firmQuantity: { column: 'firmQuantity', kind: 'number' },
  expectedQuantity: { column: 'expectedQuantity', kind: 'number' },
} as const satisfies Record<string, SortColumn>;

/** Parts with what is open for each. A member finds what he may make, a buyer what he buys. */
export async function listParts(store: Store, actor: Actor, request: PartListRequest): Promise<Page<PartRow>> {
  const { family = null, material = null, ended = false } = request;
  const search = request.search?.toLowerCase() ?? '';
  const rows = await partRows(store, actor);
  const matching = sql<PartRow>`select * from (${rows}) r
    where (${family}::text is null or r.family = ${family})
      and (${material}::text is null or r."materialCode" = ${material})
      and (${ended} or r."endedOn" is null)
      and strpos(lower(r.code || ' ' || r.name || ' ' || r.family), ${search}) > 0`;
  return reading(store, actor, (trx) => readPage(trx, matching, request, sortable));
}

/** The parts that who asks may see, in one row each. A member is paid the value of his route and is not shown the price. */
export async function partRows(store: Store, actor: Actor, part: string | null = null): Promise<RawBuilder<PartRow>> {
  const outlook = JSON.stringify(await readOutlook(store, actor, part));
  return sql<PartRow>`
    select p.code, p.name, p.family, p.material_code as "materialCode", p.pour_mass as "pourMass", p.net_mass as "netMass",
      case when ${actor.role} <> 'member' then p.price end as price, p.is_sample as "isSample",
      coalesce(s.stages, '{}') as stages, o."makers", o."firmQuantity", o."expectedQuantity",
      p.ended_on as "endedOn", case when ${actor.role} <> 'buyer' then p.ended_because end as "endedBecause"
    from part p
    join json_to_recordset(${outlook}::json) as o(code text, "makers" integer, "firmQuantity" integer, "expectedQuantity" integer) on o.code = p.code
    left join (select part_code, array_agg(process order by stage) as stages from stage group by part_code) s on s.part_code = p.code
    where ${part}::text is null or p.code = ${part}`;
}
