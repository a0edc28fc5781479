import { plural, type Area } from './area.ts';

export const shellWords = {
  skip: { id: 'Langsung ke isi', en: 'Skip to the content' },
  sample: { id: 'Data contoh, bukan data nyata', en: 'Sample data, nothing here is real' },
  writesAs: { id: 'Anda menulis sebagai', en: 'You write as' },
  toLight: { id: 'Tema terang', en: 'Light theme' },
  toDark: { id: 'Tema gelap', en: 'Dark theme' },
  password: { id: 'Ganti kata sandi', en: 'Change password' },
  cooperatives: { id: 'Koperasi lain', en: 'Another cooperative' },
  logOut: { id: 'Keluar', en: 'Log out' },
  pages: { id: 'Daftar halaman', en: 'Pages' },
  openPages: { id: 'Buka daftar halaman', en: 'Open the list of pages' },
  closePages: { id: 'Tutup daftar halaman', en: 'Close the list of pages' },
  path: { id: 'Alur pesanan', en: 'Path of an order' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  needs: { id: (count: number) => `${count} perlu Anda`, en: (count: number) => `${count} ${plural(count, 'needs', 'need')} you` },
  offline: {
    id: 'Tidak ada sambungan. Yang tampil adalah angka terakhir yang diterima; yang Anda simpan belum terkirim.',
    en: 'No connection. What you see are the last figures received; what you save is not sent yet.',
  },
} satisfies Area;

export const pageWords = {
  home: { id: 'Beranda', en: 'Home' },
  orders: { id: 'Permintaan', en: 'Orders' },
  plan: { id: 'Rencana', en: 'Plan' },
  whatIf: { id: 'Andai', en: 'What-if' },
  promise: { id: 'Janji', en: 'Promise' },
  ownPromise: { id: 'Tanya janji', en: 'Ask for a promise' },
  heats: { id: 'Peleburan', en: 'Heats' },
  trace: { id: 'Telusur', en: 'Trace' },
  coaching: { id: 'Pembinaan', en: 'Coaching' },
  members: { id: 'Anggota', en: 'Members' },
  parts: { id: 'Barang', en: 'Parts' },
  materials: { id: 'Bahan', en: 'Materials' },
  buyers: { id: 'Pembeli', en: 'Buyers' },
  exchange: { id: 'Impor dan ekspor', en: 'Import and export' },
  people: { id: 'Orang dan kunci', en: 'People and keys' },
  audit: { id: 'Riwayat', en: 'History' },
  settings: { id: 'Pengaturan', en: 'Settings' },
} satisfies Area;

export const findWords = {
  label: { id: 'Cari pesanan, anggota, barang atau pembeli', en: 'Find orders, members, parts or buyers' },
  hint: { id: 'Cari pesanan, anggota, kode…', en: 'Find an order, a member, a code…' },
  none: { id: (text: string) => `Tidak ada yang bernama atau berkode “${text}”.`, en: (text: string) => `Nothing is named or coded “${text}”.` },
  looking: { id: 'Mencari…', en: 'Looking…' },
  found: { id: 'Yang ditemukan', en: 'What was found' },
  order: { id: 'pesanan', en: 'order' },
  member: { id: 'anggota', en: 'member' },
  part: { id: 'barang', en: 'part' },
  buyer: { id: 'pembeli', en: 'buyer' },
} satisfies Area;
