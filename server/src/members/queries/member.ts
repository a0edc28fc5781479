import type { Member, MemberRow, Route } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { memberRefusals } from '../refusals.ts';
import { figuresOf } from './figures.ts';
import { memberRows } from './list.ts';

export const readMember = (store: Store, actor: Actor, code: string): Promise<Member> => reading(store, actor, (trx) => memberIn(trx, code));

/** A member as the transaction's scope sees him. */
export async function memberIn(trx: Trx, code: string): Promise<Member> {
  const [row] = (await sql<MemberRow>`select * from (${memberRows}) r where r.code = ${code}`.execute(trx)).rows;
  if (!row) throw memberRefusals.refuse('unknown-member', { code });
  const { joined_on: joinedOn } = await trx.selectFrom('member').select('joined_on').where('code', '=', code).executeTakeFirstOrThrow();
  return {
    ...row,
    joinedOn,
    foundries: await foundriesOf(trx, code),
    furnaceList: await furnacesOf(trx, code),
    routes: await routesOf(trx, code),
    figures: await figuresOf(trx, code),
  };
}

const foundriesOf = (trx: Trx, code: string): Promise<Member['foundries']> =>
  trx
    .selectFrom('foundry')
    .select(['code', 'name', 'village', 'workers', 'is_taxable as isTaxable'])
    .where('member_code', '=', code)
    .orderBy(sql`code collate "C"`)
    .execute();

export const furnacesOf = (trx: Trx, code: string): Promise<Member['furnaceList']> =>
  trx
    .selectFrom('furnace as f')
    .leftJoin('furnace_material as m', (on) => on.onRef('m.furnace_code', '=', 'f.code'))
    .select(['f.code', 'f.name', 'f.kind', 'f.foundry_code as foundryCode', 'f.heat_mass as heatMass', 'f.heat_cost as heatCost', 'f.heat_minutes as heatMinutes', 'f.heat_kwh as heatKwh'])
    .select(['f.stands_in_peak as standsInPeak', 'f.change_minutes as changeMinutes', 'f.ended_on as endedOn', 'f.ended_because as endedBecause'])
    .select(sql<string[]>`coalesce(array_agg(m.material_code order by m.material_code collate "C") filter (where m.material_code is not null), '{}')`.as('materials'))
    .where('f.member_code', '=', code)
    .groupBy(['f.cooperative_id', 'f.code'])
    .orderBy(sql`f.ended_on is not null`)
    .orderBy('f.position')
    .orderBy(sql`f.code collate "C"`)
    .execute();

const routesOf = (trx: Trx, code: string): Promise<Route[]> =>
  trx
    .selectFrom('route as r')
    .innerJoin('member as m', 'm.code', 'r.member_code')
    .innerJoin('part as p', 'p.code', 'r.part_code')
    .innerJoin('stage as s', (on) => on.onRef('s.part_code', '=', 'r.part_code').onRef('s.stage', '=', 'r.stage'))
    .select(['r.member_code as memberCode', 'm.name as memberName', 'r.part_code as partCode', 'p.name as partName', 'r.stage', 's.process', 'r.state', 'r.evidence'])
    .select(['r.expires_on as expiresOn', 'r.hours_per_piece as hoursPerPiece', 'r.yield', 'r.cost_per_piece as costPerPiece', 'r.value_per_piece as valuePerPiece'])
    .where('r.member_code', '=', code)
    .orderBy(sql`r.part_code collate "C"`)
    .orderBy('r.stage')
    .execute();
