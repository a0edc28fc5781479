import { plural, type Area } from './words.ts';

export const tableWords = {
  filter: { id: 'Saring', en: 'Filter' },
  filterHint: { id: 'Saring baris…', en: 'Filter rows…' },
  allRows: { id: (total: string) => `${total} baris`, en: (total: string) => `${total} rows` },
  none: { id: 'Belum ada baris.', en: 'No rows yet.' },
  noneFound: { id: (text: string) => `Tidak ada baris yang memuat “${text}”.`, en: (text: string) => `No row contains “${text}”.` },
  loading: { id: 'Mengambil baris dari server…', en: 'Fetching rows from the server…' },
  more: { id: 'Mengambil baris berikutnya…', en: 'Fetching the next rows…' },
  download: { id: 'Unduh CSV', en: 'Download CSV' },
  downloading: { id: 'Menyusun berkas…', en: 'Preparing the file…' },
  downloadFailed: { id: 'Berkas tidak jadi: server tidak terjangkau. Coba lagi.', en: 'No file: the server was not reached. Try again.' },
  dense: { id: 'Rapatkan baris', en: 'Dense rows' },
  comfortable: { id: 'Renggangkan baris', en: 'Comfortable rows' },
  sortUp: { id: 'naik', en: 'ascending' },
  sortDown: { id: 'turun', en: 'descending' },
  showTable: { id: 'Tampilkan sebagai tabel', en: 'Show as a table' },
  total: { id: 'Jumlah', en: 'Total' },
  amount: { id: 'Nilai', en: 'Amount' },
  difference: { id: 'Selisih', en: 'Difference' },
} satisfies Area;

export const chartWords = {
  binding: { id: 'mengikat', en: 'binding' },
  notOffered: { id: 'tidak menawarkan', en: 'nothing offered' },
  shares: { id: (count: number) => `Perbandingan kerja yang didapat dengan jatah, ${count} anggota. Tombol panah berpindah anggota.`, en: (count: number) => `Work received compared with the share due, ${count} members. Arrow keys move between members.` },
  below: { id: (count: number, low: number) => `${count} anggota di bawah ${low}`, en: (count: number, low: number) => `${count} ${plural(count, 'member', 'members')} below ${low}` },
  noneBelow: { id: (low: number) => `Tidak ada anggota di bawah ${low}.`, en: (low: number) => `No member is below ${low}.` },
  band: { id: (count: number, low: number, high: number) => `${count} anggota, dari yang paling kurang. Pita: ${low} sampai ${high}.`, en: (count: number, low: number, high: number) => `${count} members, the lowest first. Band: ${low} to ${high}.` },
  member: { id: 'Anggota', en: 'Member' },
  ofShare: { id: '% jatah', en: '% of share' },
  row: { id: 'Baris', en: 'Row' },
  item: { id: 'Isi', en: 'Item' },
  from: { id: 'Dari', en: 'From' },
  until: { id: 'Sampai', en: 'Until' },
} satisfies Area;

export const formWords = {
  chooseOne: { id: (one: string, other: string) => `${one} atau ${other}? Pilih satu.`, en: (one: string, other: string) => `${one} or ${other}? Choose one.` },
  notANumber: { id: (text: string) => `“${text}” bukan angka. Contoh: 1.234,5`, en: (text: string) => `“${text}” is not a number. Example: 1,234.5` },
  notWhole: { id: 'Harus angka bulat, tanpa koma.', en: 'Must be a whole number.' },
  atLeast: { id: (least: string) => `Paling sedikit ${least}.`, en: (least: string) => `At least ${least}.` },
  atMost: { id: (most: string) => `Paling banyak ${most}.`, en: (most: string) => `At most ${most}.` },
  notADate: { id: (text: string) => `“${text}” bukan tanggal. Contoh: 4 Des 2026 atau 4/12/2026.`, en: (text: string) => `“${text}” is not a date. Example: 4 Dec 2026 or 2026-12-04.` },
  notAWeek: { id: (text: string) => `“${text}” bukan minggu. Contoh: M48 2026, atau satu tanggal di dalamnya.`, en: (text: string) => `“${text}” is not a week. Example: W48 2026, or a date in it.` },
  noSuchDay: { id: (text: string) => `Tidak ada hari “${text}” di kalender. Tulis hari, bulan, tahun.`, en: (text: string) => `The calendar has no day “${text}”. Write day, month, year.` },
  noSuchWeek: { id: (text: string) => `Tidak ada minggu “${text}” di tahun itu.`, en: (text: string) => `That year has no week “${text}”.` },
  yearOfTwo: { id: 'Tulis tahun dengan empat angka.', en: 'Write the year with four digits.' },
  noYear: { id: 'Tulis tahunnya juga. Contoh: M48 2026.', en: 'Write the year too. Example: W48 2026.' },
  dateExample: { id: '4 Des 2026', en: '4 Dec 2026' },
  weekExample: { id: 'M48 2026', en: 'W48 2026' },
  reason: { id: 'Alasan (boleh kosong)', en: 'Reason (may stay empty)' },
  reasonNeeded: { id: 'Alasan', en: 'Reason' },
  cancel: { id: 'Batal', en: 'Cancel' },
} satisfies Area;

export const actWords = {
  print: { id: 'Cetak halaman ini', en: 'Print this page' },
  stop: { id: 'Hentikan, pakai yang terbaik', en: 'Stop, use the best so far' },
  best: { id: 'Terbaik sejauh ini', en: 'Best so far' },
  elapsed: { id: (seconds: string, limit: string) => `${seconds} dari ${limit} detik`, en: (seconds: string, limit: string) => `${seconds} of ${limit} seconds` },
  again: { id: 'Coba lagi', en: 'Try again' },
  code: { id: 'Kode', en: 'Code' },
  notReached: {
    id: 'Server tidak terjangkau. Isian Anda masih ada; periksa sambungan, lalu coba lagi.',
    en: 'The server was not reached. What you typed is still here; check the connection and try again.',
  },
  brokenTitle: { id: 'Bagian ini tidak dapat ditampilkan', en: 'This part cannot be shown' },
  broken: {
    id: 'Halaman keliru membaca jawaban server. Bagian lain tetap berjalan. Coba lagi; bila tetap, bacakan kode ini ke kantor.',
    en: 'The page misread the server’s answer. The rest still works. Try again; if it stays, read this code to the office.',
  },
  notFoundTitle: { id: 'Halaman ini tidak ada', en: 'This page does not exist' },
  notFound: { id: 'Alamatnya mungkin salah ketik, atau barangnya sudah tidak ada.', en: 'The address may be mistyped, or the thing is no longer there.' },
  toHome: { id: 'Ke beranda', en: 'Go home' },
  notYoursTitle: { id: 'Halaman ini bukan untuk peran Anda', en: 'This page is not for your role' },
  notYours: { id: (role: string) => `Anda masuk sebagai ${role}. Bila Anda memerlukannya, minta kantor mengubah peran Anda.`, en: (role: string) => `You are logged in as ${role}. If you need it, ask the office to change your role.` },
} satisfies Area;
