import type { Json, JsonObject } from '../json.ts';
import type { EventQuery, Test } from './condition.ts';
import { describedOf, identitiesOf, measuresOf, momentsOf, partnersOf, placesOf, quantitiesOf, type Seen, seenIn, textsOf } from './facts.ts';
import { identityOf } from './identity.ts';
import { holds, ownFields, ownHolds, scalars } from './own.ts';
import { matchesPattern } from './pattern.ts';

/** What is known of places and other identifiers beside the events (EPCIS 2.0, section 6.1.1); all identifiers in the form of `identityOf`. */
export interface MasterData {
  /** Values of an attribute of an identifier. */
  readonly attribute: (identity: string, attribute: string) => readonly string[];
  /** In what a place lies, near and far. */
  readonly within: (identity: string) => readonly string[];
}

const nothingKnown: MasterData = { attribute: () => [], within: () => [] };

/**
 * Whether an event is one that a query asks for. Order, number and pages are not looked at.
 *
 * @param event the JSON form of an event; its own `@context` adds to the document's
 * @param options.context the `@context` of its document
 * @param options.masterData what attributes and hierarchies of places are answered from; without it nothing has attributes, and a place lies only in itself and in its GLN
 * @source EPCIS 2.0, section 8.2.7.1
 * @example matches({ type: 'ObjectEvent', eventTime: '2026-11-24T08:30:00+07:00', bizStep: 'shipping' }, parseQuery([['EQ_bizStep', 'cbv:BizStep-shipping']]).query!) // true
 */
export function matches(event: JsonObject, { conditions }: Pick<EventQuery, 'conditions'>, { context, masterData = nothingKnown }: { readonly context?: Json; readonly masterData?: MasterData } = {}): boolean {
  const seen = seenIn(event, context);
  return conditions.every(({ test }) => answers(seen, test, masterData));
}

const oneIn = (found: readonly string[], wanted: readonly string[]): boolean => found.some((one) => wanted.includes(one));

function answers(seen: Seen, test: Test, masterData: MasterData): boolean {
  const { event } = seen;
  switch (test.on) {
    case 'text':
      return oneIn(textsOf(seen, test.field), test.values);
    case 'partner':
      return oneIn(partnersOf(seen, test.list, test.type), test.values);
    case 'moment':
      return momentsOf(event, test.field).some((moment) => holds(test.operator, moment, test.moment));
    case 'identity':
      return identitiesOf(seen, test.field).some((identity) => test.patterns.some((pattern) => matchesPattern(pattern, identity)));
    case 'within':
      return placesOf(seen, test.field).some((place) => oneIn([place, ...glnOf(place), ...masterData.within(place)], test.values));
    case 'exists':
      return Object.hasOwn(event, test.field);
    case 'quantity':
      return quantitiesOf(event, test.uom).some((quantity) => test.numbers.some((wanted) => holds(test.operator, quantity, wanted)));
    case 'measure':
      return measuresOf(event, test.field, test.uom).some((measure) => test.numbers.some((wanted) => holds(test.operator, measure, wanted)));
    case 'own':
      return ownAnswers(seen, test);
    case 'attribute':
      return attributeAnswers(seen, test, masterData);
  }
}

/** A place with an extension of a GLN lies within the place of the GLN (GS1 General Specifications, section 3.2.10). */
const glnOf = (place: string): string[] => /^(https:\/\/id\.gs1\.org\/414\/\d{13})\/254\/.+$/.exec(place)?.slice(1) ?? [];

function ownAnswers(seen: Seen, { area, inner, name, operator, values }: Extract<Test, { on: 'own' }>): boolean {
  const fields = ownFields(seen, area, inner, name);
  if (operator === 'EXISTS') return fields.length > 0;
  return fields.flatMap(scalars).some((value) => values.some((wanted) => ownHolds(operator, value, wanted, seen.names)));
}

function attributeAnswers(seen: Seen, { field, own, attributes, values }: Extract<Test, { on: 'attribute' }>, masterData: MasterData): boolean {
  const identities = own ? ownFields(seen, 'event', false, own).flatMap(scalars).map((value) => identityOf(String(value), seen.names)) : describedOf(seen, field);
  return identities.some((identity) =>
    attributes.some((attribute) => {
      const held = masterData.attribute(identity, attribute);
      return values === undefined ? held.length > 0 : oneIn(held, values);
    }),
  );
}
