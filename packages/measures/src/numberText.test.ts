import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, formatNumber, formatPercent, readNumber, rupiah, type NumberReading } from './index.ts';

describe('a number that a person wrote', () => {
  test.each([
    ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1234.5', 1234.5], ['1234,5', 1234.5], ['1 234,5', 1234.5], ['1 234.5', 1234.5],
    ['1.234.567', 1234567], ['1,234,567', 1234567], ['1\u00a0234\u00a0567', 1234567], ['−12', -12], ['-0', 0], ['+7', 7], ['0.234', 0.234], [',5', 0.5],
    ['Rp 1.250.000', 1250000], ['Rp1.250.000,50', 1250000.5], ['-Rp 5', -5], ['  42 ', 42], ['12.34', 12.34], ['1.2345', 1.2345],
  ])('%s has one reading in every style', (text, value) => {
    for (const locale of ['id', 'iso', 'ask'] as const) expect(readNumber(text, { locale })).toEqual({ value });
  });

  test('1.234 and 1,234 have two, and the style decides or a person is asked', () => {
    expect(readNumber('1.234', { locale: 'id' })).toEqual({ value: 1234 });
    expect(readNumber('1.234', { locale: 'iso' })).toEqual({ value: 1.234 });
    expect(readNumber('1.234', { locale: 'ask' })).toEqual({ ambiguous: [1234, 1.234] });
    expect(readNumber('1,234', { locale: 'id' })).toEqual({ value: 1.234 });
    expect(readNumber('1,234', { locale: 'iso' })).toEqual({ value: 1234 });
    expect(readNumber('1,234', { locale: 'ask' })).toEqual({ ambiguous: [1234, 1.234] });
  });

  test('the rules of a field may leave only one of two readings', () => {
    expect(readNumber('1.234', { locale: 'ask', whole: true })).toEqual({ value: 1234 });
    for (const locale of ['id', 'iso', 'ask'] as const) expect(readNumber('1,000', { locale, whole: true })).toEqual({ value: 1000 });
    expect(readNumber('1.234', { locale: 'ask', max: 100 })).toEqual({ value: 1.234 });
  });

  test.each(['12x', '1e5', '1.23.456', '1,23,456', '1.234,567,890', '12 34', '.', '-', '--1', '0x10', 'Infinity', 'Rp', '5%', '1.', '9'.repeat(41), '٣'])('%s is no number', (text) => {
    expect(readNumber(text, { locale: 'ask' })).toEqual({ wrong: 'not a number' });
  });

  test('says which rule is broken', () => {
    expect(readNumber('', { locale: 'id' })).toEqual({ wrong: 'empty' });
    expect(readNumber('1,5', { locale: 'id', whole: true })).toEqual({ wrong: 'not whole' });
    expect(readNumber('0', { locale: 'id', min: 1 })).toEqual({ wrong: 'too small' });
    expect(readNumber('0', { locale: 'id', above: 0 })).toEqual({ wrong: 'too small' });
    expect(readNumber('105', { locale: 'id', max: 104 })).toEqual({ wrong: 'too large' });
    expect(readNumber('99999999999999999999', { locale: 'id' })).toEqual({ wrong: 'too large' });
  });

  test('a percent sign counts only where the field is a share', () => {
    expect(readNumber('85,3%', { locale: 'id', percent: true })).toEqual({ value: 0.853 });
    expect(readNumber('85 %', { locale: 'id', percent: true })).toEqual({ value: 0.85 });
  });
});

const readingsOf = (reading: NumberReading): readonly unknown[] => ('value' in reading ? [reading.value] : 'ambiguous' in reading ? reading.ambiguous : [reading.wrong]);

describe('laws', () => {
  const numbers = fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1000);

  test('what is shown in a language is read back in its style', () => {
    fc.assert(fc.property(numbers, (value) => {
      const plain = value === 0 ? 0 : value;
      expect(readNumber(formatNumber(value, 'id'), { locale: 'id' })).toEqual({ value: plain });
      expect(readNumber(formatNumber(value, 'en'), { locale: 'iso' })).toEqual({ value: plain });
    }));
  });

  test('money and percentages too', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
      const value = amount === 0 ? 0 : amount;
      for (const language of ['id', 'en'] as const) {
        const locale = language === 'id' ? 'id' : 'iso';
        expect(readNumber(formatMoney(rupiah(value), language), { locale })).toEqual({ value });
        expect(readNumber(formatPercent(value / 1e13, language, 20), { locale, percent: true })).toEqual({ value: value / 1e13 });
      }
    }));
  });

  test('asking never hides a reading that a style would take', () => {
    fc.assert(fc.property(fc.stringMatching(/^[-−]?[0-9., ]{1,12}$/), (text) => {
      const asked = readNumber(text, { locale: 'ask' });
      for (const locale of ['id', 'iso'] as const) {
        expect(readingsOf(asked)).toEqual(expect.arrayContaining([...readingsOf(readNumber(text, { locale }))]));
      }
    }));
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readingsOf(readNumber(text, { locale: 'ask', percent: true }))).not.toEqual([]);
    }));
  });
});
