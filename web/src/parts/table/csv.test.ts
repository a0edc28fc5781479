import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('names what is in the columns, quotes what needs it, leaves the unknown empty', () => {
  expect(csv(['Nama', 'kg'], [['Sawo, Tunggal', 6000.5], ['"B"', null]])).toBe('\uFEFFNama,kg\r\n"Sawo, Tunggal",6000.5\r\n"""B""",\r\n');
});

test('no cell is a formula to a spreadsheet', () => {
  expect(csv(['x'], [['=1+1']])).toBe("\uFEFFx\r\n'=1+1\r\n");
  expect(csv(['x'], [[-5]])).toBe('\uFEFFx\r\n-5\r\n');
});

test('any text comes back as it was written', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((one) => !/^[=+\-@\t\r]/.test(one));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      expect(parse(csv(['a', 'b'], rows), { bom: true, fromLine: 2, recordDelimiter: '\r\n' })).toEqual(rows);
    }),
  );
});
