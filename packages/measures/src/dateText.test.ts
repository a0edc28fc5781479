import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfCell, dateOfSerial, formatDate, formatWeek, mondayOf, plainDate, readDate, readMonth, readWeek } from './index.ts';

describe('a date that a person wrote', () => {
  test.each([
    '2026-11-24', '2026/11/24', '2026-11-24T00:00:00', '24-11-2026', '24/11/2026', '24.11.2026', '24 Nov 2026', '24-Nov-2026', '24 November 2026',
    '24 nopember 2026', 'Sel, 24 Nov 2026', 'Selasa, 24 November 2026', 'Tuesday 24 November 2026', ' 24  Nop. 2026 ',
  ])('%s', (text) => expect(readDate(text)).toEqual({ value: '2026-11-24' }));

  test.each([['17 Agustus 2026'], ['17 Agu 2026'], ['17 Agt 2026'], ['17 Aug 2026'], ['17-08-2026']])('%s', (text) => expect(readDate(text)).toEqual({ value: '2026-08-17' }));

  test('says what is wrong', () => {
    expect(readDate('')).toEqual({ wrong: 'empty' });
    expect(readDate('besok')).toEqual({ wrong: 'not a date' });
    expect(readDate('24 Foo 2026')).toEqual({ wrong: 'not a date' });
    expect(readDate('30-02-2026')).toEqual({ wrong: 'no such day' });
    expect(readDate('11/24/2026')).toEqual({ wrong: 'no such day' });
    expect(readDate('24-11-26')).toEqual({ wrong: 'year of two digits' });
    expect(readDate('24 Nov 26')).toEqual({ wrong: 'year of two digits' });
  });
});

describe('a week', () => {
  test.each(['2026-W48', '2026W48', 'W48 2026', 'M48 2026', 'm48/2026', 'Minggu 48 2026', 'Minggu ke-48 2026', '2026-11-23', '29 Nov 2026'])('%s is named by its Monday', (text) => {
    expect(readWeek(text)).toEqual({ value: '2026-11-23' });
  });

  test('needs its year, and exists', () => {
    expect(readWeek('W48')).toEqual({ wrong: 'no year' });
    expect(readWeek('W48', 2026)).toEqual({ value: '2026-11-23' });
    expect(readWeek('2026-W53')).toEqual({ value: '2026-12-28' });
    expect(readWeek('2027-W53')).toEqual({ wrong: 'no such week' });
    expect(readWeek('2027-W00')).toEqual({ wrong: 'no such week' });
  });
});

test.each(['Des 2026', 'Desember 2026', 'Dec-26', "Dec '26", '2026-12', '12/2026'])('%s is a month', (text) => expect(readMonth(text)).toEqual({ value: '2026-12-01' }));

test('cells of a spreadsheet that hold dates', () => {
  expect(dateOfSerial(46350)).toEqual({ value: '2026-11-24' });
  expect(dateOfSerial(46350.75)).toEqual({ value: '2026-11-24' });
  expect(dateOfSerial(60)).toEqual({ wrong: 'not a date' });
  expect(dateOfSerial(Number.NaN)).toEqual({ wrong: 'not a date' });
  expect(dateOfCell(new Date(Date.UTC(2026, 10, 24)))).toEqual({ value: '2026-11-24' });
  expect(dateOfCell(new Date(Number.NaN))).toEqual({ wrong: 'not a date' });
});

test('what is shown in a language is read back', () => {
  const days = fc.integer({ min: -20_000, max: 40_000 }).map((offset) => addDays(plainDate('2000-01-01'), offset));
  fc.assert(fc.property(days, fc.constantFrom('id', 'en'), (date, language) => {
    for (const style of ['weekday', 'short', 'long'] as const) expect(readDate(formatDate(date, language, style))).toEqual({ value: date });
    expect(readWeek(formatWeek(mondayOf(date), language))).toEqual({ value: mondayOf(date) });
  }));
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    for (const reading of [readDate(text), readWeek(text, 2026), readMonth(text)]) expect(Object.keys(reading)).toHaveLength(1);
  }));
});
