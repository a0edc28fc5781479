import { groupBy, type Member, type Problem, stageKey, sumBy } from '@sentra/planner';
import { entitlements, type Maker, type ShareRule, type Sharing, type WorkItem } from '@sentra/sharing';

/** Where the planner and the rule of sharing meet: they do not know each other. The planner counts in thousands of rupiah. */
const rupiahPer = 1000;

const total = (weeks: readonly number[]): number => weeks.reduce((sum, one) => sum + one, 0);

/** What a member offers over the whole horizon. */
export const offerOf = ({ id, workers, hours, furnaces }: Pick<Member, 'id' | 'workers' | 'hours' | 'furnaces'>) => ({
  id,
  ...(workers !== undefined && { workers }),
  hours: Object.fromEntries(Object.entries(hours).map(([process, weeks]) => [process, total(weeks)])),
  furnaces: furnaces.map(({ kgPerHeat, heatsPerWeek, materials }) => ({ kg: kgPerHeat * total(heatsPerWeek), materials })),
});

/** The stages of a problem as work to be shared, with the pieces that `piecesOf` says. */
export function workOf({ parts, routes }: Pick<Problem, 'parts' | 'routes'>, piecesOf: (part: string, stage: number) => number): WorkItem[] {
  const routesOf = groupBy(routes, stageKey);
  const makerOf = ({ member, hoursPerPiece, valuePerPiece }: Problem['routes'][number]): Maker => ({ member, hoursPerPiece, valuePerPiece: valuePerPiece * rupiahPer });
  return parts.flatMap(({ id, material, pourKg, stages }) =>
    stages.map(({ process }, stage) => ({
      part: id,
      stage,
      process,
      pieces: piecesOf(id, stage),
      metal: stage === 0 ? { material, kgPerPiece: pourKg } : null,
      makers: (routesOf.get(stageKey({ part: id, stage })) ?? []).map(makerOf),
    })),
  );
}

/**
 * Pieces of a stage that the orders ask for beyond the stock of this stage and of the later ones. Rejects are not counted:
 * they are due to nobody.
 */
function wantedPieces({ parts, orders, stock }: Problem): (part: string, stage: number) => number {
  const ordered = sumBy(orders, ({ part }) => part, ({ qty }) => qty);
  const onHand = sumBy(stock, stageKey, ({ qty }) => qty);
  const wanted = new Map<string, number>();
  for (const { id, stages } of parts) {
    let pieces = ordered.get(id) ?? 0;
    for (let stage = stages.length - 1; stage >= 0; stage--) {
      pieces = Math.max(0, pieces - (onHand.get(stageKey({ part: id, stage })) ?? 0));
      wanted.set(stageKey({ part: id, stage }), pieces);
    }
  }
  return (part, stage) => wanted.get(stageKey({ part, stage })) ?? 0;
}

/**
 * What each member of a problem is due by the rule.
 *
 * @param balances rupiah carried in, by member
 */
export const votedShares = (problem: Problem, rule: ShareRule, balances?: ReadonlyMap<string, number>): Sharing =>
  entitlements({ members: problem.members.map(offerOf), work: workOf(problem, wantedPieces(problem)), rule, ...(balances && { balances }) });

/**
 * The problem with what its members are due by the rule as their targets.
 *
 * @example
 * withTargets(problem, votedShares(problem, { equal: 100, workers: 0, capacity: 0 }))
 */
export function withTargets(problem: Problem, { members }: Sharing): Problem {
  const due = new Map(members.map(({ member, entitlement }) => [member, entitlement / rupiahPer]));
  return { ...problem, members: problem.members.map((member) => ({ ...member, shareTarget: due.get(member.id) ?? 0 })) };
}
