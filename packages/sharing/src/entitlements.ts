import { type Rupiah, roundRupiah, rupiah } from '@sentra/measures';
import { type Group, groupsOf } from './capacity.ts';
import { type Claim, pour } from './pour.ts';
import { settled } from './settle.ts';
import { wholeRupiah } from './wholeRupiah.ts';
import { type Maker, type Offer, pots, shareRule, type ShareRule, weightIn, type WorkItem } from './work.ts';

/** What a member is due, and how it came about: first − cut + poured + settled = entitlement. Whole rupiah. */
export interface Entitlement {
  readonly member: string;
  /** Value of all work that he is qualified for, whoever else is. */
  readonly work: Rupiah;
  /** His share by the voted weights, as if nobody had a limit. */
  readonly first: Rupiah;
  /** What his offer can do. */
  readonly most: Rupiah;
  /** What of the first share his offer cannot do: it was poured over the others. */
  readonly cut: Rupiah;
  /** What was poured to him because others could not do it. */
  readonly poured: Rupiah;
  /** Due from earlier periods: above zero he is owed, below he owes. */
  readonly carriedIn: Rupiah;
  /** What of it is settled now. */
  readonly settled: Rupiah;
  readonly entitlement: Rupiah;
}

export interface Sharing {
  /** By the members' ids. */
  readonly members: readonly Entitlement[];
  /** The sum of all entitlements: the work value that finds somebody with room. */
  readonly placed: Rupiah;
  /** Work value for which nobody qualified has room, at the most that a piece counts. */
  readonly unplaced: Rupiah;
}

export interface SharingCase {
  readonly members: readonly Offer[];
  readonly work: readonly WorkItem[];
  readonly rule: ShareRule;
  /** Rupiah carried in, by member; who is not named is square. */
  readonly balances?: ReadonlyMap<string, number>;
}

/**
 * What each member is due of the work of a period.
 *
 * The pieces of each stage are cut into the rule's pots and shared over the members qualified for it by their weights; a
 * member's share is the sum over the stages. Who cannot do his share with what he offers is cut, evenly over all that he
 * does with the same hours and metal, and the rest is poured over the others until nothing moves ({@link pour}). Then what
 * is carried in is settled ({@link settled}), and all is rounded to whole rupiah.
 *
 * Laws: entitlements add up to `placed`, exactly. Nobody gets more than `most`. The order of members and of work does not
 * matter. One more member, with whatever he is qualified for and offers, never raises another's entitlement by more than
 * two rupiah of rounding; for him who was always there and is newly qualified no rule can promise that while all work
 * is placed, because what he now does elsewhere somebody else must do.
 *
 * @throws RangeError where the rule is none, or a member melts more kinds of metal apart than a foundry can
 * @example
 * entitlements({ members: [a, b], work: [sleeves], rule: { equal: 100, workers: 0, capacity: 0 } }).members[0]?.entitlement
 */
export function entitlements({ members, work, rule, balances = new Map() }: SharingCase): Sharing {
  const parts = shareRule(rule);
  // Sums of fractions depend on their order: everybody's own order comes first, so that the list's does not count.
  const ordered = members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const items = work.toSorted((a, b) => (a.part === b.part ? a.stage - b.stage : a.part < b.part ? -1 : 1));
  const makers = items.map((item) => new Map(item.makers.map((maker) => [maker.member, maker])));
  const groups = ordered.flatMap((member) => groupsOf(member, items, (item) => makers[item]?.get(member.id)));
  const offers = new Map(ordered.map((member) => [member.id, member]));
  const pools = poolsOf(items, makers, groups, offers, parts);
  const { first, last, left } = pour(pools, groups.map(({ most }) => most));

  const byMember = (amounts: readonly number[]) => {
    const sums = new Map(ordered.map(({ id }) => [id, 0]));
    groups.forEach(({ member }, group) => sums.set(member, (sums.get(member) ?? 0) + (amounts[group] ?? 0)));
    return ordered.map(({ id }) => sums.get(id) ?? 0);
  };
  const shares = wholeRupiah(byMember(last));
  const most = byMember(groups.map((group) => group.most));
  const firsts = byMember(first);
  const cuts = byMember(groups.map((group, index) => Math.max(0, (first[index] ?? 0) - group.most)));
  const carried = ordered.map(({ id }) => balances.get(id) ?? 0);
  const due = wholeRupiah(settled(shares.map((share, index) => ({ share, most: most[index] ?? 0, balance: carried[index] ?? 0 }))));
  return {
    members: ordered.map(({ id }, index): Entitlement => {
      const [share, entitlement] = [shares[index] ?? rupiah(0), due[index] ?? rupiah(0)];
      const [begun, cut] = [roundRupiah(firsts[index] ?? 0), roundRupiah(cuts[index] ?? 0)];
      return {
        member: id,
        work: roundRupiah(items.reduce((sum, item, at) => sum + item.pieces * (makers[at]?.get(id)?.valuePerPiece ?? 0), 0)),
        first: begun,
        most: rupiah(most[index] ?? 0),
        cut,
        poured: rupiah(share - begun + cut),
        carriedIn: roundRupiah(carried[index] ?? 0),
        settled: rupiah(entitlement - share),
        entitlement,
      };
    }),
    placed: rupiah(due.reduce((sum, amount) => sum + amount, 0)),
    unplaced: roundRupiah(items.reduce((sum, item, at) => sum + (left[at] ?? 0) * Math.max(0, ...item.makers.map(({ valuePerPiece }) => valuePerPiece)), 0)),
  };
}

function poolsOf(items: readonly WorkItem[], makers: readonly ReadonlyMap<string, Maker>[], groups: readonly Group[], offers: ReadonlyMap<string, Offer>, rule: ShareRule) {
  const claims = items.map((): Claim[] => []);
  const asked = pots.filter((pot) => rule[pot] > 0);
  groups.forEach(({ member, items: own }, group) => {
    const offer = offers.get(member);
    for (const at of own) {
      const item = items[at];
      if (offer && item) claims[at]?.push({ group, weights: asked.map((pot) => weightIn(pot, offer, item.process)), value: makers[at]?.get(member)?.valuePerPiece ?? 0 });
    }
  });
  return items.map(({ pieces }, at) => ({ pots: asked.map((pot) => (pieces * rule[pot]) / 100), claims: claims[at] ?? [] }));
}
