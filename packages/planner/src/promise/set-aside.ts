import type { Lot } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { hold, type Holding } from './hold.ts';
import { type Ledger, openLedger } from './ledger.ts';

/**
 * A problem without what is held for quotes, so that whoever plans it cannot sell that again. Released lots come first: a
 * holding that does not fit beside them is not set aside. A heat that a quote begins is kept whole, since what will be melted
 * beside it is not known before the plan. Tool sets stay as they are: a problem counts them for all weeks alike. `kept` are the places of the holdings that were set aside.
 *
 * @example
 * setAside(problem, releasedLots, quotes).problem.members[0].hours.mould[4] // less than was offered
 */
export function setAside(problem: Problem, releasedLots: readonly Lot[], holdings: readonly Holding[]): { problem: Problem; kept: number[] } {
  if (holdings.length === 0) return { problem, kept: [] };
  const empty = openLedger(problem, { lots: [], heats: [], deliveries: [] });
  // Lots one by one: those of a part that is no longer made, or beyond what is offered now, hold nothing.
  const beside = releasedLots.reduce((ledger, lot) => hold(ledger, { part: lot.part, lots: [lot], fromStock: [], deliveries: [] })?.ledger ?? ledger, empty);
  const before: Ledger = { ...beside, openKg: new Float64Array(beside.openKg.length) };
  let after = before;
  const kept = holdings.flatMap((holding, i) => {
    const held = hold(after, holding);
    if (held) after = held.ledger;
    return held ? [i] : [];
  });
  return { problem: without(problem, before, after), kept };
}

function without(problem: Problem, before: Ledger, after: Ledger): Problem {
  const { weeks, processes, stage, stageStart } = before.model;
  const taken = (of: (ledger: Ledger) => Float64Array, at: number) => of(before)[at]! - of(after)[at]!;
  const left = new Map<number, number>();
  stage.initial.forEach((_, s) => left.set(s, taken(({ free }) => free, s)));
  return {
    ...problem,
    members: problem.members.map((member, m) => ({
      ...member,
      hours: Object.fromEntries(
        Object.entries(member.hours).map(([process, offered]) => {
          const c = processes.indexOf(process);
          return [process, c < 0 ? offered : offered.map((hours, t) => Math.max(0, hours - taken((ledger) => ledger.hours, (m * processes.length + c) * weeks + t)))];
        }),
      ),
      furnaces: member.furnaces.map((furnace, f) => ({
        ...furnace,
        heatsPerWeek: furnace.heatsPerWeek.map((heats, t) => heats - taken((ledger) => ledger.heats, (before.index.furnaceStart[m]! + f) * weeks + t)),
      })),
    })),
    stock: problem.stock.map((stock) => {
      const s = stageStart[before.index.part.get(stock.part)!]! + stock.stage;
      const take = Math.min(stock.qty, left.get(s) ?? 0);
      left.set(s, (left.get(s) ?? 0) - take);
      return { ...stock, qty: stock.qty - take };
    }),
  };
}
