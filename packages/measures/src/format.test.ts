import { expect, test } from 'vitest';
import { formatDate, formatKilograms, formatMoney, formatMoneyShort, formatNumber, formatPercent, formatWeek, gram, plainDate, rupiah } from './index.ts';

const nbsp = '\u00a0';

test('numbers, money, masses and shares by language', () => {
  expect(formatNumber(-1234.5, 'id')).toBe('−1.234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatMoney(rupiah(1_250_000), 'id')).toBe(`Rp${nbsp}1.250.000`);
  expect(formatMoney(rupiah(-1_250_000), 'en')).toBe(`−Rp${nbsp}1,250,000`);
  expect(formatMoneyShort(rupiah(1_250_000), 'id')).toBe(`Rp${nbsp}1,3${nbsp}jt`);
  expect(formatKilograms(gram(1_234_500), 'id')).toBe(`1.234,5${nbsp}kg`);
  expect(formatPercent(0.125, 'id')).toBe('12,5%');
});

test('dates and weeks by language', () => {
  expect(formatDate(plainDate('2026-11-24'), 'id')).toBe('Sel, 24 Nov 2026');
  expect(formatDate(plainDate('2026-11-24'), 'en', 'long')).toBe('24 November 2026');
  expect(formatDate(plainDate('2026-11-24'), 'id', 'day')).toBe('24 Nov');
  expect(formatWeek(plainDate('2026-11-23'), 'id')).toBe('M48 2026');
  expect(formatWeek(plainDate('2026-11-23'), 'en')).toBe('W48 2026');
});
