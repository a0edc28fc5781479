import type { JsonObject } from '../epcis/json.ts';
import { derive } from './derive.ts';
import { byEnds, type Edge } from './edge.ts';
import { isOne } from './key.ts';
import { kindsOf } from './kind.ts';
import { idOf, isDeclared } from './said.ts';
import { settle } from './settle.ts';
import type { ThingKind } from './vocabulary.ts';

/** All paths that follow from events. */
export interface Genealogy {
  /** What each thing is, by its key. */
  readonly things: ReadonlyMap<string, ThingKind>;
  readonly edges: readonly Edge[];
}

/**
 * The things and edges that follow from events: of all five types, by instance and by class. The order in which events come, and whether one comes twice, changes nothing;
 * an event that is declared wrong counts for nothing.
 *
 * @param events checked events in their JSON form, each with its own `@context` where it uses prefixes
 * @source EPCIS 2.0, sections 7.4.1.2 (error declaration) to 7.4.6
 * @example edgesOf([{ type: 'AggregationEvent', eventTime: '2026-11-24T08:30:00Z', action: 'ADD', parentID: 'urn:epc:id:sscc:9506000.0000000012', childEPCs: ['urn:epc:id:sgtin:9506000.013435.P1'] }]).things.get('https://id.gs1.org/00/095060000000000121') // 'box'
 */
export function edgesOf(events: readonly JsonObject[]): Genealogy {
  const wrong = new Set(events.filter(isDeclared).map(idOf));
  const right = new Map<string, JsonObject>();
  for (const event of events) {
    const id = idOf(event);
    if (!wrong.has(id) && !right.has(id)) right.set(id, event);
  }
  const derived = [...right.values()].map(derive);
  const edges = settle(derived.flatMap((one) => one.edges), isOne).toSorted(byEnds);
  return { things: kindsOf(derived.flatMap(({ things }) => things), edges), edges };
}
