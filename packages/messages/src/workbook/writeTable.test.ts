import { expect, test } from 'vitest';
import { writeTable } from '../index.ts';

test('a table is written as spreadsheets in the language expect it, and no text runs as a formula', () => {
  expect(writeTable([['Buah', 'kg'], ['=1', 2.5]], { separator: ';', numbers: 'id' })).toBe("\ufeffBuah;kg\r\n'=1;2,5\r\n");
  expect(writeTable([['Name', null], ['Sawo, "Tunggal"', 1234.5]], { separator: ',', numbers: 'iso' })).toBe('\ufeffName,\r\n"Sawo, ""Tunggal""",1234.5\r\n');
});
