import { type Amounts, amountsOf, type Contained, containment, type Direction, isOne, type Stop, type ThingKind, thingKey, timeless, Walk } from '@sentra/trace/genealogy';
import { sql } from 'kysely';
import type { Trx } from '../../../store.ts';
import { edgeOf, type EdgeRow, moment, type NumberedEdge } from '../numbered.ts';
import { edgeColumns } from './edges.ts';

/** A thing by its number. */
export interface Thing {
  readonly id: number;
  readonly key: string;
  readonly kind: ThingKind;
}

/** A walk at its end, with the things that it touched. */
export interface Walked {
  readonly walk: Walk<number>;
  readonly things: ReadonlyMap<number, Thing>;
}

/** A thing that was reached. */
export interface ReachedThing extends Thing {
  /** Edges of a shortest way. */
  readonly steps: number;
  /** How much of it came from the start (down), or went on to it (up). */
  readonly amounts: Amounts;
}

/** The things of these names that are known: GS1 Digital Links of any domain, EPC URNs, or other URIs. */
export async function thingsIn(trx: Trx, cooperativeId: string, names: readonly string[]): Promise<Thing[]> {
  const { rows } = await sql<Thing>`select id, key, kind from trace_thing where cooperative_id = ${cooperativeId}::uuid and key = any(${[...new Set(names.map(thingKey))]}::text[]) order by id`.execute(trx);
  return rows;
}

/**
 * Walks from things down to what came of them, or up to what they came from: a query for each level, of all edges of the level's things that were there while the material was.
 * Facts about places come with it on the way down, also from before.
 */
export async function walkIn(trx: Trx, cooperativeId: string, from: readonly number[], direction: Direction): Promise<Walked> {
  const walk = new Walk<number>(from, direction);
  for (let level = walk.frontier(); level.size > 0; level = walk.frontier()) walk.follow(await edgesIn(trx, cooperativeId, direction, level));
  const touched = new Set([...walk.reached().keys(), ...[...walk.facts(), ...walk.stops().map(({ edge }) => edge)].flatMap(({ parent, child }) => [parent, child])]);
  const { rows } = await sql<Thing>`select id, key, kind from trace_thing where cooperative_id = ${cooperativeId}::uuid and id = any(${[...touched]}::bigint[])`.execute(trx);
  return { walk, things: new Map(rows.map((thing) => [thing.id, thing])) };
}

type Level = ReturnType<Walk<number>['frontier']>;

async function edgesIn(trx: Trx, cooperativeId: string, direction: Direction, level: Level): Promise<NumberedEdge[]> {
  const free: number[] = [];
  const held: { id: number; since: string | null; until: string | null }[] = [];
  for (const [id, { since, until }] of level) {
    if (since === Number.NEGATIVE_INFINITY && until === Number.POSITIVE_INFINITY) free.push(id);
    else held.push({ id, since: moment(since), until: moment(until) });
  }
  const near = sql.ref(direction === 'down' ? 'e.parent' : 'e.child');
  const rows: EdgeRow[] = [];
  if (free.length > 0) {
    const found = await sql<EdgeRow>`select ${edgeColumns} from trace_edge e where e.cooperative_id = ${cooperativeId}::uuid and ${near} = any(${free}::bigint[])
      and (e.kind < 20 or ${direction === 'down'})`.execute(trx);
    rows.push(...found.rows);
  }
  if (held.length > 0) {
    const found = await sql<EdgeRow>`select ${edgeColumns} from json_to_recordset(${JSON.stringify(held)}::json) as l(id bigint, since timestamptz, until timestamptz)
      join trace_edge e on e.cooperative_id = ${cooperativeId}::uuid and ${near} = l.id
      where e.kind = any(${[...timeless]}::smallint[]) or (l.until is null or e.since is null or e.since <= l.until)
        and (l.since is null or e.until is null or e.until >= l.since or (e.kind >= 20 and ${direction === 'down'}))`.execute(trx);
    rows.push(...found.rows);
  }
  return rows.map(edgeOf);
}

