import { plainDate } from '@sentra/measures';
import { ORDER_REASONS, type OrderReasonCode, type Reason, SHARE_REASONS } from '@sentra/planner';
import { describe, expect, it } from 'vitest';
import { type Words, wordsForBuyer, wordsOfOrder, wordsOfShare } from './sentences.ts';

const words: Words = { firstWeek: plainDate('2026-11-23'), member: (code) => `Anggota ${code}`, furnace: (code) => `Tungku ${code}`, part: (code) => `Barang ${code}` };
const reason = (code: OrderReasonCode, more: Partial<Reason> = {}): Reason<OrderReasonCode> => ({ weeks: [1, 2], used: 8, offered: 8, missing: 2, unit: 'heats', ...more, code });
const late = (one: Reason<OrderReasonCode>) => wordsOfOrder({ late: 0, unserved: 100, reasons: [one] }, words);

describe('sentences', () => {
  it('name the furnace, its weeks and what is missing', () => {
    expect(late(reason('heats', { furnace: '031', material: 'FC250' }))).toEqual({
      id: 'Tungku 031 penuh M48 2026 s.d. M49 2026 (8 dari 8 peleburan); minggu yang paling longgar pun kurang 2 peleburan FC250.',
      en: 'Tungku 031 full W48 2026 to W49 2026 (8 of 8 heats); even the freest week lacks 2 heats of FC250.',
    });
  });

  it('do not call full what only has too little left', () => {
    expect(late(reason('hours', { member: 'A', process: 'mould', used: 186, offered: 240, missing: 4.2, unit: 'hours' })).id).toBe('Jam cetak Anggota A tidak cukup M48 2026 s.d. M49 2026 (186 dari 240 jam); minggu yang paling longgar pun kurang 4,2 jam.');
    expect(wordsOfOrder({ late: 0, unserved: 0, reasons: [] }, words).en).toBe('Delivered on time.');
  });

  it('speak of money in whole rupiah', () => {
    expect(late(reason('dearerThanLate', { used: 1500.5, offered: 900, unit: 'cost' })).id.replaceAll('\u00a0', ' ')).toBe('Ada tempat, tetapi lot tambahan berbiaya Rp 1.500.500 dan hanya menghemat Rp 900.000.');
    expect(late(reason('roomLeft', { used: 900, offered: 1500.5, unit: 'cost' })).id.replaceAll('\u00a0', ' ')).toBe(
      'Masih ada tempat: lot tambahan berbiaya Rp 900.000 dan menghemat Rp 1.500.500; perhitungan yang lebih lama mungkin menemukannya.',
    );
  });

  it('have words in both languages for every reason that the planner gives', () => {
    const orders = ORDER_REASONS.map((code) => late(reason(code, { member: 'A', process: 'mould', material: 'FC250', stage: 0 })));
    const shares = SHARE_REASONS.map((code) => wordsOfShare({ target: 10, value: 1, reasons: [{ code, weeks: [1], used: 1, offered: 2, missing: 1, unit: 'hours', process: 'mould', part: 'B' }] }, words));
    for (const { id, en } of [...orders, ...shares]) {
      expect(id).toMatch(/^\p{Lu}.*\.$/u);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(id + en).not.toMatch(/undefined|NaN|Infinity/);
      expect(id).not.toBe(en);
    }
  });

  it('tell a buyer the pieces and the last week', () => {
    const told = wordsForBuyer({ order: 'P', part: 'B', qty: 900, due: 2, firm: true, onTime: 300, late: 200, unserved: 400, deliveries: [{ week: 2, qty: 300 }, { week: 4, qty: 200 }], ways: [], reasons: [] }, words);
    expect(told.id).toBe('Dari 900 buah: 300 tepat waktu; 200 terlambat, sampai M51 2026; 400 belum dapat dijanjikan.');
  });
});
