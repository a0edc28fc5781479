import type { Area } from '../../words/area.ts';

/** What stands on every page of the floor. */
export const floorWords = {
  today: { id: 'Hari ini', en: 'Today' },
  outbox: { id: 'Kotak keluar', en: 'Outbox' },
  back: { id: 'Kembali', en: 'Back' },
  actsAs: { id: 'Dicatat atas nama', en: 'Recorded as' },
  nobody: { id: 'Belum masuk', en: 'Nobody logged in' },
  language: { id: 'English', en: 'Bahasa Indonesia' },
  opening: { id: 'Membuka…', en: 'Opening…' },
  noSignal: { id: (since: string) => `Tanpa sinyal sejak ${since}`, en: (since: string) => `No signal since ${since}` },
  clockAhead: {
    id: (by: string, right: string) => `Jam HP ini ${by} terlalu cepat. Jam yang benar ${right}. Yang tercatat memakai kedua jam.`,
    en: (by: string, right: string) => `This phone’s clock is ${by} ahead. The right time is ${right}. Records carry both clocks.`,
  },
  clockBehind: {
    id: (by: string, right: string) => `Jam HP ini ${by} terlambat. Jam yang benar ${right}. Yang tercatat memakai kedua jam.`,
    en: (by: string, right: string) => `This phone’s clock is ${by} behind. The right time is ${right}. Records carry both clocks.`,
  },
  minutes: { id: (count: string) => `${count} menit`, en: (count: string) => `${count} min` },
  hours: { id: (count: string) => `${count} jam`, en: (count: string) => `${count} h` },
  days: { id: (count: string) => `${count} hari`, en: (count: string) => `${count} days` },
  keepsNothing: {
    id: 'HP ini tidak bisa menyimpan. Penyimpanannya penuh, atau peramban memakai mode pribadi. Kosongkan ruang, lalu buka lagi; sebelum itu jangan mencatat di sini.',
    en: 'This phone cannot keep anything. Its storage is full, or the browser is in private mode. Free some space and open this again; record nothing here before.',
  },
  newVersion: { id: 'Versi baru sudah siap. Yang tersimpan di HP ini tetap ada.', en: 'A new version is ready. What is saved on this phone stays.' },
  useNewVersion: { id: 'Pakai', en: 'Use it' },
  versionTaken: { id: 'Versi baru sudah dipakai. Semua yang tersimpan masih ada.', en: 'The new version is in use. Everything that was saved is still here.' },
  unknownPage: { id: 'Halaman ini tidak ada.', en: 'There is no such page.' },
} satisfies Area;

export const logInWords = {
  title: { id: 'Masuk', en: 'Log in' },
  lead: { id: 'Perlu sinyal sekali ini. Sesudahnya halaman ini terbuka juga tanpa sinyal.', en: 'This once a signal is needed. Afterwards the app opens without one too.' },
  email: { id: 'Surel', en: 'E-mail' },
  password: { id: 'Kata sandi', en: 'Password' },
  show: { id: 'Tampilkan kata sandi', en: 'Show the password' },
  enter: { id: 'Masuk', en: 'Log in' },
  entering: { id: 'Memeriksa…', en: 'Checking…' },
  notReached: { id: 'Server tidak terjangkau. Isian Anda masih ada; coba lagi di tempat yang ada sinyal.', en: 'The server was not reached. What you typed is still here; try again where there is a signal.' },
  waitingHere: {
    id: (count: string, names: string) => `${count} belum terkirim, atas nama ${names}. Tetap tersimpan di HP ini, dan terkirim setelah orang itu masuk lagi.`,
    en: (count: string, names: string) => `${count} not sent yet, recorded as ${names}. They stay on this phone, and are sent once that person logs in again.`,
  },
  forgotten: { id: 'Lupa kata sandi? Mintalah tautan baru kepada kantor koperasi.', en: 'Forgotten the password? Ask the cooperative office for a new link.' },
  leave: { id: 'Keluar dari HP ini?', en: 'Log out of this phone?' },
  leaveNothing: { id: 'Tidak ada yang menunggu. Untuk masuk lagi perlu sinyal.', en: 'Nothing waits. Logging in again needs a signal.' },
  leaveWaiting: {
    id: (count: string) => `${count} belum terkirim. Tetap tersimpan di HP ini, dan baru terkirim setelah Anda masuk lagi.`,
    en: (count: string) => `${count} not sent yet. They stay on this phone, and are sent only after you log in again.`,
  },
  leaveNow: { id: 'Keluar', en: 'Log out' },
  stay: { id: 'Tetap masuk', en: 'Stay' },
} satisfies Area;
