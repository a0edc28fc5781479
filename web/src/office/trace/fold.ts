import type { TraceLink, TraceNode } from '@sentra/contract';

/** What is drawn: a node, or several alike as one. */
export interface Drawn {
  readonly id: string;
  readonly column: number;
  /** The node itself; of several, the first. */
  readonly node: TraceNode;
  /** How many are folded together; 1: the node itself. */
  readonly count: number;
}

export interface DrawnLink {
  readonly from: string;
  readonly to: string;
  /** Null where several are drawn as one. */
  readonly link: TraceLink | null;
}

/** Of so many alike, all are drawn; of more, the first few and one for the rest. */
const mostAlike = 4;
const shownAlike = 3;

/**
 * Folds like siblings together: same kind, same column, same neighbours on the side of the thing that the page is about.
 *
 * @param open ids of folded ones that the reader opened
 */
export function folded(nodes: readonly TraceNode[], links: readonly TraceLink[], open: ReadonlySet<string>): { readonly drawn: readonly Drawn[]; readonly links: readonly DrawnLink[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const near = new Map<number, number[]>();
  const tell = (of: TraceNode | undefined, other: TraceNode | undefined): void => {
    if (of && other && Math.abs(other.column) < Math.abs(of.column)) near.set(of.id, [...(near.get(of.id) ?? []), other.id]);
  };
  for (const { from, to } of links) {
    tell(byId.get(from), byId.get(to));
    tell(byId.get(to), byId.get(from));
  }
  const drawnAs = new Map<number, string>();
  const drawn: Drawn[] = [];
  const columns = [...new Set(nodes.map(({ column }) => column))].toSorted((one, other) => Math.abs(one) - Math.abs(other));
  for (const column of columns) {
    const alike = new Map<string, TraceNode[]>();
    for (const node of nodes) {
      if (node.column !== column) continue;
      const neighbours = [...new Set((near.get(node.id) ?? []).map((id) => drawnAs.get(id) ?? ''))].toSorted();
      const name = `${column} ${node.thing?.kind ?? 'hidden'} ${node.act ?? ''} ${neighbours.join(' ')}`;
      alike.set(name, [...(alike.get(name) ?? []), node]);
    }
    for (const [name, all] of alike) {
      const shown = all.length <= mostAlike || open.has(name) ? all : all.slice(0, shownAlike);
      for (const node of shown) {
        drawnAs.set(node.id, String(node.id));
        drawn.push({ id: String(node.id), column, node, count: 1 });
      }
      const rest = all.slice(shown.length);
      for (const { id } of rest) drawnAs.set(id, name);
      const [first] = rest;
      if (first) drawn.push({ id: name, column, node: first, count: rest.length });
    }
  }
  return { drawn, links: linked(links, drawnAs) };
}

function linked(links: readonly TraceLink[], drawnAs: ReadonlyMap<number, string>): DrawnLink[] {
  const found = new Map<string, DrawnLink>();
  for (const link of links) {
    const [from, to] = [drawnAs.get(link.from), drawnAs.get(link.to)];
    if (from === undefined || to === undefined) continue;
    const name = JSON.stringify([from, to]);
    const isWhole = from === String(link.from) && to === String(link.to);
    found.set(name, { from, to, link: isWhole && !found.has(name) ? link : null });
  }
  return [...found.values()];
}
