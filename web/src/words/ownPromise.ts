import type { Area } from './area.ts';

/** What a buyer reads when he asks and takes quotes himself. */
export const ownPromiseWords = {
  lead: {
    id: 'Kapan barang Anda bisa tiba, dari kapasitas koperasi yang masih bebas. Bertanya tidak memesan apa pun; penawaran menahan kapasitas sampai masa berlakunya habis.',
    en: 'When your parts can be there, out of the capacity of the cooperative that is still free. Asking reserves nothing; a quote holds capacity until it expires.',
  },
  ask: { id: 'Pertanyaan', en: 'Question' },
  number: { id: 'Nomor barang Anda', en: 'Your part number' },
  choose: { id: 'Pilih nomor', en: 'Choose a number' },
  noNumbers: {
    id: 'Belum ada nomor barang Anda yang dikenal koperasi. Mintalah kantor koperasi mencatatnya; sesudah itu Anda dapat bertanya di sini.',
    en: 'The cooperative does not know any part number of yours yet. Ask its office to enter them; then you can ask here.',
  },
  reading: { id: 'Mengambil nomor barang Anda…', en: 'Fetching your part numbers…' },
  fill: { id: 'Pilih nomor, isi jumlah dan minggu; jawabannya langsung tampil di sini.', en: 'Choose a number, fill in quantity and week; the answer appears here at once.' },
  inTheWay: { id: 'Yang menghalangi', en: 'What is in the way' },
  makers: { id: 'Siapa yang membuat', en: 'Who makes it' },
  take: { id: 'Ambil penawaran', en: 'Take a quote' },
  takeAsk: {
    id: (quantity: string, number: string, days: string) => `${quantity} buah ${number} ditahan untuk Anda selama ${days} hari. Penawaran tidak mengikat Anda; setelah itu kapasitasnya bebas lagi.`,
    en: (quantity: string, number: string, days: string) => `${quantity} pieces of ${number} are held for you for ${days} days. A quote does not bind you; afterwards the capacity is free again.`,
  },
  taken: { id: (code: string, until: string) => `Penawaran ${code} berlaku sampai ${until}.`, en: (code: string, until: string) => `The quote ${code} holds until ${until}.` },
  notAll: { id: (possible: string) => `Penawaran hanya untuk jumlah yang bisa tiba: ${possible} buah.`, en: (possible: string) => `A quote is only given for what can be there: ${possible} pieces.` },
  closed: { id: 'Koperasi ini memberi penawaran lewat kantornya. Hubungi kantor dengan jawaban ini.', en: 'This cooperative gives quotes through its office. Speak with the office about this answer.' },
  full: {
    id: (open: string, most: string) => `Anda punya ${open} penawaran terbuka dari ${most} yang boleh. Tarik yang tidak diperlukan dahulu.`,
    en: (open: string, most: string) => `You have ${open} open quotes of the ${most} that are allowed. Withdraw those that you do not need first.`,
  },
  openCount: { id: (open: string, most: string) => `${open} dari ${most} penawaran terbuka terpakai.`, en: (open: string, most: string) => `${open} of ${most} open quotes in use.` },
  quotes: { id: 'Penawaran Anda', en: 'Your quotes' },
  none: { id: 'Belum ada penawaran. Tanyakan di atas, lalu ambil penawaran dari jawabannya.', en: 'There is no quote yet. Ask above, then take a quote from the answer.' },
  order: { id: 'Minta jadikan pesanan', en: 'Ask to make it an order' },
  orderAsk: {
    id: (code: string, until: string) => `Kantor koperasi mengonfirmasi permintaan ini. Sampai itu penawaran ${code} tetap hanya berlaku sampai ${until}.`,
    en: (code: string, until: string) => `The office of the cooperative confirms this. Until then the quote ${code} still holds no longer than ${until}.`,
  },
  reference: { id: 'Nomor pesanan Anda (boleh kosong)', en: 'Your order number (may stay empty)' },
  sent: { id: (when: string, reference: string) => `Anda minta menjadikannya pesanan, ${when}${reference}. Menunggu konfirmasi kantor.`, en: (when: string, reference: string) => `You asked to make it an order, ${when}${reference}. The office has yet to confirm.` },
} satisfies Area;
