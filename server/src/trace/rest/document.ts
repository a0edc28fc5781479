import { epcisContext, type Json, type JsonObject, linkedEvent } from '@sentra/trace/epcis';
import { canonicalJson } from '@sentra/trace/log';

/** An event as it is served: its text, and the same read. */
export interface Served {
  readonly text: string;
  readonly event: JsonObject;
}

/**
 * The events of an answer as an EPCISQueryDocument (EPCIS 2.0, section 8.2.7). Each keeps its own `@context`; what it says of prefixes stands
 * in that of the document too, as far as it means the same for all of them, for readers that look there alone.
 *
 * @param creationDate date and time with offset
 */
export function queryDocument(events: readonly Served[], creationDate: string): string {
  const context = [epcisContext, ...mergedContext(events)];
  const results = `{"queryName":"SimpleEventQuery","resultsBody":{"eventList":[${events.map(({ text }) => text).join(',')}]}}`;
  return `{"@context":${JSON.stringify(context)},"type":"EPCISQueryDocument","schemaVersion":"2.0","creationDate":${JSON.stringify(creationDate)},"epcisBody":{"queryResults":${results}}}`;
}

/** An event that stands alone says the context of the standard itself. */
export const eventAlone = ({ event }: Served): string => JSON.stringify({ ...event, '@context': [epcisContext, ...entriesOf(event)] });

/** With EPC URNs as GS1 Digital Links. */
export const asLinks = ({ event }: Served): Served => {
  const linked = linkedEvent(event);
  return { event: linked, text: canonicalJson(linked) };
};

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const entriesOf = (event: JsonObject): readonly Json[] => {
  const own = event['@context'];
  return isList(own) ? own : own === undefined ? [] : [own];
};
const isPlain = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);

/** Prefixes that no event uses for anything else. */
function mergedContext(events: readonly Served[]): readonly JsonObject[] {
  const declared = new Map<string, Json>();
  const own = events.map(({ event }) => new Map(entriesOf(event).filter(isPlain).flatMap((entry) => Object.entries(entry))));
  for (const one of own) for (const [prefix, meaning] of one) if (/^[A-Za-z][\w.-]*$/.test(prefix)) declared.set(prefix, meaning);
  const agreed = [...declared].filter(([prefix, meaning]) =>
    events.every(({ text }, at) => {
      const its = own[at]?.get(prefix);
      return its === undefined ? !text.includes(`"${prefix}:`) : JSON.stringify(its) === JSON.stringify(meaning);
    }),
  );
  return agreed.length > 0 ? [Object.fromEntries(agreed)] : [];
}
