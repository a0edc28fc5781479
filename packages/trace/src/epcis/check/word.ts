import { bareWord, type Vocabulary } from '../vocabulary.ts';
import { nearest } from './nearest.ts';
import { shown } from './place.ts';
import type { Rule } from './rule.ts';
import { isUri } from './uri.ts';

/** Where the standard's own words have their URIs. In JSON such a word stands bare, and only words of one's own are URIs (EPCIS 2.0, section 10.2). */
const cbvUri = /^(urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/;
const gs1Uri = /^https?:\/\/(www\.)?gs1\.org\/voc\//;

/** A bare word of a vocabulary of the Core Business Vocabulary, or a URI of one's own. */
export const cbvWord = (vocabulary: Vocabulary): Rule => wordOf(vocabulary, cbvUri);

/** A bare word of a vocabulary of the GS1 Web Vocabulary, or a URI of one's own. */
export const gs1Word = (vocabulary: Vocabulary): Rule => wordOf(vocabulary, gs1Uri);

const wordOf = (vocabulary: Vocabulary, reserved: RegExp): Rule => {
  const known = new Set(vocabulary.words);
  return (value, at) => {
    if (typeof value !== 'string') return at.refuse('wrong-type', `${at.name} must be ${vocabulary.what}, as a word; found ${shown(value)}.`);
    if (known.has(value) || (isUri(value) && !reserved.test(value))) return;
    at.refuse('not-in-vocabulary', () => `${at.name} ${shown(value)} is not ${vocabulary.what}; ${advice(vocabulary, value)}`);
  };
};

function advice(vocabulary: Vocabulary, value: string): string {
  const bare = bareWord(vocabulary, value);
  if (bare !== value) return `in JSON it is written ${bare}.`;
  const meant = nearest(value, vocabulary.words);
  return meant ? `did you mean ${meant}?` : 'it must be a word of the standard or a URI of your own.';
}
