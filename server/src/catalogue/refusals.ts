import { refusalTable } from '../refusal.ts';

export const catalogueRefusals = refusalTable('catalogue', {
  'unknown-part': {
    status: 404,
    id: 'Tidak ada barang berkode {code}, atau barang itu bukan bagian Anda. Periksa kodenya di daftar barang.',
    en: 'There is no part with the code {code}, or it is not yours to see. Check the code in the list of parts.',
  },
  'unknown-stage': {
    status: 404,
    id: 'Barang {part} tidak punya tahap {stage}. Tahapnya: {stages}.',
    en: 'The part {part} has no stage {stage}. Its stages: {stages}.',
  },
  'unknown-route': {
    status: 404,
    id: 'Anggota {member} belum dicatat untuk tahap {stage} dari barang {part}.',
    en: 'Nothing is recorded of member {member} for stage {stage} of the part {part}.',
  },
  'stage-in-use': {
    status: 409,
    id: 'Tahap {stage} dari barang {part} tidak dapat dihapus: {uses}. Tahap yang sudah dipakai tetap ada.',
    en: 'Stage {stage} of the part {part} cannot be removed: {uses}. A stage that is in use stays.',
  },
  'unknown-material': {
    status: 404,
    id: 'Tidak ada bahan berkode {code}. Periksa kodenya di daftar bahan.',
    en: 'There is no material with the code {code}. Check the code in the list of materials.',
  },
  'already-ended': {
    status: 409,
    id: '{code} sudah diakhiri pada {date} (“{because}”). Lanjutkan dahulu bila alasannya berubah.',
    en: '{code} already ended on {date} (“{because}”). Resume it first if the reason has changed.',
  },
  'not-ended': {
    status: 409,
    id: '{code} tidak diakhiri, jadi tidak ada yang dilanjutkan.',
    en: '{code} has not ended, so there is nothing to resume.',
  },
  'still-needed': {
    status: 409,
    id: '{code} masih diperlukan. Tutup pesanannya, tarik penawaran dan lotnya, lalu akhiri.',
    en: '{code} is still needed. Close the orders, withdraw the quotes and lots, then end it.',
  },
  'wrong-rows': {
    status: 422,
    id: '{count} keterangan katalog tidak dapat ditulis; tidak ada yang diubah. Perbaiki yang disebut, lalu ulangi.',
    en: '{count} statements of the catalogue cannot be written; nothing was changed. Correct those named, then do it again.',
  },
});
