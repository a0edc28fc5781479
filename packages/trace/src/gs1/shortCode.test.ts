import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShortCode, shortCode } from './shortCode.ts';

const signs = '023456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.integer({ min: 0, max: 31 ** 6 - 1 }).map((number) => shortCode(number).replace('-', ''));
const place = fc.nat(7);
const another = fc.integer({ min: 1, max: 30 });
const changed = (text: string, at: number, by: number) => text.slice(0, at) + (signs[(signs.indexOf(text[at] ?? '') + by) % 31] ?? '') + text.slice(at + 1);

describe('a short code', () => {
  test('is read as the number that it was made of, however it is typed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 31 ** 6 - 1 }), (number) => {
      expect(readShortCode(shortCode(number))).toMatchObject({ valid: true, number });
    }));
    const [first] = [shortCode(123_456)];
    expect(readShortCode(` ${first.toLowerCase().replaceAll('0', 'o').replace('-', ' ')}`)).toEqual({ valid: true, number: 123_456, code: first });
    expect(readShortCode(shortCode(31 ** 10 - 1, 10), 10)).toMatchObject({ valid: true, number: 31 ** 10 - 1 });
  });

  test('finds every wrong character, and says which and what it was', () => {
    fc.assert(
      fc.property(code, place, another, (right, at, by) => {
        expect(readShortCode(changed(right, at, by))).toMatchObject({ valid: false, code: 'one-wrong', at, perhaps: `${right.slice(0, 4)}-${right.slice(4)}` });
      }),
    );
  });

  test('finds every swap of neighbours, and puts it right where only one can be meant', () => {
    fc.assert(
      fc.property(code, fc.nat(6), (right, at) => {
        const [first = '', second = ''] = [right[at], right[at + 1]];
        fc.pre(first !== second);
        const reading = readShortCode(right.slice(0, at) + second + first + right.slice(at + 2));
        expect(reading).toMatchObject({ valid: false, code: 'swapped' });
        expect([`${right.slice(0, 4)}-${right.slice(4)}`, undefined]).toContain('perhaps' in reading ? reading.perhaps : undefined);
      }),
    );
  });

  test('never takes two wrong characters for a right code', () => {
    fc.assert(
      fc.property(code, place, place, another, another, (right, at, other, by, byOther) => {
        fc.pre(at !== other);
        expect(readShortCode(changed(changed(right, at, by), other, byOther)).valid).toBe(false);
      }),
    );
  });

  test('says what is no code', () => {
    expect(readShortCode('0055-FF')).toMatchObject({ code: 'length', reason: 'The code has 8 characters; 6 were typed.' });
    expect(readShortCode('00I5-FFK9')).toMatchObject({ code: 'sign', at: 2 });
    expect(() => shortCode(31 ** 6)).toThrow('does not fit into 6 places');
    expect(() => shortCode(-1)).toThrow(RangeError);
    expect(() => shortCode(1, 11)).toThrow('1 to 10 places');
  });
});
