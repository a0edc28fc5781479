import type { Home } from '@sentra/contract';
import { roundRupiah, type Rupiah } from '@sentra/measures';
import type { Basis } from '../../planning/index.ts';
import type { Trx } from '../../store.ts';

/** As many as a person reads; the worth is of all. */
const mostRows = 50;

export interface Expectation {
  readonly partName: string;
  readonly price: Rupiah;
  readonly buyers: readonly string[];
}

/** Parts of which somebody forecasts or awarded something that is still open, with who. */
export async function expectationsIn(trx: Trx): Promise<ReadonlyMap<string, Expectation>> {
  const rows = await trx
    .selectFrom('order_line as o')
    .innerJoin('part as p', (join) => join.onRef('p.cooperative_id', '=', 'o.cooperative_id').onRef('p.code', '=', 'o.part_code'))
    .innerJoin('buyer as b', (join) => join.onRef('b.cooperative_id', '=', 'o.cooperative_id').onRef('b.code', '=', 'o.buyer_code'))
    .select(['p.code', 'p.name', 'p.price', 'b.name as buyer'])
    .where('o.rung', 'in', ['forecast', 'award'])
    .where('o.closed_on', 'is', null)
    .groupBy(['p.code', 'p.name', 'p.price', 'b.name'])
    .orderBy('b.name')
    .execute();
  const expectations = new Map<string, Expectation>();
  for (const { code, name, price, buyer } of rows) {
    const before = expectations.get(code);
    expectations.set(code, { partName: name, price, buyers: [...(before?.buyers ?? []), buyer] });
  }
  return expectations;
}

/**
 * Castings that the plan makes beyond what is firmly ordered of their part, with what is in stock counted first: metal for
 * orders that nobody has placed. What later stages will reject of the castings for firm orders is not among them.
 */
export function unsoldOf({ problem, plan }: Basis, expectations: ReadonlyMap<string, Expectation>, limit: Rupiah | null): Home['unsold'] {
  const good = goodOf({ problem, plan });
  const firm = new Map<string, number>();
  for (const order of problem.orders) if (order.firm) add(firm, order.part, order.qty);
  for (const stock of problem.stock) add(firm, stock.part, -stock.qty);
  const rows = problem.parts
    .flatMap((part) => {
      const expected = expectations.get(part.id);
      const [casting, ...later] = part.stages.map((_, stage) => good.get(keyOf(part.id, stage)) ?? { started: 0, good: 0 });
      const kept = later.reduce((share, { started, good: left }) => (started > 0 ? (share * left) / started : share), 1);
      const beyond = Math.round((casting?.good ?? 0) - Math.max(0, firm.get(part.id) ?? 0) / kept);
      if (!expected || beyond <= 0) return [];
      return [{ partCode: part.id, partName: expected.partName, buyerName: expected.buyers.join(', '), pieces: beyond, worth: roundRupiah(beyond * expected.price) }];
    })
    .sort((a, b) => b.worth - a.worth || (a.partCode < b.partCode ? -1 : 1));
  return { worth: roundRupiah(rows.reduce((sum, { worth }) => sum + worth, 0)), limit, rows: rows.slice(0, mostRows) };
}

const keyOf = (...names: readonly (string | number)[]) => JSON.stringify(names);
const add = (to: Map<string, number>, part: string, pieces: number) => to.set(part, (to.get(part) ?? 0) + pieces);

/** Pieces that the plan starts, and good pieces expected of them, by part and stage. */
function goodOf({ problem, plan }: Pick<Basis, 'problem' | 'plan'>): ReadonlyMap<string, { started: number; good: number }> {
  const yieldOf = new Map(problem.routes.map((route) => [keyOf(route.member, route.part, route.stage), route.yield]));
  const sums = new Map<string, { started: number; good: number }>();
  for (const { member, part, stage, qty } of plan.lots) {
    const sum = sums.get(keyOf(part, stage)) ?? { started: 0, good: 0 };
    sums.set(keyOf(part, stage), { started: sum.started + qty, good: sum.good + qty * (yieldOf.get(keyOf(member, part, stage)) ?? 1) });
  }
  return sums;
}
