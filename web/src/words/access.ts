import type { Area } from './words.ts';

export const accessWords = {
  logIn: { id: 'Masuk', en: 'Log in' },
  lead: { id: 'Buku pesanan koperasi: siapa membuat apa, kapan, dalam berapa peleburan.', en: 'The cooperative’s order book: who makes what, when, in how many heats.' },
  email: { id: 'Surel', en: 'E-mail' },
  password: { id: 'Sandi', en: 'Password' },
  showPassword: { id: 'Tampilkan sandi', en: 'Show the password' },
  entering: { id: 'Memeriksa…', en: 'Checking…' },
  ended: { id: 'Sesi Anda berakhir. Masuk lagi untuk kembali ke halaman tadi.', en: 'Your session has ended. Log in again to return to the page.' },
  demoTitle: { id: 'Orang contoh', en: 'Demo people' },
  demoLead: { id: 'Koperasi ini berisi data contoh. Pilih siapa Anda; isian terisi sendiri.', en: 'This cooperative holds sample data. Choose who you are; the form fills itself.' },
  fillAs: { id: (name: string) => `Isi sebagai ${name}`, en: (name: string) => `Fill in as ${name}` },
  fill: { id: 'Isi', en: 'Fill in' },
  asks: { id: (cooperative: string) => `Bergabung dengan ${cooperative}`, en: (cooperative: string) => `Join ${cooperative}` },
  invited: {
    id: (email: string, role: string, until: string) => `**${email}** diundang sebagai **${role}**. Undangan berlaku sampai ${until}.`,
    en: (email: string, role: string, until: string) => `**${email}** is invited as **${role}**. The invitation is valid until ${until}.`,
  },
  name: { id: 'Nama', en: 'Name' },
  newPassword: { id: 'Sandi baru', en: 'New password' },
  oldPassword: { id: 'Sandi sekarang', en: 'Current password' },
  passwordRule: { id: 'Paling sedikit 10 huruf atau angka.', en: 'At least 10 characters.' },
  tooShort: { id: (missing: number) => `Kurang ${missing} huruf atau angka lagi.`, en: (missing: number) => `${missing} more characters are needed.` },
  accept: { id: 'Terima undangan dan masuk', en: 'Accept and log in' },
  changePassword: { id: 'Ganti sandi', en: 'Change password' },
  changeLead: { id: 'Sesi Anda di perangkat lain berakhir begitu sandi diganti.', en: 'Your sessions on other devices end once the password changes.' },
  changed: { id: 'Sandi Anda sudah diganti. Perangkat lain perlu masuk lagi.', en: 'Your password is changed. Other devices must log in again.' },
} satisfies Area;
