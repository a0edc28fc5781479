import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExact } from '../files/read.ts';
import { CanonicalError, canonicalBytes, canonicalJson } from './canonical.ts';
import { inexactIn } from './exact.ts';

const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();
const codeOf = (value: unknown): [string, string] => {
  try {
    canonicalJson(value);
  } catch (error) {
    if (error instanceof CanonicalError) return [error.code, error.pointer];
  }
  return ['none', ''];
};

describe('canonical JSON', () => {
  test('is the example of its own documentation', () => {
    expect(canonicalJson({ b: [1.0, 2e1], a: 'é' })).toBe('{"a":"é","b":[1,20]}');
  });

  test('writes the sample of RFC 8785 §3.2.2 to the byte (§3.2.4)', () => {
    const sample = String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`;
    expect(canonicalJson(JSON.parse(sample))).toBe(String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`);
    expect(Buffer.from(canonicalBytes('€')).toString('hex')).toBe('22e282ac22');
  });

  test('puts names in the order of UTF-16 as RFC 8785 §3.2.3 shows', () => {
    const names = JSON.parse(String.raw`{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}`) as object;
    expect(JSON.parse(canonicalJson(names))).toEqual(names);
    expect([...canonicalJson(names).matchAll(/:"([^"]+)"/g)].map(([, said]) => said)).toEqual([
      'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test.each([
    ['0000000000000000', '0'], ['8000000000000000', '0'], ['0000000000000001', '5e-324'], ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'], ['ffefffffffffffff', '-1.7976931348623157e+308'], ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'], ['4430000000000000', '295147905179352830000'], ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'], ['44b52d02c7e14af7', '1.0000000000000001e+23'], ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'], ['444b1ae4d6e2ef50', '1e+21'], ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'], ['41b3de4355555553', '333333333.3333332'], ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'], ['41b3de4355555556', '333333333.3333334'], ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'], ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s of RFC 8785 appendix B as %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
  });

  test.each([
    ['NaN', { kg: Number.NaN }, 'not-finite', '/kg'],
    ['infinity', [1, -Infinity], 'not-finite', '/1'],
    ['undefined in an object, which JSON.stringify would leave out', { a: { b: undefined } }, 'not-json', '/a/b'],
    ['undefined in a list', [undefined], 'not-json', '/0'],
    ['a hole in a list', Array.from({ length: 1 }), 'not-json', '/0'],
    ['a function', () => 1, 'not-json', ''],
    ['a bigint', { n: 1n }, 'not-json', '/n'],
    ['a date', { at: new Date(0) }, 'not-json', '/at'],
    ['half a character', { 'a/b': 'x\uD83D' }, 'lone-surrogate', '/a~1b'],
    ['the other half', ['\uDE00x'], 'lone-surrogate', '/0'],
    ['half a character in a name', { '\uD83D': 1 }, 'lone-surrogate', '/\uD83D'],
  ])('refuses %s, and says where', (_, value, code, pointer) => {
    expect(codeOf(value)).toEqual([code, pointer]);
  });

  test('refuses what contains itself or is nested without end, and takes the same part twice', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(codeOf(circle)).toEqual(['circular', '/self']);
    let deep: unknown = 0;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(codeOf(deep)[0]).toBe('too-deep');
    const part = { a: 1 };
    expect(canonicalJson([part, part])).toBe('[{"a":1},{"a":1}]');
  });

  test('keeps a name that objects inherit, and is the same for every order and way of writing', () => {
    expect(canonicalJson(JSON.parse('{"__proto__": {"a": 1}, "toString": 2}'))).toBe('{"__proto__":{"a":1},"toString":2}');
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const again: unknown = JSON.parse(JSON.stringify(value, null, 2));
      expect(canonicalJson(again)).toBe(canonicalJson(JSON.parse(canonicalJson(again))));
    }));
  });
});

describe('what reading would lose', () => {
  test.each([
    ['{"kg":12,"kg":13}', 'name-twice', 9],
    [String.raw`{"kg":12, "\u006bg":13}`, 'name-twice', 10],
    ['[{"a":{"b":1}},{"b":2,"c":[{}],"b":3}]', 'name-twice', 31],
    ['[1, 12345678901234567890]', 'number-too-long', 4],
    ['0.12345678901234567890', 'number-too-long', 0],
    ['1e400', 'number-too-long', 0],
  ])('%s', (text, code, at) => {
    expect(inexactIn(text)).toMatchObject({ code, at });
    expect(() => readExact(text)).toThrow(/more digits|stands twice|finite/);
  });

  test.each(['{"kg":12.50}', '{"a":{"x":1},"b":{"x":1}}', '["a","a"]', String.raw`{"a\"":1,"a":2,"b":"\\"}`, '[-0.0, 1E3, 1e-7, 100, 0.1, 1.7976931348623157e308, 9007199254740992e-1, 12e0]', '"12345678901234567890"', '[{"b":"}"},{"b":"{"}]'])('nothing in %s', (text) => {
    expect(inexactIn(text)).toBeUndefined();
    expect(readExact(text)).toEqual(JSON.parse(text));
  });

  test('nothing in what any program writes of values that it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(inexactIn(JSON.stringify(value, null, 1))).toBeUndefined();
    }));
  });
});
