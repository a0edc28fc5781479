import type { Shares } from '@sentra/contract';
import { roundRupiah } from '@sentra/measures';
import { sharesReached } from '@sentra/planner';
import { equalityOf } from '@sentra/sharing';
import type { z } from 'zod';
import type { shareValue } from '@sentra/contract';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';
import { type Basis, basisOf, once, type PlanName } from './basis.ts';
import { nameOf, namesIn } from './names.ts';

export type Share = z.infer<typeof shareValue>;

/** Share reached of share due. A member sees himself, and the others as sums. */
export async function readShares(store: Store, actor: Actor, name: PlanName): Promise<Shares> {
  const basis = await basisOf(store, actor, name);
  const names = await reading(store, actor, namesIn);
  const due = sharesDue(basis, names.members);
  const ratios = due.map(({ ratio }) => ratio ?? 0);
  return {
    members: due.filter((share) => names.members.has(share.memberCode)),
    target: roundRupiah(due.reduce((sum, { target }) => sum + target, 0)),
    reached: roundRupiah(due.reduce((sum, { reached }) => sum + reached, 0)),
    below: due.filter(isBelow).length,
    ...equalityOf(ratios),
  };
}

/** Below this part of his share a member is called to the office's attention. */
const shareFloor = 0.9;

export const isBelow = ({ ratio }: Share): boolean => ratio !== null && ratio < shareFloor;

/** The share of every member to whom something is due, the lowest ratio first. */
export function sharesDue(basis: Basis, names: ReadonlyMap<string, string>): Share[] {
  return allShares(basis, names)
    .filter(({ ratio }) => ratio !== null)
    .sort((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0) || (a.memberCode < b.memberCode ? -1 : 1));
}

export const allShares = (basis: Basis, names: ReadonlyMap<string, string>): Share[] =>
  once(basis, 'shares', () => sharesReached(basis.problem, basis.plan)).map(({ member, value, target, ratio }) => ({
    memberCode: member,
    memberName: nameOf(names, member),
    target: roundRupiah(target * 1000),
    reached: roundRupiah(value * 1000),
    ratio,
  }));
