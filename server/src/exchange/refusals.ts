import { refusalTable } from '../refusal.ts';

export const exchangeRefusals = refusalTable('exchange', {
  'unknown-import': {
    status: 404,
    id: 'Tidak ada impor dengan nomor {import}; yang belum diterapkan disimpan sehari. Kirim berkasnya sekali lagi.',
    en: 'There is no import with the number {import}; one that is not applied is kept for a day. Send the file once more.',
  },
  'changed-meanwhile': {
    status: 409,
    id: 'Sejak berkas {file} diperiksa, buku pesanan berubah, sehingga yang akan ditulis bukan lagi yang ditampilkan. Tidak ada yang ditulis; kirim berkasnya sekali lagi dan periksa.',
    en: 'Since the file {file} was checked the order book changed, and what would be written is no longer what was shown. Nothing was written; send the file once more and check it.',
  },
  'already-applied': {
    status: 409,
    id: 'Impor berkas {file} sudah ditulis pada {at}, jadi tidak dapat ditarik. Perbaiki isinya dengan berkas baru.',
    en: 'The import of the file {file} was written at {at} and cannot be withdrawn. Correct what it wrote with a new file.',
  },
  withdrawn: {
    status: 409,
    id: 'Impor berkas {file} sudah ditarik. Kirim berkasnya sekali lagi.',
    en: 'The import of the file {file} was withdrawn. Send the file once more.',
  },
  'wrong-book': {
    status: 422,
    id: '{count} hal tidak benar; tidak ada yang ditulis. Perbaiki yang disebut, lalu ulangi.',
    en: '{count} things are wrong; nothing was written. Correct those named, then do it again.',
  },
  'unknown-sheet': {
    status: 404,
    id: 'Tidak ada lembar bernama {sheet}. Lembar yang ada: {known}.',
    en: 'There is no sheet named {sheet}. Those that exist: {known}.',
  },
  'wrong-mapping': {
    status: 422,
    id: 'Pemetaan jadwal tidak dapat dibaca. Petakan lagi di halaman impor.',
    en: 'The mapping of the schedule cannot be read. Map it again on the import page.',
  },
  'unknown-mapping': {
    status: 404,
    id: 'Tidak ada pemetaan yang diingat untuk bentuk berkas ini dari pembeli {buyer}.',
    en: 'No mapping is remembered for this form of file from buyer {buyer}.',
  },
});
