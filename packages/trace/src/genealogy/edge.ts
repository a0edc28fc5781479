import type { EdgeKind } from './vocabulary.ts';

/** Material goes from parent to child. Things are named by their key, or in the database by their number. */
export interface Edge<Id = string> {
  readonly parent: Id;
  readonly child: Id;
  readonly kind: EdgeKind;
  /** Milliseconds since 1970, both ends included. `until` is Infinity as long as it holds, and before `since` where it never did. */
  readonly since: number;
  readonly until: number;
  /** Pieces where there is no unit, else of the unit (UN/CEFACT Recommendation 20); undefined where nobody said. */
  readonly quantity: number | undefined;
  readonly uom: string | undefined;
  /** The event that says so: its eventID, or in the database its sequence. */
  readonly source: string | number;
}

/** By what an edge is known again. */
export const edgeId = <Id extends string | number>({ parent, child, kind, source }: Edge<Id>): string => `${parent} ${child} ${kind} ${source}`;

/** One order of edges, whatever the order in which they came. */
export const byEnds = <Id extends string | number>(one: Edge<Id>, other: Edge<Id>): number =>
  compare(one.parent, other.parent) || compare(one.child, other.child) || one.kind - other.kind || one.since - other.since || compare(one.source, other.source);

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);
