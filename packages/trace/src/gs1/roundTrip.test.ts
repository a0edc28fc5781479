import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Element } from './element.ts';
import { checkDigit, checkPair } from './lint/checkDigits.ts';
import { lint, type LintName } from './lint/lint.ts';
import { writeLink } from './link/writeLink.ts';
import { parse } from './parse.ts';
import { bracketed, elementString, humanReadable } from './print.ts';
import type { CharacterSet, Component, Definition } from './table/definition.ts';
import { definitionOf, definitions } from './table/table.ts';

const characters: Readonly<Record<CharacterSet, string>> = {
  N: '0123456789',
  X: '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
  Y: '#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  Z: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
};

/** Data that a check takes, for checks that chance does not meet. */
const samples: Partial<Record<LintName, readonly string[]>> = {
  yymmdd: ['240229', '991231'], yymmd0: ['240229', '991200'], yyyymmdd: ['19700101', '20000229'], hhmi: ['0000', '2359'], hh: ['07'], mi: ['59'], ss: ['00'],
  iso3166: ['360', '392'], iso3166999: ['999', '360'], iso3166alpha2: ['ID'], iso4217: ['360'], iban: ['BE71096123456769'], hyphen: ['-'], latitude: ['1800000000'], longitude: ['0000000001'],
  pcenc: ['Jl.%20Raya', 'Ceper'], winding: ['9'], yesno: ['1'], zero: ['0'], iso5218: ['2'], mediatype: ['80'], packagetype: ['CR', 'X20', '8'], pieceoftotal: ['0102', '9999'], posinseqslash: ['1/3'],
  couponcode: ['106141410222223100110222111101231023456721104561045678991201'], couponposoffer: ['001234561234560123456'], nozeroprefix: ['10', '321'], nonzero: [],
};

const textOf = ({ set, least, most }: Component) => fc.string({ unit: fc.constantFrom(...characters[set].split('')), minLength: least, maxLength: most });

function pieceOf(part: Component): fc.Arbitrary<string> {
  const known = part.lints.map((name) => samples[name] ?? []).find((list) => list.length > 0);
  if (known) return fc.constantFrom(...known);
  if (part.lints.includes('csum')) return textOf({ ...part, least: part.most - 1, most: part.most - 1 }).map((digits) => digits + checkDigit(digits));
  if (part.lints.includes('csumalpha')) return textOf({ ...part, least: 1, most: 15 }).map((text) => `9506${text}x`).map((text) => text + checkPair(text));
  if (part.lints.includes('gcppos1')) return textOf({ ...part, least: 0, most: part.most - 4 }).map((text) => `9506${text}`);
  return textOf(part).filter((text) => part.lints.every((name) => lint(name, text) === undefined));
}

/** An element with a value that its AI allows; optional components are there, or left out from one on. */
const elementOf = (definition: Definition): fc.Arbitrary<Element> => {
  const needed = definition.components.filter(({ optional }) => !optional).length;
  return fc
    .integer({ min: needed, max: definition.components.length })
    .chain((count) => fc.tuple(...definition.components.slice(0, count).map(pieceOf)))
    .map((pieces) => ({ ai: definition.ai, title: definition.title, value: pieces.join('') }));
};

const excludes = (one: Definition, other: Definition) => one.excludes.some((pattern) => new RegExp(`^${pattern.replaceAll('n', '\\d')}$`).test(other.ai));
const together = (chosen: readonly Definition[]) => chosen.filter((one, place) => chosen.slice(0, place).every((before) => !excludes(one, before) && !excludes(before, one)));

/** Elements of different AIs that may stand together, in any order. */
const someElements = fc
  .uniqueArray(fc.constantFrom(...definitions), { minLength: 1, maxLength: 8 })
  .chain((chosen) => fc.tuple(...together(chosen).map(elementOf)));

const elementsIn = (text: string) => {
  const reading = parse(text);
  return reading.valid ? reading.elements : reading.refusal;
};
const sorted = (elements: readonly Element[]) => elements.toSorted((one, other) => (one.ai < other.ai ? -1 : 1));

