import { refusalTable } from '../refusal.ts';

export const memberRefusals = refusalTable('members', {
  'unknown-member': {
    status: 404,
    id: 'Tidak ada anggota berkode {code}. Periksa kodenya di daftar anggota.',
    en: 'There is no member with the code {code}. Check the code in the list of members.',
  },
  'week-not-monday': {
    status: 422,
    id: 'Minggu dinamai menurut hari Seninnya, dan {date} bukan hari Senin. Minggu yang memuat tanggal itu: {monday}.',
    en: 'A week is named by its Monday, and {date} is not a Monday. The week with that date: {monday}.',
  },
  'not-yours': {
    status: 403,
    id: 'Anda anggota {own} dan hanya dapat mengubah tawaran sendiri, bukan tawaran {code}.',
    en: 'You are member {own} and can only change what you offer yourself, not what {code} offers.',
  },
  'wrong-rows': {
    status: 422,
    id: '{count} keterangan anggota tidak dapat ditulis; tidak ada yang diubah. Perbaiki yang disebut, lalu ulangi.',
    en: '{count} statements about members cannot be written; nothing was changed. Correct those named, then do it again.',
  },
});
