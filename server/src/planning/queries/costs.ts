import type { Answer, Cost, planningEndpoints } from '@sentra/contract';
import { roundRupiah, type Rupiah } from '@sentra/measures';
import { costByPart, type PartCost } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { basisOf, once, type PlanName } from './basis.ts';
import { nameOf, namesIn } from './names.ts';

type Costs = Answer<typeof planningEndpoints.costs>;

/** What the plan costs, part by part, the dearest first. Pieces are those that it delivers. */
export async function readCosts(store: Store, actor: Actor, name: PlanName): Promise<Costs> {
  const basis = await basisOf(store, actor, name);
  const { problem, plan, record } = basis;
  const names = await reading(store, actor, namesIn);
  const costs = once(basis, 'costs', () => costByPart(problem, plan));
  const pieces = once(basis, 'delivered', () => deliveredByPart(problem, plan));
  const parts = costs.parts.map(({ part, ...thousands }) => {
    const cost = inRupiah(thousands);
    return { partCode: part, partName: nameOf(names.parts, part), pieces: pieces.get(part) ?? 0, cost, total: roundRupiah(Object.values(cost).reduce((a: number, b: number) => a + b, 0)) };
  });
  return { parts: parts.sort((a, b) => b.total - a.total || (a.partCode < b.partCode ? -1 : 1)), total: record.cost as Cost };
}

const inRupiah = (thousands: Omit<PartCost, 'part'>): Omit<Cost, 'share'> =>
  Object.fromEntries(Object.entries(thousands).map(([part, amount]): [string, Rupiah] => [part, roundRupiah(amount * 1000)])) as unknown as Omit<Cost, 'share'>;

function deliveredByPart({ orders }: { orders: readonly { id: string; part: string }[] }, { deliveries }: { deliveries: readonly { order: string; qty: number }[] }): Map<string, number> {
  const partOf = new Map(orders.map(({ id, part }) => [id, part]));
  const pieces = new Map<string, number>();
  for (const { order, qty } of deliveries) {
    const part = partOf.get(order) ?? '';
    pieces.set(part, (pieces.get(part) ?? 0) + qty);
  }
  return pieces;
}