describe('what is printed is read as it was', () => {
  test('for every AI alone', () => {
    for (const definition of definitions) {
      fc.assert(fc.property(elementOf(definition), (element) => {
        expect(elementsIn(bracketed([element]))).toEqual([element]);
      }), { numRuns: 5 });
    }
  });

  test('in brackets, with separators and as a scanner sends it, in any order', () => {
    fc.assert(
      fc.property(someElements, (elements) => {
        expect(elementsIn(bracketed(elements))).toEqual(elements);
        expect(elementsIn(elementString(elements))).toEqual(elements);
        expect(elementsIn(`]d2${elementString(elements, { separator: 'gs' }).slice(1)}`)).toEqual(elements);
        const fixedFirst = elementsIn(elementString(elements, { fixedFirst: true }));
        expect(sorted(fixedFirst as Element[])).toEqual(sorted(elements));
      }),
    );
  });

  test('as a Digital Link of every key, with any of its qualifiers and attributes in any order', () => {
    const keys = definitions.filter(({ qualifiers }) => qualifiers !== undefined);
    const link = fc.constantFrom(...keys).chain((key) =>
      fc.tuple(
        elementOf(key),
        fc.constantFrom(...(key.qualifiers ?? [])).chain((sequence) => fc.subarray([...sequence])).chain((ais) => fc.tuple(...ais.flatMap((ai) => definitionOf(ai) ?? []).map(elementOf))),
        fc.uniqueArray(fc.constantFrom(...definitions.filter(({ attribute, qualifiers, ai }) => attribute && qualifiers === undefined && !(key.qualifiers ?? []).flat().includes(ai))), { maxLength: 4 })
          .map((chosen) => together([key, ...chosen]).slice(1)).chain((chosen) => fc.tuple(...chosen.map(elementOf))),
      ),
    );
    fc.assert(
      fc.property(link, fc.constantFrom('id.batur.example', 'https://batur.example/barang/', 'http://127.0.0.1:8080'), ([key, qualifiers, attributes], host) => {
        const elements = [...attributes.toReversed(), ...qualifiers, key];
        const text = writeLink(elements, { host, key: key.ai });
        const read = elementsIn(text);
        expect(sorted(read as Element[])).toEqual(sorted(elements));
        expect(writeLink(read as Element[], { host, key: key.ai })).toBe(text);
      }),
    );
  });

  test('whatever is typed, there is an answer that points into it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'(01)10^/?=&%:. \u001d]d2https'.split('')) }), fc.webUrl({ withQueryParameters: true })), (text) => {
        const reading = parse(text);
        expect(reading.valid ? 0 : reading.refusal.at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('printing', () => {
  const item = { ai: '01', value: '09506000134352', title: 'GTIN' };
  const lot = { ai: '10', value: 'H/1', title: 'BATCH/LOT' };

  test('a separator follows what has no predefined length, but not the last', () => {
    expect(elementString([lot, item])).toBe('^10H/1^0109506000134352');
    expect(elementString([lot, item], { fixedFirst: true })).toBe('^010950600013435210H/1');
    expect(elementString([{ ai: '10', value: 'H1' }, { ai: '01', value: '09506000134352' }], { fixedFirst: true })).toBe('^010950600013435210H1');
    expect(bracketed([{ ai: '01', value: '09506000134352' }, { ai: '10', value: 'H(1)' }])).toBe('(01)09506000134352(10)H\\(1)');
    expect(humanReadable([{ ai: '10', value: 'H240117', title: 'BATCH/LOT' }])).toBe('BATCH/LOT (10): H240117');
  });

  test('a link has what belongs into the path there, and refuses what has no place in it', () => {
    expect(writeLink([lot, item], { host: 'id.example' })).toBe('https://id.example/01/09506000134352/10/H%2F1');
    expect(() => writeLink([lot], { host: 'id.example' })).toThrow('None of the elements may be the key');
    expect(() => writeLink([item], { host: 'id.example', key: '00' })).toThrow('AI 00 is not there');
    expect(() => writeLink([item], { host: 'two words' })).toThrow('"two words" is no host');
    expect(() => writeLink([item, { ai: '235', value: 'A', title: 'TPX' }, lot, { ai: '21', value: '1', title: 'SERIAL' }], { host: 'id.example' })).toThrow('(235) TPX may not be in a Digital Link of (01) GTIN');
  });
});

describe('check digits', () => {
  test('are those of the standard', () => {
    expect(checkDigit('0950600013435')).toBe('2');
    expect(checkPair('1987654Ad4X4bL5ttr2310c')).toBe('2K');
    expect(lint('csum', '09506000134353')?.says).toBe('the check digit is 3; for these digits it must be 2');
  });

  test('find every single wrong digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: 7, maxLength: 17 }), fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, place, error) => {
        const right = digits + checkDigit(digits);
        const at = place % right.length;
        const wrong = right.slice(0, at) + ((Number(right[at]) + error) % 10) + right.slice(at + 1);
        expect(lint('csum', right)).toBeUndefined();
        expect(lint('csum', wrong)).toMatchObject({ code: 'check-digit' });
      }),
    );
  });
});
