import { refusalTable } from '../refusal.ts';

export const cooperativeRefusals = refusalTable('cooperative', {
  'first-week-not-monday': {
    status: 422,
    id: 'Minggu pertama rencana, {date}, bukan hari Senin. Senin terdekat sebelumnya: {monday}.',
    en: 'The first week of the plan, {date}, is not a Monday. The Monday before it: {monday}.',
  },
  'code-taken': {
    status: 409,
    id: 'Kode koperasi {code} sudah dipakai. Pilih kode lain.',
    en: 'The cooperative code {code} is taken. Choose another code.',
  },
});
