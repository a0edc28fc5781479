import { isList } from '../json.ts';
import { dispositions, errorReasons, sourceDestinationTypes, transactionTypes } from '../vocabulary.ts';
import { and, either, formed, listOf, number, type Rule, shaped, time, uri, when } from './rule.ts';
import { isUri } from './uri.ts';
import { cbvWord } from './word.ts';

/** Things named one by one. */
export const things = listOf(uri);
export const distinctThings = listOf(uri, { distinct: true });

/** Things named by their class and counted, weighed or measured (EPCIS 2.0, section 7.3.3.3); the unit is a code of UN/CEFACT Recommendation 20. */
export const quantities = listOf(
  shaped({
    what: 'a quantity',
    required: ['epcClass'],
    fields: { epcClass: uri, quantity: number, uom: formed(/^[0-9A-Z]{2,3}$/, 'a unit of two or three capital letters or digits, such as KGM') },
    others: 'none',
  }),
);

/** A place: its identifier, and whatever is said of it besides. */
export const place = shaped({ what: 'a place', required: ['id'], fields: { id: uri }, others: 'any' });

export const transactions = (least: number): Rule =>
  listOf(shaped({ what: 'a business transaction', required: ['bizTransaction'], fields: { type: cbvWord(transactionTypes), bizTransaction: uri }, others: 'none' }), { least });

const party = (name: 'source' | 'destination'): Rule =>
  listOf(shaped({ what: `a ${name}`, required: ['type', name], fields: { type: cbvWord(sourceDestinationTypes), [name]: uri }, others: 'none' }));
export const sources = party('source');
export const destinations = party('destination');

const severalDispositions = listOf(cbvWord(dispositions), { least: 1, distinct: true });

/** EPCIS 2.0, section 7.3.5.3: dispositions that last until they are unset. */
export const persistentDisposition = and(
  shaped({ what: 'a persistent disposition', fields: { set: severalDispositions, unset: severalDispositions }, others: 'none' }),
  when((value, at) => {
    if (!Object.hasOwn(value, 'set') && !Object.hasOwn(value, 'unset')) at.refuse('missing', `${at.name} needs set or unset.`);
  }),
);

/** EPCIS 2.0, section 7.4.1.2: that an earlier event was wrong. */
export const errorDeclaration = shaped({
  what: 'an error declaration',
  required: ['declarationTime'],
  fields: { declarationTime: time, reason: cbvWord(errorReasons), correctiveEventIDs: things },
  others: 'extensions',
});

const isUriText = (value: unknown): boolean => typeof value === 'string' && isUri(value);

export const certification = either('a URI or a list of URIs', (value) => (isList(value) ? value.every(isUriText) : isUriText(value)));

/** Master data of an instance or lot: only fields of extensions (EPCIS 2.0, section 7.3.6). */
export const ilmd = shaped({ what: 'ilmd', fields: {}, others: 'extensions' });

const isContext = (value: unknown): boolean => isUriText(value) || (typeof value === 'object' && value !== null && !Array.isArray(value));

/** Where names get their meaning (JSON-LD 1.1, section 3.1). */
export const context: Rule = (value, at) => {
  if (isList(value)) listOf(either('a URI or an object of prefixes', isContext), { distinct: true })(value, at);
  else either('a URI, an object of prefixes, or a list of them', isContext)(value, at);
};
