import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isObject, type Json } from '../json.ts';
import { eventsOf } from '../listed.ts';
import { exampleNames, ifHere, isHere, readExample, readSchema } from '../testing/shared.ts';
import { mutated } from '../testing/mutations.ts';
import { alertTypes, bizSteps, components, dispositions, errorReasons, measurementTypes, sourceDestinationTypes, transactionTypes } from '../vocabulary.ts';
import { checkDocument } from './check.ts';
import { isTime } from './time.ts';
import { isUri } from './uri.ts';

const ajv = new Ajv({ strict: false, logger: false });
addFormats.default(ajv);
const official = isHere ? ajv.compile(readSchema()) : () => false;
const examples = exampleNames.map(readExample);
/** Each event of the examples once more, standing alone. */
const alone = examples.flatMap((example) => eventsOf(example).map(({ event, context }) => ({ '@context': context ?? null, ...event })));

/** Where we differ from the published schema as the validator of the test applies it, on purpose. */
const differences: readonly { readonly name: string; readonly isIn: (document: Json) => boolean }[] = [
  {
    name: 'stricter: a time has its T and the colon of its offset (RFC 3339), though the validator lets a space, or +0700, pass',
    isIn: (document) => some(document, (value) => typeof value === 'string' && !isTime(value) && /^\d{4}-\d\d-\d\d[tT\s]\d\d:\d\d:\d\d(\.\d+)?([zZ]|[+-]\d\d(:?\d\d)?)$/.test(value)),
  },
  {
    name: 'stricter: behind :// stands a host, with a port of digits or none (RFC 3986), though the validator takes whatever follows for a path',
    isIn: (document) => some(document, (value) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\/\//i.test(value) && !isUri(value)),
  },
  { name: 'milder: a list of events is checked event by event, though the schema knows only documents and single events', isIn: isList },
];

function some(value: Json, is: (value: Json) => boolean): boolean {
  return is(value) || (isList(value) ? value.some((one) => some(one, is)) : isObject(value) && Object.entries(value).some(([name, one]) => is(name) || some(one, is)));
}

describe.skipIf(!isHere)(`the published schema${ifHere}`, () => {
  it.each(exampleNames)('%s is accepted by both, without a warning', (name) => {
    const example = readExample(name);
    expect(official(example)).toBe(true);
    expect(checkDocument(example)).toEqual({ valid: true, problems: [], more: 0, warnings: [] });
  });

  it.each([
    ['bizStep', bizSteps],
    ['disposition', dispositions],
    ['bizTransaction-type', transactionTypes],
    ['source-dest-type', sourceDestinationTypes],
    ['error-reason', errorReasons],
    ['component', components],
    ['measurementType', measurementTypes],
    ['sensorAlertType', alertTypes],
  ])('has for %s the words that we have', (name, { words }) => {
    const { definitions } = readSchema() as { definitions: Record<string, { anyOf: { enum?: string[] }[] }> };
    expect(new Set<string>(words)).toEqual(new Set(definitions[name]?.anyOf.flatMap((one) => one.enum ?? [])));
  });

  it('and ours give the same verdict on thousands of changed examples', () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(mutated([...examples, ...alone]), (document) => {
        const ours = checkDocument(document);
        if (official(document) !== ours.valid && !differences.some(({ isIn }) => isIn(document))) {
          throw new Error(`The published schema ${ours.valid ? 'refuses' : 'accepts'} what ours does not:\n${JSON.stringify(ours.valid ? (official as { errors?: unknown }).errors : ours.problems)}\n${JSON.stringify(document)}`);
        }
        verdicts[ours.valid ? 'accepted' : 'refused'] += 1;
      }),
      { seed: 20261124, numRuns: Number(process.env['EPCIS_RUNS'] ?? 5000), endOnFailure: true },
    );
    expect(verdicts.accepted).toBeGreaterThan(500);
    expect(verdicts.refused).toBeGreaterThan(500);
  });
});
