import { refusalTable } from '../refusal.ts';

export const demandRefusals = refusalTable('demand', {
  'unknown-order': {
    status: 404,
    id: 'Tidak ada baris pesanan berkode {code}, atau baris itu bukan milik Anda. Periksa kodenya di daftar pesanan.',
    en: 'There is no order line with the code {code}, or it is not yours to see. Check the code in the list of orders.',
  },
  'unknown-buyer': {
    status: 404,
    id: 'Tidak ada pembeli berkode {code}, atau bukan Anda. Periksa kodenya di daftar pembeli.',
    en: 'There is no buyer with the code {code}, or it is not you. Check the code in the list of buyers.',
  },
  'unknown-part-number': {
    status: 404,
    id: 'Pembeli {code} tidak punya nomor barang {number}. Lihat daftar nomornya di halaman pembeli.',
    en: 'The buyer {code} has no part number {number}. See his numbers on the page of the buyer.',
  },
  'already-closed': {
    status: 409,
    id: 'Baris pesanan {code} sudah ditutup pada {date}: {because}. Buka kembali dahulu bila alasannya berubah.',
    en: 'The order line {code} was already closed on {date}: {because}. Open it again first if the reason has changed.',
  },
  'not-closed': {
    status: 409,
    id: 'Baris pesanan {code} tidak ditutup, jadi tidak ada yang dibuka kembali.',
    en: 'The order line {code} is not closed, so there is nothing to open again.',
  },
  'already-ended': {
    status: 409,
    id: 'Pembeli {code} sudah diakhiri pada {date} (“{because}”). Lanjutkan dahulu bila alasannya berubah.',
    en: 'The buyer {code} already ended on {date} (“{because}”). Resume it first if the reason has changed.',
  },
  'not-ended': {
    status: 409,
    id: 'Pembeli {code} tidak diakhiri, jadi tidak ada yang dilanjutkan.',
    en: 'The buyer {code} has not ended, so there is nothing to resume.',
  },
  'still-needed': {
    status: 409,
    id: 'Pembeli {code} masih diperlukan. Tutup pesanannya dan tarik penawarannya, lalu akhiri.',
    en: 'The buyer {code} is still needed. Close the orders and withdraw the quotes, then end it.',
  },
  'wrong-rows': {
    status: 422,
    id: '{count} keterangan permintaan tidak dapat ditulis; tidak ada yang diubah. Perbaiki yang disebut, lalu ulangi.',
    en: '{count} statements of demand cannot be written; nothing was changed. Correct those named, then do it again.',
  },
});
