import type { RowOfSheet } from './definition.ts';
import { ending, isSample, sheet } from './definition.ts';

export const buyers = sheet({
  name: { id: 'Pembeli', en: 'Buyers' },
  about: { id: 'Pembeli.', en: 'Buyers.' },
  key: ['code'],
  references: [],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode pembeli, tidak berulang', en: 'code of the buyer, used once' }, example: 'P01' },
    name: { kind: 'text', id: 'Nama', en: 'Name', required: true, about: { id: 'nama pembeli', en: 'name of the buyer' }, example: 'Pembeli Contoh' },
    trade: { kind: 'text', id: 'Bidang', en: 'Trade', about: { id: 'bidang usahanya', en: 'what it does' }, example: 'kereta api' },
    note: { kind: 'text', id: 'Catatan', en: 'Note', about: { id: 'catatan', en: 'note' } },
    ...ending,
    is_sample: isSample,
  },
});
export type BuyerRow = RowOfSheet<typeof buyers>;

export const buyerParts = sheet({
  name: { id: 'Nomor barang pembeli', en: 'Buyer part numbers' },
  about: { id: 'Nomor yang dipakai pembeli untuk barang kita.', en: 'The numbers that buyers use for our parts.' },
  key: ['buyer_code', 'buyer_part_number'],
  references: [{ columns: ['buyer_code'], to: 'buyers' }, { columns: ['part_code'], to: 'parts' }],
  columns: {
    buyer_code: { kind: 'code', id: 'Pembeli', en: 'Buyer', also: ['kode pembeli', 'buyer code'], required: true, about: { id: 'kode pembeli', en: 'code of the buyer' }, example: 'P01' },
    buyer_part_number: { kind: 'text', id: 'Nomor pembeli', en: 'Buyer part number', also: ['nomor barang'], required: true, about: { id: 'nomor barang menurut pembeli', en: 'the buyer’s part number' }, example: '12-3456-A' },
    part_code: { kind: 'code', id: 'Barang', en: 'Part', also: ['kode barang', 'part code'], required: true, about: { id: 'kode barang kita', en: 'our code of the part' }, example: 'B001' },
  },
});
export type BuyerPartRow = RowOfSheet<typeof buyerParts>;

export const orders = sheet({
  name: { id: 'Pesanan', en: 'Orders' },
  about: {
    id: 'Permintaan pembeli menurut tangganya: perkiraan → penetapan → pesanan pasti → panggilan kirim.',
    en: 'What buyers want, on its ladder: forecast → award → firm order → call-off.',
  },
  key: ['code'],
  references: [{ columns: ['buyer_code'], to: 'buyers' }, { columns: ['part_code'], to: 'parts' }, { columns: ['drawn_from'], to: 'orders' }],
  columns: {
    code: { kind: 'code', id: 'Kode', en: 'Code', required: true, about: { id: 'kode baris pesanan, tidak berulang', en: 'code of the order line, used once' }, example: 'PS-0001' },
    buyer_code: { kind: 'code', id: 'Pembeli', en: 'Buyer', also: ['kode pembeli', 'buyer code'], required: true, about: { id: 'kode pembeli', en: 'code of the buyer' }, example: 'P01' },
    part_code: { kind: 'code', id: 'Barang', en: 'Part', also: ['kode barang', 'part code'], required: true, about: { id: 'kode barang', en: 'code of the part' }, example: 'B001' },
    rung: {
      kind: 'choice', id: 'Tingkat', en: 'Rung', also: ['tangga', 'state'], required: true,
      choices: {
        forecast: { id: 'perkiraan', en: 'forecast' }, award: { id: 'penetapan', en: 'award' },
        firm: { id: 'pesanan pasti', en: 'firm' }, 'call-off': { id: 'panggilan kirim', en: 'call-off' },
      },
      about: { id: 'perkiraan, penetapan, pesanan pasti, atau panggilan kirim', en: 'forecast, award, firm or call-off' }, example: 'firm',
    },
    quantity: { kind: 'whole', id: 'Jumlah', en: 'Quantity', also: ['qty'], required: true, min: 1, about: { id: 'jumlah buah', en: 'number of pieces' }, example: 200 },
    due_on: { kind: 'date', id: 'Jatuh tempo', en: 'Due on', also: ['due', 'due date', 'tanggal kirim'], required: true, about: { id: 'tanggal kirim terakhir', en: 'date by which it has to be delivered' }, example: '2027-01-15' },
    drawn_from: { kind: 'code', id: 'Diambil dari', en: 'Drawn from', about: { id: 'kode baris di tingkat lebih rendah yang dipenuhi baris ini', en: 'code of the line on a lower rung whose quantity this one draws' } },
    late_cost: { kind: 'rupiah', id: 'Biaya terlambat (Rp)', en: 'Late cost (Rp)', otherwise: 0, min: 0, about: { id: 'biaya per buah dan minggu terlambat; kosong = 0', en: 'cost per piece and week late; empty = 0' }, example: 6050 },
    unserved_cost: { kind: 'rupiah', id: 'Biaya tak terpenuhi (Rp)', en: 'Unserved cost (Rp)', otherwise: 0, min: 0, about: { id: 'biaya per buah yang tidak dikirim; kosong = 0', en: 'cost per piece not delivered; empty = 0' }, example: 133_100 },
    reference: { kind: 'text', id: 'Rujukan', en: 'Reference', about: { id: 'nomor surat atau kontrak pembeli', en: 'the buyer’s document or contract number' }, example: 'PO 4500012345' },
    placed_on: { kind: 'date', id: 'Tanggal pesan', en: 'Placed on', also: ['placed'], about: { id: 'tanggal permintaan diterima', en: 'date on which it was received' }, example: '2026-11-02' },
    closed_on: { kind: 'date', id: 'Ditutup', en: 'Closed on', also: ['closed'], about: { id: 'tanggal ditutup; bersama alasannya', en: 'date of closing; together with the reason' } },
    closed_because: { kind: 'text', id: 'Alasan ditutup', en: 'Closed because', about: { id: 'mengapa ditutup', en: 'why it was closed' } },
    is_sample: isSample,
  },
});
export type OrderRow = RowOfSheet<typeof orders>;
