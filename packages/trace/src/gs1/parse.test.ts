import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';

const refusalOf = (text: string, options = {}) => {
  const reading = parse(text, options);
  return reading.valid ? undefined : reading.refusal;
};
const valuesOf = (text: string, options = {}) => {
  const reading = parse(text, options);
  return reading.valid ? reading.elements.map(({ ai, value }) => `${ai}=${value}`) : reading.refusal;
};

describe('reading', () => {
  test.each([
    ['(01)09506000134352(10)H240117'],
    ['^010950600013435210H240117'],
    ['010950600013435210H240117'],
    ['\u001d010950600013435210H240117'],
    [']C1010950600013435210H240117'],
    [']d2010950600013435210H240117'],
    [']Q3010950600013435210H240117'],
    [']e0010950600013435210H240117'],
    ['https://id.batur.example/01/09506000134352/10/H240117'],
    ['HTTP://batur.example:8080/a/b/gtin/09506000134352/lot/H240117?lang=id#picture'],
  ])('%j gives the item and its lot', (text) => {
    expect(valuesOf(text)).toEqual(['01=09506000134352', '10=H240117']);
  });

  test('a scanner ends what has no predefined length with ASCII 29', () => {
    expect(valuesOf(']d210H240117\u001d0109506000134352\u001d21A7\u001d')).toEqual(['10=H240117', '01=09506000134352', '21=A7']);
  });

  test('a value keeps what is escaped in a link', () => {
    expect(valuesOf('https://a/01/09506000134352/10/H%2F1+2%25?99=a%2Bb')).toEqual(['01=09506000134352', '10=H/1+2%', '99=a+b']);
    expect(valuesOf('https://a/01/09506000134352?99=a+b')).toMatchObject({ code: 'value', at: 'https://a/01/09506000134352?99=a'.length });
  });

  test('a GTIN of 13 digits is filled up in the path; shorter ones where that is asked for', () => {
    expect(valuesOf('https://a/01/9506000134352')).toEqual(['01=09506000134352']);
    expect(refusalOf('https://a/01/416000336108')).toMatchObject({ code: 'length', reason: '(01) GTIN has 12 digits; in a Digital Link it has 14, so write 00416000336108.' });
    expect(valuesOf('https://a/01/416000336108', { shortGtins: true })).toEqual(['01=00416000336108']);
    expect(valuesOf('https://a/01/02345673', { shortGtins: true })).toEqual(['01=00000002345673']);
    expect(refusalOf('https://a/01/416000336109', { shortGtins: true })).toMatchObject({ code: 'value', at: 'https://a/01/41600033610'.length });
  });
});

describe('a refusal', () => {
  test.each<[text: string, code: string, at: number, says: string]>([
    ['', 'empty', 0, 'There is no text'],
    ['hello', 'syntax', 0, 'bracketed AI'],
    ['(01)09506000134353', 'value', 17, 'the check digit is 3; for these digits it must be 2'],
    ['(01)0950600013435', 'length', 17, '(01) GTIN has 13 characters; it must have 14 characters.'],
    ['(01)09506000134352(8008)240101075', 'length', 33, 'the part that begins at its character 9 has 2 characters'],
    ['(01)09506000134352(05)1', 'unknown-ai', 19, 'There is no AI 05'],
    ['(01)09506000134352(10)', 'empty', 22, '(10) BATCH/LOT has no value'],
    ['(01)09506000134352(10)a b', 'value', 23, 'the character with code 32'],
    ['(01)09506000134352(11)241301', 'value', 24, 'there is no month 13'],
    ['(01)09506000134352(7003)2401022460', 'value', 30, 'the hour is 00 to 23, not 24'],
    ['(01)09506000134352(10)A(10)B', 'repeated', 23, 'stands twice with different values, A and B'],
    ['(01)09506000134352(02)09506000134352(37)5', 'pair', 36, '(01) GTIN must not stand beside (37) COUNT'],
  ['(02)09506000134352(01)09506000134352', 'pair', 18, '(02) CONTENT must not stand beside (01) GTIN'],
    ['(01)09506000134352(3103)000195(3102)000195', 'pair', 30, '(3102) NET WEIGHT (kg)'],
    ['(01)09506000134352(8004', 'syntax', 18, 'not closed'],
    ['^0109506000134352xx', 'unknown-ai', 17, 'No AI begins with "xx"'],
    ['^', 'empty', 1, 'no AI'],
    ['ftp://a/01/09506000134352', 'syntax', 0, 'must begin'],
    ['HtTp://a/01/09506000134352', 'syntax', 0, 'in capitals throughout'],
    ['https://a b/01/09506000134352', 'syntax', 9, 'may not stand in a URI'],
    ['https://a_b/01/09506000134352', 'syntax', 9, 'name of a host'],
    ['https:///01/09506000134352', 'syntax', 8, 'has a host'],
    ['https://a/product/7', 'no-key', 10, 'no GS1 key'],
    ['https://a/01/09506000134352/21/1/10/2', 'qualifiers', 33, 'after (01) GTIN the path may have 22, then 10, then 21; or 235'],
    ['https://a/01/09506000134352/10/1/235/2', 'qualifiers', 33, '(235) TPX'],
    ['https://a/01/09506000134352?10=H1', 'attribute', 28, 'belongs into the path'],
    ['https://a/01/09506000134352/235/A?21=1', 'attribute', 34, 'may not be an attribute'],
    ['https://a/01/09506000134352?99=A&99=A', 'repeated', 33, 'stands twice in the link'],
    ['https://a/01/09506000134352?05=A', 'unknown-ai', 28, 'There is no AI 05'],
    ['https://a/01/09506000134352?99=', 'empty', 31, 'has no value'],
    ['https://a/01/09506000134352/10/A%00B', 'value', 32, '%00'],
  ])('of %j is %s', (text, code, at, says) => {
    const refusal = refusalOf(text);
    expect(refusal).toMatchObject({ code, at });
    expect(refusal?.reason).toContain(says);
    expect(refusal?.reason).toMatch(/^[^.].*\.$/);
  });

  test('is not made for what may be in another bar code, unless this is all', () => {
    const reading = parse('(10)12345(11)991225');
    expect(reading).toMatchObject({ valid: true, needs: [{ code: 'needs', ai: '10', at: 0 }, { code: 'needs', ai: '11' }] });
    expect(refusalOf('(10)12345', { whole: true })).toMatchObject({ code: 'needs', reason: '(10) BATCH/LOT needs (01) GTIN, or (02) CONTENT, or (03) MTO GTIN, or (8006) ITIP, or (8026) ITIP CONTENT on the same item.' });
    expect(parse('(01)09506000134352(10)12345', { whole: true }).valid).toBe(true);
    expect(parse('(01)09506000134352(21)1(250)2', { whole: true }).valid).toBe(true);
    expect(refusalOf('(01)09506000134352(250)2', { whole: true })?.reason).toContain('(01) GTIN with (21) SERIAL');
  });

  test('says where an escaped character is', () => {
    expect(refusalOf('(10)a\\(b c')).toMatchObject({ code: 'value', at: 8 });
    expect(refusalOf('https://a/414/9506000134352/254/%41%5E')).toMatchObject({ code: 'value', at: 'https://a/414/9506000134352/254/%41'.length });
  });
});
