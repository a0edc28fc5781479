import type { Part, PartRow, Route } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { catalogueRefusals } from '../refusals.ts';
import { partRows } from './list.ts';

/** A part as who asks may see it: the cooperative's costs are no buyer's, and a member sees his own routes alone. */
export async function readPart(store: Store, actor: Actor, code: string): Promise<Part> {
  const rows = await partRows(store, actor, code);
  return reading(store, actor, async (trx) => {
    const [row] = (await rows.execute(trx)).rows;
    if (!row) throw catalogueRefusals.refuse('unknown-part', { code });
    return partIn(trx, actor, row);
  });
}

async function partIn(trx: Trx, actor: Actor, row: PartRow): Promise<Part> {
  const { exposure_cost: exposureCost, drawing } = await trx.selectFrom('part').select(['exposure_cost', 'drawing']).where('code', '=', row.code).executeTakeFirstOrThrow();
  return {
    ...row,
    exposureCost: actor.role === 'member' || actor.role === 'buyer' ? null : exposureCost,
    drawing,
    stageList: await stagesOf(trx, actor, row.code),
    routes: await routesIn(trx, { part: row.code }),
    stock: await trx.selectFrom('stock').select(['stage', 'quantity', 'as_of as asOf']).where('part_code', '=', row.code).orderBy('stage').execute(),
    buyerNumbers: await trx
      .selectFrom('buyer_part')
      .select(['buyer_code as buyerCode', 'buyer_part_number as buyerPartNumber'])
      .where('part_code', '=', row.code)
      .orderBy(sql`buyer_code collate "C"`)
      .orderBy(sql`buyer_part_number collate "C"`)
      .execute(),
  };
}

async function stagesOf(trx: Trx, actor: Actor, part: string): Promise<Part['stageList']> {
  const rows = await trx
    .selectFrom('stage')
    .select(['stage', 'process', 'setup_hours as setupHours', 'setup_cost as setupCost', 'min_lot as minLot', 'tools', 'lead_weeks as leadWeeks', 'hold_cost as holdCost'])
    .where('part_code', '=', part)
    .orderBy('stage')
    .execute();
  return actor.role === 'buyer' ? rows.map((row) => ({ ...row, setupCost: null, holdCost: null })) : rows;
}

/** Who may run which stage of a part. */
export async function routesIn(trx: Trx, { part, member, stage }: { part: string; member?: string; stage?: number }): Promise<Route[]> {
  const { rows } = await sql<Route>`
    select r.member_code as "memberCode", m.name as "memberName", r.part_code as "partCode", p.name as "partName", r.stage, s.process, r.state, r.evidence,
      r.expires_on as "expiresOn", r.hours_per_piece as "hoursPerPiece", r.yield, r.cost_per_piece as "costPerPiece", r.value_per_piece as "valuePerPiece"
    from route r
    join member m on m.code = r.member_code
    join part p on p.code = r.part_code
    join stage s on s.part_code = r.part_code and s.stage = r.stage
    where r.part_code = ${part} and (${member ?? null}::text is null or r.member_code = ${member ?? null}) and (${stage ?? null}::integer is null or r.stage = ${stage ?? null})
    order by r.stage, r.member_code collate "C"`.execute(trx);
  return rows;
}
