import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

const counting = (answer: string | null) => {
  let searches = 0;
  return { search: async () => ((searches += 1), answer), count: () => searches };
};

it('searches once for all who ask within the time, and again after it', async () => {
  const recent = new Recent<string>({ millis: 40, most: 10 });
  const { search, count } = counting('found');
  expect(await Promise.all([recent.find('a', search), recent.find('a', search), recent.find('b', search)])).toEqual(['found', 'found', 'found']);
  expect(count()).toBe(2);
  await after(60);
  await recent.find('a', search);
  expect(count()).toBe(3);
});

it('keeps neither nothing nor a failure', async () => {
  const recent = new Recent<string>({ millis: 10_000, most: 10 });
  const { search, count } = counting(null);
  await recent.find('a', search);
  await recent.find('a', search);
  expect(count()).toBe(2);
  await expect(recent.find('a', () => Promise.reject(new Error('no connection')))).rejects.toThrow('no connection');
  expect(await recent.find('a', async () => 'found')).toBe('found');
});

it('takes a search that began before forgetting for nobody who asks after it', async () => {
  const recent = new Recent<string>({ millis: 10_000, most: 10 });
  const early = recent.find('a', () => after(30, 'early'));
  recent.forget();
  expect(await recent.find('a', async () => 'late')).toBe('late');
  expect(await early).toBe('early');
  expect(await recent.find('a', async () => 'later')).toBe('late');
});

it('does not grow beyond its bound', async () => {
  const recent = new Recent<string>({ millis: 10_000, most: 3 });
  const { search, count } = counting('found');
  for (const key of ['a', 'b', 'c', 'd', 'a']) await recent.find(key, search);
  expect(count()).toBe(5);
});
