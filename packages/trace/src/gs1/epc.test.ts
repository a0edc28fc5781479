import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOfEpc, epcOf } from './epc.ts';
import { elementsOf, gln, gtin, linkOf, sscc } from './keys.ts';
import { parse } from './parse.ts';

describe('our own keys', () => {
  test('have the company prefix, our number and a check digit', () => {
    expect(gtin('9506000', 13435)).toBe('09506000134352');
    expect(sscc('9506000', 12)).toBe('095060000000000121');
    expect(gln('9506000', 1)).toBe('9506000000015');
    expect(() => gtin('9506000', 1_000_000)).toThrow('A GTIN with a company prefix of 7 digits has room for 5 more; 1000000 does not fit.');
    expect(() => sscc('95', 1)).toThrow('The company prefix "95" must have 4 to 12 digits.');
    expect(() => gtin('9506000', 1, 10)).toThrow('The indicator is one digit, not 10.');
  });

  test('of a lot that no bar code may hold are refused', () => {
    expect(() => elementsOf({ kind: 'item', gtin: '09506000134352', lot: 'H 1' })).toThrow('(10) BATCH/LOT: the character with code 32 is not in the character set 82');
    expect(() => linkOf({ kind: 'unit', sscc: '095060000000000122' }, { host: 'id.batur.example' })).toThrow('it must be 1');
  });

  test('are printed as a Digital Link that is read again', () => {
    expect(linkOf({ kind: 'item', gtin: '09506000134352', lot: 'H240117' }, { host: 'id.batur.example' })).toBe('https://id.batur.example/01/09506000134352/10/H240117');
    const place = { kind: 'place', gln: gln('9506000', 1), extension: 'dapur/2' } as const;
    expect(parse(linkOf(place, { host: 'id.batur.example' }), { whole: true })).toMatchObject({ valid: true, elements: elementsOf(place) });
  });
});

describe('EPC URNs', () => {
  const item = '09506000134352';
  test.each([
    [elementsOf({ kind: 'item', gtin: item, lot: 'H1' }), 'urn:epc:class:lgtin:9506000.013435.H1'],
    [elementsOf({ kind: 'item', gtin: item, serial: 'A/7' }), 'urn:epc:id:sgtin:9506000.013435.A%2F7'],
    [elementsOf({ kind: 'item', gtin: item }), 'urn:epc:idpat:sgtin:9506000.013435.*'],
    [elementsOf({ kind: 'unit', sscc: '095060000000000121' }), 'urn:epc:id:sscc:9506000.0000000012'],
    [elementsOf({ kind: 'place', gln: '9506000000015' }), 'urn:epc:id:sgln:9506000.00001.0'],
    [elementsOf({ kind: 'place', gln: '9506000000015', extension: 'B2' }), 'urn:epc:id:sgln:9506000.00001.B2'],
    [[{ ai: '417', value: '9506000000015', title: 'PARTY' }], 'urn:epc:id:pgln:9506000.00001'],
  ])('of %j is %s, and back', (elements, urn) => {
    expect(epcOf(elements, 7)).toBe(urn);
    expect(elementsOfEpc(urn)).toEqual(elements);
  });

  test('with a lot and a serial number tells the single piece', () => {
    expect(epcOf(elementsOf({ kind: 'item', gtin: item, lot: 'H1', serial: '7' }), 7)).toBe('urn:epc:id:sgtin:9506000.013435.7');
  });

  test('of a prefix as long as the key is read again', () => {
    expect(elementsOfEpc(epcOf([{ ai: '414', value: '9506000000015', title: 'LOC No.' }], 12))).toEqual([{ ai: '414', value: '9506000000015', title: 'LOC No.' }]);
  });

  test('are the same there and back for any key, serial and length of prefix', () => {
    const text = fc.string({ unit: fc.constantFrom(...'!"%&\'()*+,-./09:;<=>?AZ_az'.split('')), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(99_999), fc.integer({ min: 4, max: 12 }), text, (number, length, serial) => {
        const elements = elementsOf({ kind: 'item', gtin: gtin('9506000', number, 3), serial });
        expect(elementsOfEpc(epcOf(elements, length))).toEqual(elements);
      }),
    );
  });

  test.each([
    ['urn:epc:id:giai:9506000.1', 'none of the EPC URNs'],
    ['urn:epc:id:sscc:9506000.12', 'must have 17 digits together; they have 9'],
    ['urn:epc:id:sgtin:9506000.013435', 'after the second point is missing'],
    ['urn:epc:id:sscc:9506000.0000000012.1', 'one part too many'],
    ['urn:epc:id:sscc:95x.0000000012', 'company prefix of 4 to 12 digits'],
    ['urn:epc:idpat:sgtin:9506000.013435.7', 'Only * may stand here'],
    ['urn:epc:id:sgtin:9506000.013435.a b', '(21) SERIAL: the character with code 32'],
    ['urn:epc:class:lgtin:9506000.013435.123456789012345678901', '(10) BATCH/LOT has 21 characters'],
  ])('%s is refused', (urn, says) => {
    expect(() => elementsOfEpc(urn)).toThrow(says);
  });

  test('need a key and a length of prefix that can be', () => {
    expect(() => epcOf([{ ai: '10', value: 'H1', title: 'BATCH/LOT' }], 7)).toThrow('There is no key that has an EPC');
    expect(() => epcOf([{ ai: '01', value: '123', title: 'GTIN' }], 7)).toThrow('(01) GTIN has 3 characters');
    expect(() => epcOf(elementsOf({ kind: 'item', gtin: item }), 3)).toThrow('4 to 12 digits, not 3');
  });
});
