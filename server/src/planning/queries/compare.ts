import { type Comparison, costParts } from '@sentra/contract';
import { mondayOfWeek, type PlainDate } from '@sentra/measures';
import { type Lot, type OrderPromise, promises } from '@sentra/planner';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { type Basis, basisOf, once, type PlanName } from './basis.ts';
import { nameOf, type Names, namesIn } from './names.ts';
import { planRowIn } from './plans.ts';
import { allShares } from './shares.ts';

/** What a page shows at once; the rest is counted. */
const mostLots = 500;

/** What changed from one version to another. They may answer different order books and begin in different weeks, so weeks are compared by their Mondays. */
export async function comparePlanVersions(store: Store, actor: Actor, from: PlanName, to: PlanName): Promise<Comparison> {
  const [before, after] = [await basisOf(store, actor, from), await basisOf(store, actor, to)];
  const { names, rows } = await reading(store, actor, async (trx) => ({
    names: await namesIn(trx),
    rows: { from: await planRowIn(trx, before.record), to: await planRowIn(trx, after.record) },
  }));
  const lots = lotChanges(before, after, names);
  return {
    ...rows,
    cost: costParts.map((part) => ({ part, from: rows.from.cost[part], to: rows.to.cost[part] })),
    lots: lots.slice(0, mostLots),
    lotsChanged: lots.length,
    orders: orderChanges(before, after, names),
    members: memberChanges(before, after, names),
  };
}

type LotChange = Comparison['lots'][number];

function lotChanges(before: Basis, after: Basis, names: Names): LotChange[] {
  const changes = new Map<string, { lot: Lot; week: PlainDate; from: number; to: number }>();
  const count = ({ plan, record }: Basis, side: 'from' | 'to') => {
    for (const lot of plan.lots) {
      const week = mondayOfWeek(record.first_week, lot.week);
      const key = JSON.stringify([week, lot.part, lot.stage, lot.member]);
      const change = changes.get(key) ?? { lot, week, from: 0, to: 0 };
      change[side] += lot.qty;
      changes.set(key, change);
    }
  };
  count(before, 'from');
  count(after, 'to');
  return [...changes]
    .filter(([, { from, to }]) => from !== to)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { lot, week, from, to }]) => ({
      memberCode: lot.member, memberName: nameOf(names.members, lot.member), partCode: lot.part, partName: nameOf(names.parts, lot.part), stage: lot.stage, week, from, to,
    }));
}

/** The promises of a plan, by order line. */
export const promisesOf = (basis: Basis): ReadonlyMap<string, OrderPromise> =>
  once(basis, 'promises', () => new Map(promises(basis.problem, basis.plan).map((promise) => [promise.order, promise])));

/** Lines that both plans know, and that fare otherwise; the worst change first. */
function orderChanges(before: Basis, after: Basis, names: Names): Comparison['orders'] {
  const changes = [...promisesOf(before)].flatMap(([order, was]) => {
    const is = promisesOf(after).get(order);
    if (!is || (is.late === was.late && is.unserved === was.unserved)) return [];
    return [{ orderCode: order, partName: nameOf(names.parts, was.part), lateFrom: was.late, lateTo: is.late, unservedFrom: was.unserved, unservedTo: is.unserved }];
  });
  const worse = (change: Comparison['orders'][number]) => change.lateTo + change.unservedTo - change.lateFrom - change.unservedFrom;
  return changes.sort((a, b) => worse(b) - worse(a) || (a.orderCode < b.orderCode ? -1 : 1));
}

function memberChanges(before: Basis, after: Basis, names: Names): Comparison['members'] {
  const now = new Map(allShares(after, names.members).map((share) => [share.memberCode, share.reached]));
  return allShares(before, names.members)
    .flatMap(({ memberCode, memberName, reached }) => {
      const to = now.get(memberCode);
      return to === undefined || to === reached ? [] : [{ memberCode, memberName, from: reached, to }];
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from) || (a.memberCode < b.memberCode ? -1 : 1));
}
