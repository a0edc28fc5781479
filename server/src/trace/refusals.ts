import { refusalTable } from '../refusal.ts';

export const traceRefusals = refusalTable('trace', {
  'other-content': {
    status: 409,
    id: 'Kejadian {event} sudah tercatat dengan isi lain. Yang tercatat tidak pernah diubah: nyatakan yang lama salah (errorDeclaration), lalu kirim yang benar dengan eventID baru.',
    en: 'The event {event} is recorded already, with other content. What is recorded never changes: declare it wrong (errorDeclaration), and send the right one under a new eventID.',
  },
  'not-yours': {
    status: 403,
    id: 'Kejadian {event} terjadi di {place}, tempat anggota lain. Anda hanya mencatat untuk usaha anggota {member}.',
    en: 'The event {event} took place at {place}, a place of another member. You record only for the foundries of member {member}.',
  },
  'not-yours-to-declare': {
    status: 403,
    id: 'Kejadian {event} tidak tercatat sebagai milik anggota Anda. Anda hanya menyatakan salah kejadian Anda sendiri, setelah kejadian itu tercatat; untuk yang lain hubungi kantor.',
    en: 'The event {event} is not recorded as one of your member. You declare wrong only events of your own, once they are recorded; for others call the office.',
  },
  unstorable: {
    status: 422,
    id: 'Kejadian {event} tidak dapat disimpan: {reason} Perbaiki, lalu kirim lagi.',
    en: 'The event {event} cannot be stored: {reason} Correct it, then send it again.',
  },
  'unknown-event': {
    status: 404,
    id: 'Tidak ada kejadian {event}, atau bukan milik Anda.',
    en: 'There is no event {event}, or it is not yours to see.',
  },
  'empty-log': {
    status: 404,
    id: 'Belum ada kejadian yang tercatat, jadi belum ada yang ditandatangani.',
    en: 'No event is recorded yet, so there is nothing that is signed.',
  },
  'no-such-size': {
    status: 422,
    id: 'Log ini punya {size} kejadian; bukti pertumbuhan dari {from} ke {to} tidak ada. Minta dari 1 ke atas, dan tidak melebihi isi log.',
    en: 'This log has {size} events; there is no proof of growth from {from} to {to}. Ask from 1 upwards, and not beyond what the log holds.',
  },
  'nothing-typed': {
    status: 422,
    id: 'Belum ada yang dicari. Ketik nomor peleburan, lot, benda atau kotak, isi kode batang, atau kode pendek.',
    en: 'Nothing is typed. Type the number of a heat, lot, piece or box, what a bar code says, or a short code.',
  },
  'code-syntax': {
    status: 422,
    id: 'Kode tidak terbaca mulai huruf ke-{at}. Tulis seperti (01)09506000134352(10)H240117, atau tempel alamat dari kode QR.',
    en: 'The code cannot be read from character {at} on. Write it like (01)09506000134352(10)H240117, or paste the address of the QR code.',
  },
  'code-unknown-ai': {
    status: 422,
    id: 'Tanda ({ai}) pada huruf ke-{at} tidak ada dalam GS1. Periksa angka di dalam kurung.',
    en: 'GS1 has no identifier ({ai}), at character {at}. Check the digits in the brackets.',
  },
  'code-length': {
    status: 422,
    id: 'Isi sesudah ({ai}) pada huruf ke-{at} terlalu pendek atau terlalu panjang. Hitung lagi angkanya pada label.',
    en: 'The value after ({ai}), at character {at}, is too short or too long. Count its digits on the label again.',
  },
  'code-value': {
    status: 422,
    id: 'Isi sesudah ({ai}) salah pada huruf ke-{at}: angka pemeriksa atau sebuah hurufnya tidak cocok. Baca lagi labelnya.',
    en: 'The value after ({ai}) is wrong at character {at}: its check digit or a character does not fit. Read the label again.',
  },
  'code-parts': {
    status: 422,
    id: 'Bagian kode ini tidak dapat berdiri bersama, atau nomor bendanya tidak ada (huruf ke-{at}). Perlu (00) kotak, atau (01) barang dengan (10) lot atau (21) nomor seri.',
    en: 'The parts of this code cannot stand together, or the number of the thing is missing (character {at}). It takes (00) for a box, or (01) for a part with (10) lot or (21) serial number.',
  },
  'short-code': {
    status: 422,
    id: 'Kode pendek {text} salah baca: lebih dari satu tanda tidak cocok. Baca lagi labelnya.',
    en: 'The short code {text} was misread: more than one sign does not fit. Read the label again.',
  },
  'short-code-near': {
    status: 422,
    id: 'Kode pendek {text} salah baca. Mungkin maksudnya {perhaps}; cocokkan dengan labelnya.',
    en: 'The short code {text} was misread. Perhaps {perhaps} was meant; compare it with the label.',
  },
  'unknown-thing': {
    status: 404,
    id: '{text} tidak ada dalam catatan, atau bukan milik Anda. Periksa nomornya; yang belum terkirim dari telepon belum ada di sini.',
    en: '{text} is not in the records, or it is not yours to see. Check the number; what a phone has not sent yet is not here.',
  },
});
