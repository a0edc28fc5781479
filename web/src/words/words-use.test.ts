import { expect, expectTypeOf, test } from 'vitest';
import { plural, wordsIn, type Area } from './area.ts';

const area = {
  orders: { id: 'Permintaan', en: 'Orders' },
  late: { id: (count: number) => `${count} telat`, en: (count: number) => `${count} ${plural(count, 'is', 'are')} late` },
} satisfies Area;

test('an area speaks the language that is asked for', () => {
  expect(wordsIn(area, 'id').orders).toBe('Permintaan');
  expect(wordsIn(area, 'en').late(1)).toBe('1 is late');
  expect(wordsIn(area, 'id').late(3)).toBe('3 telat');
  expectTypeOf(wordsIn(area, 'en').late).parameters.toEqualTypeOf<[number]>();
});

test('the words of an area are made once', () => {
  expect(wordsIn(area, 'en')).toBe(wordsIn(area, 'en'));
});
