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
  'not-your-week': {
    status: 403,
    id: 'Anda anggota {own} dan hanya dapat mengubah jam kerja sendiri, bukan jam kerja {code}.',
    en: 'You are member {own} and can only set your own working hours, not those of {code}.',
  },
  'wrong-working-week': {
    status: 422,
    id: 'Jam kerja tidak dapat disimpan: {count} jam salah. Perbaiki yang disebut, lalu simpan lagi.',
    en: 'The working hours cannot be saved: {count} of them are wrong. Correct those named, then save again.',
  },
  'no-working-day': {
    status: 422,
    id: 'Tidak ada hari kerja. Buka sekurangnya satu hari; anggota yang beristirahat diberi status istirahat.',
    en: 'There is no working day. Open at least one; a member who rests is given the status dormant.',
  },
  'unknown-furnace': {
    status: 404,
    id: 'Anggota {member} tidak punya tungku berkode {code}. Periksa kodenya di halaman anggota.',
    en: 'Member {member} has no furnace with the code {code}. Check the code on the page of the member.',
  },
  'already-ended': {
    status: 409,
    id: 'Tungku {code} sudah diakhiri pada {date} (“{because}”). Lanjutkan dahulu bila alasannya berubah.',
    en: 'The furnace {code} already ended on {date} (“{because}”). Resume it first if the reason has changed.',
  },
  'not-ended': {
    status: 409,
    id: 'Tungku {code} tidak diakhiri, jadi tidak ada yang dilanjutkan.',
    en: 'The furnace {code} has not ended, so there is nothing to resume.',
  },
  'still-needed': {
    status: 409,
    id: 'Tungku {code} masih diperlukan. Tidak ada tungku lain yang melebur bahannya. Tarik lotnya, tutup pesanannya, atau catat tungku lain; sampai saat itu tawarkan 0 peleburan.',
    en: 'The furnace {code} is still needed. No other furnace melts their material. Withdraw the lots, close the orders, or record another furnace; until then offer 0 heats.',
  },
  'wrong-rows': {
    status: 422,
    id: '{count} keterangan anggota tidak dapat ditulis; tidak ada yang diubah. Perbaiki yang disebut, lalu ulangi.',
    en: '{count} statements about members cannot be written; nothing was changed. Correct those named, then do it again.',
  },
});
