import { reservedPrefixes } from '../context.ts';
import { isList, isObject, type Json, type JsonObject, members, valueOf } from '../json.ts';
import { eventsOf, type Listed } from '../listed.ts';
import { Problems, type WarningCode } from '../problem.ts';
import { shown } from './place.ts';

/**
 * What the standard's schema lets pass though it is probably a mistake: two events of one identifier of which none declares an error,
 * a prefix that no context declares, a context without that of EPCIS, an aggregation without a parent that is not only observed.
 */
export function warningsOf(value: Json): Problems<WarningCode> {
  const warnings = new Problems<WarningCode>();
  const events = eventsOf(value);
  const first = new Map<string, Listed>();
  for (const one of events) {
    const { event, pointer, context } = one;
    const contexts = [...members(context), ...members(valueOf(event, '@context'))];
    if (!contexts.some((entry) => typeof entry === 'string' && /epcis/i.test(entry))) {
      warnings.add(() => ({ pointer, code: 'unknown-context', message: 'Its @context does not name the context of EPCIS, without which its fields mean nothing as linked data.' }));
    }
    for (const prefix of undeclared(event, contexts)) {
      warnings.add(() => ({ pointer, code: 'undeclared-prefix', message: `The prefix ${prefix} is declared in no @context.` }));
    }
    const type = valueOf(event, 'type');
    const action = valueOf(event, 'action');
    if (type === 'AggregationEvent' && (action === 'ADD' || action === 'DELETE') && !Object.hasOwn(event, 'parentID')) {
      warnings.add(() => ({ pointer, code: 'no-parent', message: `An aggregation with action ${action} says in parentID into or out of what; only an observation may leave it out.` }));
    }
    const id = valueOf(event, 'eventID');
    if (typeof id !== 'string' || Object.hasOwn(event, 'errorDeclaration')) continue;
    const earlier = first.get(id);
    if (earlier) warnings.add(() => ({ pointer: `${pointer}/eventID`, code: 'event-id-twice', message: `The event at ${earlier.pointer} has the identifier ${shown(id)} already.` }));
    else first.set(id, one);
  }
  return warnings;
}

/** Prefixes that an event's fields have and that nothing declares; where a context is elsewhere, it may declare anything. */
function undeclared(event: JsonObject, contexts: readonly Json[]): string[] {
  if (contexts.some((entry) => typeof entry === 'string' && !/epcis-context/i.test(entry))) return [];
  const declared = new Set([...reservedPrefixes, ...contexts.flatMap((entry) => (isObject(entry) ? Object.keys(entry) : []))]);
  const found = new Set<string>();
  collect(event, declared, found);
  return [...found];
}

function collect(value: Json, declared: ReadonlySet<string>, found: Set<string>): void {
  if (isList(value)) for (const one of value) collect(one, declared, found);
  if (!isObject(value)) return;
  for (const [name, one] of Object.entries(value)) {
    if (name === '@context') continue;
    const end = name.indexOf(':');
    if (end > 0 && !declared.has(name.slice(0, end))) found.add(name.slice(0, end));
    collect(one, declared, found);
  }
}
