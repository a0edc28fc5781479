import { sql } from 'kysely';
import { type Desk, mondayAt, rowsOf } from './desk.ts';

/** One order line, quote or lot, and the thing it needs. */
export interface Needed {
  readonly kind: 'orders' | 'quotes' | 'lots';
  readonly code: string;
  readonly thing: string;
}

interface Furnace {
  readonly code: string;
  readonly member: string;
  readonly materials: readonly string[];
  /** In use, by the rows sent or else as it stands. */
  readonly isInUse: boolean;
  /** Its member is active. */
  readonly isOffered: boolean;
}

/**
 * A furnace is needed by its member's released castings of a material that no other furnace of his melts, and by open orders
 * for a material that no other furnace of the cooperative melts.
 */
export async function furnaceNeeds(desk: Desk, codes: readonly string[]): Promise<Needed[]> {
  const furnaces = await furnacesIn(desk);
  const inUse = furnaces.filter(({ code, isInUse }) => isInUse && !codes.includes(code));
  const ofMember = new Set(inUse.flatMap(({ member, materials }) => materials.map((material) => wayOf(member, material))));
  const ofAnybody = new Set(inUse.filter(({ isOffered }) => isOffered).flatMap(({ materials }) => materials));
  const ending = furnaces.filter(({ code }) => codes.includes(code));
  const lost = ending.flatMap(({ code, member, materials }) => materials.filter((material) => !ofMember.has(wayOf(member, material))).map((material) => ({ thing: code, member, material })));
  const gone = ending.flatMap(({ code, materials, isOffered }) => (isOffered ? materials.filter((material) => !ofAnybody.has(material)).map((material) => ({ thing: code, material })) : []));
  const lots = lost.length === 0 ? [] : await castingsIn(desk, lost.map(({ member }) => member));
  const orders = gone.length === 0 ? [] : await ordersIn(desk, gone.map(({ material }) => material));
  return [
    ...orders.flatMap(({ code, material }) => gone.filter((one) => one.material === material).map(({ thing }): Needed => ({ kind: 'orders', code, thing }))),
    ...lots.flatMap(({ code, member, material }) => lost.filter((one) => one.member === member && one.material === material).map(({ thing }): Needed => ({ kind: 'lots', code, thing }))),
  ];
}

const wayOf = (member: string, material: string) => JSON.stringify([member, material]);

async function furnacesIn({ trx, book }: Desk): Promise<Furnace[]> {
  const { rows } = await sql<Furnace>`
    select f.code, f.member_code as member, f.ended_on is null as "isInUse", m.status = 'active' as "isOffered",
      coalesce((select array_agg(w.material_code) from furnace_material w where w.cooperative_id = f.cooperative_id and w.furnace_code = f.code), '{}') as materials
    from furnace f join member m on m.cooperative_id = f.cooperative_id and m.code = f.member_code`.execute(trx);
  const standing = new Map(rows.map((row) => [row.code, row]));
  const status = new Map([...rows.map(({ member, isOffered }) => [member, isOffered] as const), ...rowsOf(book, 'members').flatMap(({ code, status: said }) => (said === undefined ? [] : [[String(code), said === 'active'] as const]))]);
  for (const row of rowsOf(book, 'furnaces')) {
    const code = String(row['code']);
    const before = standing.get(code);
    const member = before?.member ?? String(row['member_code']);
    standing.set(code, {
      code,
      member,
      materials: Array.isArray(row['materials']) ? (row['materials'] as readonly string[]) : (before?.materials ?? []),
      isInUse: row['ended_on'] === undefined ? (before?.isInUse ?? true) : row['ended_on'] === null,
      isOffered: status.get(member) ?? true,
    });
  }
  return [...standing.values()];
}

async function castingsIn({ trx, at }: Desk, members: readonly string[]): Promise<{ code: string; member: string; material: string }[]> {
  const { rows } = await sql<{ code: string; member: string; material: string }>`
    select l.code, l.member_code as member, p.material_code as material
    from lot l join part p on p.cooperative_id = l.cooperative_id and p.code = l.part_code
    where l.state = 'released' and l.stage = 0 and l.week >= ${mondayAt(at)} and l.member_code = any(${members}::text[])
    order by l.week, l.code collate "C"`.execute(trx);
  return rows;
}

async function ordersIn({ trx }: Desk, materials: readonly string[]): Promise<{ code: string; material: string }[]> {
  const { rows } = await sql<{ code: string; material: string }>`
    select o.code, p.material_code as material
    from order_line o join part p on p.cooperative_id = o.cooperative_id and p.code = o.part_code
    where o.closed_on is null and p.material_code = any(${materials}::text[])
    order by o.due_on, o.code collate "C"`.execute(trx);
  return rows;
}
