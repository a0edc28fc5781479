import { RefusalError } from '@sentra/contract';
import { expect, test } from 'vitest';
import { told, toldAbout } from './refusals.ts';

const refusal = { type: 'about:blank', title: 'x', detail: 'x', status: 409, code: 'planning.running', id: 'Rencana sedang disusun.', en: 'A plan is being made.' };

test('a refusal speaks the reader’s language and keeps its code', () => {
  expect(told(new RefusalError(refusal), 'id')).toEqual({ sentence: 'Rencana sedang disusun.', code: 'planning.running', errors: [] });
  expect(told(new RefusalError(refusal), 'en').sentence).toBe('A plan is being made.');
});

test('a server that was not reached is told from a page that misread', () => {
  expect(told(new TypeError('Failed to fetch'), 'id').code).toBe('page.not-reached');
  expect(told(new TypeError('undefined is not a function'), 'id').code).toBe('page.typeerror');
});

test('what is wrong with one field stands by that field', () => {
  const error = new RefusalError({ ...refusal, errors: [{ at: 'body.email', id: 'Surel ini sudah dipakai.', en: 'This e-mail is taken.' }] });
  expect(toldAbout(error, 'email', 'id')).toBe('Surel ini sudah dipakai.');
  expect(toldAbout(error, 'name', 'id')).toBeUndefined();
});
