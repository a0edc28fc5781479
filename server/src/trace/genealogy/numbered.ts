import type { Edge, EdgeKind } from '@sentra/trace/genealogy';

/** An edge as the table has it: things by their number, the event by its sequence. */
export type NumberedEdge = Edge<number>;

/** A row of the table as it is read: times in milliseconds since 1970, null where open. */
export interface EdgeRow {
  readonly parent: number;
  readonly child: number;
  readonly kind: number;
  readonly since: number | null;
  readonly until: number | null;
  readonly quantity: number | null;
  readonly uom: string | null;
  readonly sequence: number;
}

export const edgeOf = ({ parent, child, kind, since, until, quantity, uom, sequence }: EdgeRow): NumberedEdge => ({
  parent,
  child,
  kind: kind as EdgeKind,
  since: since ?? Number.NEGATIVE_INFINITY,
  until: until ?? Number.POSITIVE_INFINITY,
  quantity: quantity ?? undefined,
  uom: uom ?? undefined,
  source: sequence,
});

/** A moment as the database reads it; null where it is open. */
export const moment = (milliseconds: number): string | null => (Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString() : null);
