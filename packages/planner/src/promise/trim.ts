import type { Ledger } from './ledger.ts';
import { type Chain, type Flow, isServed } from './flow.ts';

interface Step {
  readonly w: number;
  /** The lot may come down to so many pieces at once; 0 where it may go. */
  readonly downTo: number;
  /** What a good piece of it costs here. */
  readonly perPiece: number;
}

/**
 * Takes back what a promise does not need, the dearest pieces first, the last stage first: what stays is what is made.
 * The pieces promised stay served at every step, so the result can be built whenever its beginning could.
 */
export function trim(ledger: Ledger, p: number, chain: Chain, flow: Flow, promised: readonly { week: number; total: number }[]): void {
  const { qty, ways } = flow;
  const served = () => isServed(chain, flow, promised);
  const lower = (w: number, downTo: number) => {
    let enough = qty[w]!;
    qty[w] = downTo;
    if (served()) return;
    let short = Math.max(downTo, ways[w]!.least - 1);
    while (enough - short > 1) {
      const middle = (short + enough) >> 1;
      qty[w] = middle;
      if (served()) enough = middle;
      else short = middle;
    }
    qty[w] = enough;
  };
  for (let s = chain.stages - 1; s >= 0; s--) {
    // What one lot gives back may set another one free: a second round takes it.
    for (let round = 0; round < 2; round++) for (const { w, downTo } of stepsOf(ledger, p, chain, flow, s, promised)) if (qty[w]! > downTo) lower(w, downTo);
  }
}

function stepsOf({ model }: Ledger, p: number, chain: Chain, { ways, qty }: Flow, s: number, promised: readonly { week: number; total: number }[]): Step[] {
  const holdCost = model.stage.holdCost[model.stageStart[p]! + s]!;
  const needed = Math.max(...promised.map(({ week }) => week)) - 1 - chain.lead.slice(s + 1).reduce((sum, lead) => sum + lead, 0);
  return ways
    .flatMap((way, w): Step[] => {
      const pieces = qty[w]!;
      if (way.s !== s || pieces === 0) return [];
      const waiting = holdCost * Math.max(0, needed - way.t - chain.lead[s]!);
      const step = (downTo: number, metal: number, setup: number): Step => ({ w, downTo, perPiece: (way.costPerPiece + metal + setup / Math.max(1, pieces)) / way.yield + waiting });
      const open = Math.max(way.least, way.open);
      return open < pieces && way.open > 0 ? [step(open, way.heatPerPiece, 0), step(0, 0, way.setup)] : [step(0, way.open >= pieces ? 0 : way.heatPerPiece, way.setup)];
    })
    .sort((a, b) => b.perPiece - a.perPiece || ways[a.w]!.t - ways[b.w]!.t || a.w - b.w);
}