/** What went into lots, also what a walk did not follow: by it is known how much of a lot it is about. */
async function intoLotsIn(trx: Trx, cooperativeId: string, { walk, things }: Walked): Promise<(lot: number) => readonly NumberedEdge[]> {
  const lots = [...walk.reached().keys()].filter((id) => isMaterial(things.get(id)) && !isOne(things.get(id)?.key ?? ''));
  const { rows } = await sql<EdgeRow>`select ${edgeColumns} from trace_edge e where e.cooperative_id = ${cooperativeId}::uuid and e.child = any(${lots}::bigint[]) and e.kind < 20`.execute(trx);
  const into = new Map<number, NumberedEdge[]>();
  for (const row of rows) into.set(row.child, [...(into.get(row.child) ?? []), edgeOf(row)]);
  return (lot) => into.get(lot) ?? [];
}

const isMaterial = (thing: Thing | undefined): boolean => thing !== undefined && thing.kind !== 'process' && thing.kind !== 'shipment' && thing.kind !== 'box';

async function knowledgeIn(trx: Trx, cooperativeId: string, walked: Walked) {
  const { things } = walked;
  return { into: await intoLotsIn(trx, cooperativeId, walked), isSingle: (id: number) => isOne(things.get(id)?.key ?? ''), kindOf: (id: number): ThingKind => things.get(id)?.kind ?? 'other' };
}

/** What was reached and where the walk stopped. */
export interface Answer {
  readonly things: readonly ReachedThing[];
  readonly stops: readonly Stop<number>[];
  readonly walked: Walked;
}

async function answerIn(trx: Trx, cooperativeId: string, from: readonly number[], direction: Direction): Promise<Answer> {
  const walked = await walkIn(trx, cooperativeId, from, direction);
  const amounts = amountsOf(walked.walk, await knowledgeIn(trx, cooperativeId, walked));
  const things = [...walked.walk.reached()].flatMap(([id, steps]): ReachedThing[] => {
    const thing = walked.things.get(id);
    return thing === undefined ? [] : [{ ...thing, steps, amounts: amounts.get(id) ?? [] }];
  });
  return { things, stops: walked.walk.stops(), walked };
}

/** Everything that a thing, or several as one, came from. */
export const whereFromIn = (trx: Trx, cooperativeId: string, from: readonly number[]): Promise<Answer> => answerIn(trx, cooperativeId, from, 'up');

/** Everything that came of a thing, or of several as one. */
export const whereToIn = (trx: Trx, cooperativeId: string, from: readonly number[]): Promise<Answer> => answerIn(trx, cooperativeId, from, 'down');

/** The neighbours of a thing: its own edges either way, with the things at their other ends; the newest so many of each side. */
export async function aroundIn(trx: Trx, cooperativeId: string, id: number, most = 200): Promise<{ edges: NumberedEdge[]; things: Map<number, Thing> }> {
  const sides = await Promise.all(
    (['e.parent', 'e.child'] as const).map((side) =>
      sql<EdgeRow>`select ${edgeColumns} from trace_edge e where e.cooperative_id = ${cooperativeId}::uuid and ${sql.ref(side)} = ${id} order by e.since desc, e.sequence desc limit ${most}`.execute(trx),
    ),
  );
  const edges = sides.flatMap(({ rows }, nth) => rows.map(edgeOf).filter(({ parent, child }) => nth === 0 || parent !== child));
  const ids = [...new Set([id, ...edges.flatMap(({ parent, child }) => [parent, child])])];
  const { rows } = await sql<Thing>`select id, key, kind from trace_thing where cooperative_id = ${cooperativeId}::uuid and id = any(${ids}::bigint[])`.execute(trx);
  return { edges, things: new Map(rows.map((thing) => [thing.id, thing])) };
}

/** Everything that came of things, where it is now. */
export async function containmentIn(trx: Trx, cooperativeId: string, from: readonly number[]): Promise<{ contained: Contained<number>[]; walked: Walked }> {
  const walked = await walkIn(trx, cooperativeId, from, 'down');
  return { contained: containment(walked.walk, await knowledgeIn(trx, cooperativeId, walked)), walked };
}
