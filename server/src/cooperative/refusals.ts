import { refusalTable } from '../refusal.ts';

export const cooperativeRefusals = refusalTable('cooperative', {
  'first-week-not-monday': {
    status: 422,
    id: 'Minggu pertama rencana, {date}, bukan hari Senin. Senin terdekat sebelumnya: {monday}.',
    en: 'The first week of the plan, {date}, is not a Monday. The Monday before it: {monday}.',
  },
  'peak-half-said': {
    status: 422,
    id: 'Beban puncak butuh jam mulai dan jam selesai. Isi keduanya, atau kosongkan keduanya bila tidak ada jam yang ditutup.',
    en: 'Peak hours need a beginning and an end. Fill in both, or leave both empty where no hours are closed.',
  },
  'peak-all-day': {
    status: 422,
    id: 'Beban puncak mulai dan selesai pukul {time}, jadi menutup seluruh hari. Ubah salah satu jamnya.',
    en: 'The peak hours begin and end at {time}, and so close the whole day. Change one of the two.',
  },
  'code-taken': {
    status: 409,
    id: 'Kode koperasi {code} sudah dipakai. Pilih kode lain.',
    en: 'The cooperative code {code} is taken. Choose another code.',
  },
});
