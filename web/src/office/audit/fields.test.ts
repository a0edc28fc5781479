import { expect, test } from 'vitest';
import { figuresOf } from '../../parts/figures.ts';
import { differences } from './differences.ts';
import { fieldName, fieldValue } from './fields.ts';

const said = (subject: string, before: object | null, after: object | null, language: 'id' | 'en') =>
  differences(before, after).map(({ field, before: was, after: is }) => [fieldName(subject, field, language), ...[was, is].filter((one) => one !== undefined).map((one) => fieldValue(subject, field, one, figuresOf(language), language))].join(' | '));

test('a rule of sharing that changed is told in words, in both languages', () => {
  const before = { version: 1, mode: 'stated', equal: 100, workers: 0, capacity: 0 };
  const after = { version: 2, mode: 'voted', equal: 50, workers: 50, capacity: 0 };
  expect(said('cooperative', before, after, 'id')).toEqual(['Versi | 1 | 2', 'Jatah anggota | seperti tertulis | menurut aturan', 'Dibagi rata, % | 100 | 50', 'Menurut jumlah pekerja, % | 0 | 50']);
  expect(said('cooperative', before, after, 'en')).toEqual(['Version | 1 | 2', 'Shares of the members | as stated | by the rule', 'Shared equally, % | 100 | 50', 'By number of workers, % | 0 | 50']);
});

test('a price of change is rupiah, and a moment is read as one', () => {
  expect(said('cooperative', { started: 200_000 }, { started: 250_000 }, 'id').map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['Lot baru | Rp 200.000 | Rp 250.000']);
  expect(said('cooperative', null, { recordedAt: '2026-11-24T03:00:00.000Z' }, 'en')[0]).toMatch(/^Recorded at \| .*10[.:]00/);
});

test('a study is told by its kind and counts; what holds more is told by names or by how many there are', () => {
  const study = { kind: 'worth', plan: 3, subject: '', releasedLots: 214, declined: 1, fingerprint: '54cc4069cc2d' };
  expect(said('study', null, study, 'id')).toEqual(['Yang dihitung | daftar pembinaan', 'Rencana versi | 3', 'Lot yang dilepas | 214', 'Pekerjaan yang ditolak | 1', 'Sidik masukan | 54cc4069cc2d']);
  expect(said('scenario', null, { name: 'Andai', changes: [{ kind: 'demand', factor: 2 }] }, 'en')).toEqual(['Name | Andai', 'Changes | 1']);
  expect(said('run', null, { replan: { frozenWeeks: 2 } }, 'en')).toEqual(['Re-plan | Frozen weeks 2']);
});
