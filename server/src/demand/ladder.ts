import { type Rung, rungs } from '@sentra/contract';

/** An order line as far as the ladder of demand is concerned. */
export interface LadderLine {
  readonly code: string;
  readonly buyer: string;
  readonly part: string;
  readonly rung: Rung;
  readonly quantity: number;
  /** The line on a lower rung whose quantity this one turns into a stronger promise. */
  readonly drawnFrom: string | null;
  /** A closed line counts as nothing: it draws nothing, and nothing of it is open. */
  readonly closed: boolean;
}

/** A breach of the ladder's rules: the line that draws, the one it draws from, and which rule. */
export type LadderBreach =
  | { readonly rule: 'lower-rung' | 'same-buyer' | 'same-part'; readonly line: LadderLine; readonly source: LadderLine }
  | { readonly rule: 'enough'; readonly line: LadderLine; readonly source: LadderLine; readonly drawn: number };

/** Whether a rung is a weaker promise than another: forecast, then award, then firm order, then call-off. */
export const isWeaker = (rung: Rung, than: Rung): boolean => rungs.indexOf(rung) < rungs.indexOf(than);

/**
 * The pieces of each line that no open line on a higher rung has drawn. A piece that was forecast, awarded and then called
 * off is so counted once, where its promise is strongest; quantities of different rungs are never added up.
 *
 * @param lines every line that may draw from another of them
 * @example
 * openQuantities([forecast of 1000, firm order of 300 drawn from it]) // forecast 700, firm order 300
 */
export function openQuantities(lines: readonly LadderLine[]): Map<string, number> {
  const drawn = drawnFrom(lines);
  return new Map(lines.map(({ code, quantity, closed }) => [code, closed ? 0 : Math.max(0, quantity - (drawn.get(code) ?? 0))]));
}

function drawnFrom(lines: readonly LadderLine[]): Map<string, number> {
  const drawn = new Map<string, number>();
  for (const { drawnFrom: source, quantity, closed } of lines) {
    if (source !== null && !closed) drawn.set(source, (drawn.get(source) ?? 0) + quantity);
  }
  return drawn;
}

/**
 * Every breach among these lines. A line may draw from one on a lower rung, of the same buyer and part, and all that draw from
 * one together draw no more than it has.
 */
export function ladderBreaches(lines: readonly LadderLine[]): LadderBreach[] {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const drawn = drawnFrom(lines);
  return lines.flatMap((line): LadderBreach[] => {
    const source = line.drawnFrom === null ? undefined : byCode.get(line.drawnFrom);
    if (!source) return [];
    const broken: LadderBreach[] = [];
    if (!isWeaker(source.rung, line.rung)) broken.push({ rule: 'lower-rung', line, source });
    if (source.buyer !== line.buyer) broken.push({ rule: 'same-buyer', line, source });
    if (source.part !== line.part) broken.push({ rule: 'same-part', line, source });
    const total = drawn.get(source.code) ?? 0;
    if (!line.closed && !source.closed && total > source.quantity) broken.push({ rule: 'enough', line, source, drawn: total });
    return broken;
  });
}
