import type { Heat, Lot } from '../problem/plan.ts';
import type { OrderReasonCode, Reason } from '../why/explain.ts';
import { bindsOf } from './binds.ts';
import { type Chain, chainOf, type Flow, hadBy, most, stockOf } from './flow.ts';
import { hold, type Holding } from './hold.ts';
import type { Ledger } from './ledger.ts';
import { priceHolding, type PromiseCost } from './price.ts';
import { trim } from './trim.ts';
import { type Way, waysOf } from './ways.ts';

export interface Question {
  readonly part: string;
  readonly qty: number;
  /** The week in which it is wished for, from 1; one beyond the horizon is the last one. */
  readonly wish: number;
  /** The last week in which nothing more may be begun. */
  readonly frozenThrough?: number;
}

/** An answer that can be built as it stands, beside the plan and without touching it. */
export interface Promised extends Holding {
  readonly qty: number;
  readonly wish: number;
  /** The first week in which the whole quantity can be there; null where it is not within the horizon. */
  readonly earliest: number | null;
  /** Pieces of it that come in the week of the wish. */
  readonly byWish: number;
  /** Pieces that come within the horizon. */
  readonly possible: number;
  /** Pieces to be started; one at a member's place where the plan has a lot of the same makes that lot larger. */
  readonly lots: readonly (Lot & { readonly grows: boolean })[];
  /** Heats to be melted beside those of the plan. */
  readonly heats: readonly Heat[];
  /** In thousands of rupiah. */
  readonly cost: PromiseCost;
  /** Why not all of it comes in the week of the wish, the tightest first; nothing where it does. */
  readonly binds: readonly Reason<OrderReasonCode>[];
}

/**
 * When a quantity of a part can be had, who would make it, what it costs and what binds, out of what a plan leaves free.
 * Null where the part is unknown. Quantities are whole pieces, weeks count from 1, money is in thousands of rupiah.
 *
 * @example
 * promise(openLedger(problem, plan), { part: 'P1', qty: 200, wish: 9 })
 * // { byWish: 180, earliest: 11, deliveries: [{ week: 9, qty: 180 }, { week: 11, qty: 20 }], lots: […], binds: […] }
 */
export function promise(ledger: Ledger, question: Question): Promised | null {
  const { weeks } = ledger.model;
  const p = ledger.index.part.get(question.part);
  if (p === undefined) return null;
  const { qty } = question;
  const wish = Math.min(Math.max(1, question.wish), weeks);
  const frozenThrough = Math.min(question.frozenThrough ?? 0, weeks);
  const chain = chainOf(ledger, p);
  const ways = waysOf(ledger, p, frozenThrough);

  const best = bestByWeek(chain, ways);
  const possible = Math.min(qty, best.at(-1)!.pieces);
  const soonest = best.findIndex(({ pieces }) => pieces >= possible) + 1;
  const complete = Math.max(soonest, wish);
  const { flow, byWish } = flowFor(chain, best, ways, { wish, complete, possible });
  const served = { ...flow, qty: flow.qty.slice() };
  const targets = [...(byWish > 0 ? [{ week: wish, total: byWish }] : []), ...(possible > byWish ? [{ week: complete, total: possible }] : [])];
  if (targets.length > 0) trim(ledger, p, chain, served, targets);
  else served.qty.fill(0);

  const deliveries = [...(byWish > 0 ? [{ week: wish, qty: byWish }] : []), ...(possible > byWish ? [{ week: complete, qty: possible - byWish }] : [])];
  const lots = lotsOf(ledger, p, served);
  const holding: Holding = { part: question.part, lots, deliveries, fromStock: takenFromStock(chain, served, targets) };
  const held = hold(ledger, holding);
  if (!held) throw new Error(`a promise of ${question.part} did not fit into what it was made from, which is a fault of the ledger`);
  return {
    ...holding, qty, wish, byWish, possible, lots,
    earliest: possible < qty ? null : soonest,
    heats: held.heats,
    cost: priceHolding(ledger, held, question.part, lots),
    binds: byWish >= qty ? [] : bindsOf(held.ledger, { p, wish, frozenThrough, missing: qty - byWish }),
  };
}

interface Best {
  readonly pieces: number;
  readonly flow: Flow;
}

/**
 * The most that can be had by each week, with nobody's quantity in mind: therefore more pieces never come sooner than fewer.
 * A later week has at least what an earlier one had.
 */
function bestByWeek(chain: Chain, ways: readonly Way[]): Best[] {
  const best: Best[] = [];
  for (let week = 1; week <= chain.weeks; week++) {
    let found: Best = { pieces: -1, flow: { ways, qty: new Int32Array(ways.length) } };
    for (const flow of manners(chain, ways, week)) {
      const pieces = hadBy(chain, flow, week);
      if (pieces > found.pieces) found = { pieces, flow };
    }
    const before = best.at(-1);
    best.push(before && before.pieces > found.pieces ? before : found);
  }
  return best;
}

/** Each stage after the casting takes its pieces early or late. */
const manners = (chain: Chain, ways: readonly Way[], week: number): Flow[] => Array.from({ length: 1 << (chain.stages - 1) }, (_, late) => most(chain, ways, week, late << 1));

/** Of the flows that have everything when it is promised, the one that has most by the wish. */
function flowFor(chain: Chain, best: readonly Best[], ways: readonly Way[], { wish, complete, possible }: { wish: number; complete: number; possible: number }): { flow: Flow; byWish: number } {
  const candidates = [best[complete - 1]!.flow, ...(complete > wish ? manners(chain, ways, complete) : [])].filter((flow) => hadBy(chain, flow, complete) >= possible);
  const [first, ...others] = candidates.map((flow) => ({ flow, byWish: Math.min(possible, hadBy(chain, flow, wish)) }));
  return others.reduce((most, one) => (one.byWish > most.byWish ? one : most), first!);
}

function lotsOf({ model }: Ledger, p: number, { ways, qty }: Flow): (Lot & { grows: boolean })[] {
  const { problem, route } = model;
  return ways.flatMap(({ r, s, t, grows }, w) =>
    qty[w] === 0 ? [] : [{ member: problem.members[route.member[r]!]!.id, part: problem.parts[p]!.id, stage: s, week: t + 1, qty: qty[w]!, grows }],
  );
}

/** Pieces on hand that are really drawn on, by stage: as many as the lots do not bring themselves when they are needed. */
function takenFromStock(chain: Chain, flow: Flow, targets: readonly { week: number; total: number }[]): number[] {
  const stock = stockOf(chain, flow);
  return chain.free.map((free, s) => {
    const own = stock.subarray(s * chain.weeks, (s + 1) * chain.weeks);
    const spare = s < chain.stages - 1 ? Math.min(...own) : Math.min(...targets.map(({ week, total }) => own[week - 1]! - total));
    return Number.isFinite(spare) ? Math.min(free, Math.max(0, free - spare)) : 0;
  });
}
