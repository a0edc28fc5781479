import { closeDeclined, type Declined } from '../model/declined.ts';
import { Draft } from '../model/draft.ts';
import { compileModel } from '../model/model.ts';
import type { BrokenRule } from '../model/released.ts';
import type { Check } from '../problem/check.ts';
import { checkPlan } from '../problem/check.ts';
import type { Lot, Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { Affected, brokenParts, changedSince, otherDeliveries } from './affected.ts';
import { changeCostOf, type ChangePrices } from './change-prices.ts';
import { feedWhatStands } from './feed.ts';
import { keepWhatFits } from './give-way.ts';
import { improve, type SearchLimits, takeBackWhatDoesNotPay } from './improve.ts';
import { type LotMove, movedLots, movedOrders, type OrderMove } from './moved.ts';
import { closeWeeks, standingLots } from './standing.ts';
import { type MoveReason, reasonsOf } from './why-moved.ts';
import { placeOf } from '../problem/keys.ts';

export interface ReplanOptions extends SearchLimits {
  /** Lots that members were told to make. They stay unless they cannot. */
  releasedLots?: readonly Lot[];
  /** The last week that nothing touches: no lot of it changes, none is added. 0 where none is frozen. */
  frozenThrough?: number;
  /** What changes cost; free where nothing is said. */
  changePrices?: ChangePrices | null;
  /** Places that members have declined: no lot stands there. */
  declined?: readonly Declined[];
  /** The problem that the earlier plan was made for: only what changed since is planned again. Without it, orders that lack pieces are. */
  before?: Problem;
  /** Parts to plan again besides those that something forces. */
  focus?: ReadonlySet<string>;
}

export interface Replan {
  plan: Plan;
  /** The referee's findings. Its total holds no price of change. */
  check: Check;
  /** What the changes cost by the cooperative's prices, in thousands of rupiah. */
  changePrice: number;
  lots: (LotMove & { released: boolean; why: MoveReason })[];
  orders: (OrderMove & { why: MoveReason | null })[];
  /** Released lots that could not stay as they were, and the rule each would have broken. */
  gaveWay: { lot: Lot; broken: BrokenRule }[];
  /** The parts that were planned again: what something forced or changed, and the focus. */
  replanned: ReadonlySet<string>;
  iterations: number;
}

/**
 * Plans again from an earlier plan, with as few changes as pay: what still fits stays, what broke is mended, and the search
 * looks around what changed. An unchanged problem gives the same plan. The plan returned keeps every rule.
 *
 * Released lots are kept unless they cannot be; then as few give way as it takes, the cheapest of them. Throws
 * {@link FrozenWeeksError} where a frozen week cannot stay as it is. Runs to its end in the calling thread.
 *
 * @example
 * replan(problem, plan, { before: problem, seed: 1, iterations: 1000, clock: () => 0 }).lots // []
 */
export function replan(problem: Problem, earlier: Plan, options: ReplanOptions): Replan {
  const { releasedLots = [], frozenThrough = 0, changePrices = null, declined = [], before, focus } = options;
  const began = options.clock();
  const draft = new Draft(compileModel(problem));
  const standing = standingLots(draft, earlier.lots, releasedLots, { frozenThrough, declined });
  draft.changes = changeCostOf(draft, standing.base, changePrices);
  keepWhatFits(draft, standing);
  closeWeeks(draft, frozenThrough);
  closeDeclined(draft, declined);
  for (const { slot, lot, released, broken } of standing.lots) if (released && !broken && draft.qty[slot] === lot.qty) draft.frozen[slot] = 1;
  feedWhatStands(draft, standing.lots);

  const affected = new Affected();
  for (const part of focus ?? []) affected.parts.add(part);
  brokenParts(draft, standing.lots, affected);
  if (before) changedSince(before, problem, affected);
  else otherDeliveries(draft, earlier, affected);

  const iterations = improve(draft, affected.parts, options, began);
  takeBackWhatDoesNotPay(draft, standing.base);
  draft.reckon();
  const plan = draft.toPlan();
  const check = checkPlan(problem, plan);
  if (!check.feasible) throw new Error(`re-planning broke a rule, which is a fault of the planner: ${check.errors.slice(0, 5).join('; ')}`);

  const was: Plan = { ...earlier, lots: standing.lots.map(({ lot }) => lot) };
  const { ofPart, ofPlace } = reasonsOf(draft, standing.lots, affected, standing.base);
  const partOf = new Map([...(before?.orders ?? []), ...problem.orders].map(({ id, part }) => [id, part]));
  const released = new Set(releasedLots.map(placeOf));
  return {
    plan, check, iterations,
    replanned: affected.parts,
    changePrice: Math.round(draft.changePrice()),
    lots: movedLots(was, plan, (order) => partOf.get(order)).map((move) => {
      const place = move.from && placeOf({ ...move.from, part: move.part, stage: move.stage });
      return { ...move, released: place !== null && released.has(place), why: (place === null ? undefined : ofPlace.get(place)) ?? ofPart.get(move.part)! };
    }),
    orders: movedOrders(problem, earlier, plan, before?.orders ?? []).map((move) => ({ ...move, why: ofPart.get(move.part) ?? null })),
    gaveWay: standing.lots.flatMap(({ lot, released: isReleased, broken }) => (isReleased && broken ? [{ lot, broken }] : [])),
  };
}
