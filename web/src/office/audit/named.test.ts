import { expect, test } from 'vitest';
import { named } from './named.ts';

const number = 'ddb20e47-44e4-46b4-a7cc-e11fbcf22387';

test('a plan is told by its version, an import by its file, a thing by its code', () => {
  expect(named({ subject: 'plan', subjectCode: '3', before: null, after: { id: number } }, 'id')).toBe('Rencana v3');
  expect(named({ subject: 'plan', subjectCode: '3', before: null, after: { id: number } }, 'en')).toBe('Plan v3');
  expect(named({ subject: 'import', subjectCode: number, before: null, after: { file: 'Pesanan.xlsx' } }, 'id')).toBe('Pesanan.xlsx');
  expect(named({ subject: 'import', subjectCode: number, before: { file: 'Pesanan.xlsx' }, after: null }, 'id')).toBe('Pesanan.xlsx');
  expect(named({ subject: 'order', subjectCode: 'PS-0001', before: null, after: null }, 'id')).toBe('PS-0001');
});

test('a number for programs is shown to nobody', () => {
  expect(named({ subject: 'run', subjectCode: number, before: null, after: { seconds: 15 } }, 'id')).toBe('–');
});
