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
  'wrong-rows': {
    status: 422,
    id: '{count} keterangan katalog tidak dapat ditulis; tidak ada yang diubah. Perbaiki yang disebut, lalu ulangi.',
    en: '{count} statements of the catalogue cannot be written; nothing was changed. Correct those named, then do it again.',
  },
});
